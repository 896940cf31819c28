import { randomUUID } from 'node:crypto';
import type { Form } from '@motcua/contract/catalogue';
import type { FeeView } from '@motcua/contract/fees';
import type { SignatureView } from '@motcua/contract/signature';
import { isoInstant } from '@motcua/rules/calendar';
import { documentNumber, type SlipSymbol } from '@motcua/rules/codes';
import type { TimeLimit } from '@motcua/rules/clock';
import { REFUSAL_REASONS, type RefusalReason, type ResultChannel } from '@motcua/rules/dossier';
import { visiblePages, visibleQuestions, withoutUploads } from '@motcua/rules/form';
import type { Regime } from '@motcua/rules/regime';
import { formatDate, lowerFirst, moneyInFigures } from '@motcua/rules/text';
import type { SignedBy } from '../authority/index.ts';
import { isOwnOneStop, todayOf } from '../catalogue/index.ts';
import { getUnit, unitAt, unitName, type Reference, type UnitTable } from '../organisation/index.ts';
import type { SlipData } from '../papers/index.ts';
import type { Context } from '../platform/context.ts';
import { takeNumbers } from '../platform/numbers.ts';
import type { Tx } from '../platform/transaction.ts';
import { signedIn } from './guard.ts';
import type { Loaded } from './load.ts';
import { returnUnitOf } from './return-place.ts';
import { signedPages } from './signatures/signed-pages.ts';
import type { DossierRow, SupplementRecord } from './tables.ts';
import type { NewSlip } from './write.ts';

/** Abbreviation of the one-stop unit in document numbers: BPTNTKQ before 01/07/2025, TTPVHCC since. */
export const ISSUER = { '2018': 'BPTNTKQ', '2025': 'TTPVHCC' } as const;

/** Code of a one-stop unit in the codes of its dossiers: before 01/07/2025 the one of QCVN 102:2016. */
export const unitCodeOf = ({ code, old_codes }: UnitTable, regime: Regime): string =>
  regime === '2018' ? (old_codes[0] ?? code) : code;

/** Abbreviation of an authority in a number: UBND, or the key of the department (STP, SXD …). */
export function issuerOf({ reference }: Pick<Context, 'reference'>, key: string): string {
  const authority = getUnit(reference.current(), key);
  return authority.kind === 'PEOPLES_COMMITTEE' ? 'UBND' : (authority.key.split('-')[0] ?? authority.key);
}

/** The number of a slip, from the book of the year of the one-stop unit that issues it; or the one that was printed without network. */
export async function takeSlipNumber(
  context: Context,
  tx: Tx,
  { dossier }: Loaded,
  symbol: SlipSymbol,
  { printed, unit = dossier.intake_unit }: { printed?: number | null | undefined; unit?: string } = {},
): Promise<string> {
  if (typeof printed === 'number') return documentNumber(printed, symbol, ISSUER[dossier.regime]);
  const period = todayOf(context.reference.current(), context.now).slice(0, 4);
  const taken = await takeNumbers(tx, { number: { unit, series: symbol, period } });
  return documentNumber(taken.number, symbol, ISSUER[dossier.regime]);
}

/** Part of every slip: who issues it, when, and the address its QR code leads to, never with a person's number. */
export const base = (
  context: Context,
  { dossier }: Loaded,
  number: string,
  unit = dossier.intake_unit,
): Pick<SlipData, 'regime' | 'header' | 'qrUrl'> => ({
  regime: dossier.regime,
  header: unitHeader(context, unit, number),
  qrUrl: `${context.origin}/tra-cuu/${dossier.code ?? dossier.submission_code}`,
});

/** The head of a paper that a unit issues today. */
export function unitHeader({ reference, now }: Context, unitKey: string, number: string): SlipData['header'] {
  const held = reference.current();
  const today = todayOf(held, now);
  const unit = getUnit(held, unitKey);
  const owner = unit.parent ?? unit.key;
  return {
    governingUnit: unitName(held, owner, today),
    issuingUnit: withoutPlace(unitName(held, unit.key, today), unitName(held, owner, today)),
    number,
    place: placeOf(unitName(held, committeeOf(held, unit.key), today)),
    date: today,
  };
}

/** The one-stop unit's name without the committee or place that the line above it already names. */
function withoutPlace(unit: string, committee: string): string {
  const named = [committee, committee.replace(/^Ủy ban nhân dân /, '')].find((name) =>
    unit.endsWith(` ${name}`),
  );
  return named === undefined ? unit : unit.slice(0, -named.length - 1);
}

/** The People's Committee a unit belongs to, itself if it is one; a vertical agency stands under none. */
export function committeeOf(held: Reference, key: string): string {
  const { kind, parent } = getUnit(held, key);
  return kind === 'PEOPLES_COMMITTEE' || parent === null ? key : committeeOf(held, parent);
}

/** Địa danh: the name of the administrative unit the committee belongs to. */
export const placeOf = (committee: string): string => {
  const name = committee.replace(/^Ủy ban nhân dân /, '');
  return name.replace(/^tỉnh /, '').replace(/^./u, (first) => first.toUpperCase());
};

export function applicantFields({ applicant }: DossierRow) {
  return {
    applicantName: applicant.fullName,
    applicantIdNo: applicant.idNumber,
    applicantAddress: applicant.address,
    phone: applicant.phone || undefined,
    email: applicant.email || undefined,
  };
}

export interface Accepted {
  code: string;
  acceptedAt: Date;
  dueAt: Date | null;
  limit: TimeLimit;
  number: string;
  book: number;
  bookSeq: number;
}

/** Giấy tiếp nhận hồ sơ và hẹn trả kết quả, Mẫu 01. */
export function intakeReceipt(context: Context, loaded: Loaded, accepted: Accepted): NewSlip {
  const held = context.reference.current();
  const { calendar } = held;
  const name = (key: string): string => unitName(held, key, todayOf(held, context.now));
  const { procedure } = loaded;
  const dossier = { ...loaded.dossier, code: accepted.code };
  const handedIn = new Map(dossier.received.map((one) => [one.code, one]));
  return slip(accepted.number, {
    kind: 'INTAKE_RECEIPT',
    ...base(context, { ...loaded, dossier }, accepted.number),
    dossierCode: accepted.code,
    intakeUnit: name(dossier.intake_unit),
    ...(isOwnOneStop(held, dossier.intake_unit, dossier.authority)
      ? {}
      : { decidingUnit: name(dossier.authority) }),
    ...applicantFields(dossier),
    requestContent: dossier.procedure_name,
    components: procedure.components
      .filter(
        (one) =>
          (one.case === undefined || one.case === dossier.case_code) &&
          (handedIn.size === 0 ? one.required : handedIn.has(one.code)),
      )
      .map((one) => {
        const got = handedIn.get(one.code);
        return {
          name: one.name,
          original: got?.originals ?? one.originals,
          certified: got?.certified ?? one.certified,
          photocopy: got?.copies ?? one.copies,
        };
      }),
    setCount: 1,
    legalDuration: limitWords(accepted.limit),
    ...(dossier.fee === null ? {} : { feeToPay: feeToPay(dossier.fee.view) }),
    versionFrom: formatDate(procedure.validFrom),
    receivedAt: isoInstant(calendar, accepted.acceptedAt),
    dueAt: accepted.dueAt === null ? undefined : isoInstant(calendar, accepted.dueAt),
    resultChannel: resultPlace(context, dossier, dossier.result_channel),
    bookNo: String(accepted.book).padStart(2, '0'),
    bookSeq: String(accepted.bookSeq),
    submitterName: dossier.submitter_name,
    receiverName: signedIn(context).fullName,
    twoCopies: dossier.regime === '2018',
  });
}

/** What is to be paid, as the receipt says it in few words; where a fact is not known yet, which one. */
function feeToPay({ total, missing }: FeeView): string {
  if (total !== null) return moneyInFigures(total);
  return `tính khi biết ${missing.map(({ label }) => lowerFirst(label)).join(', ')}`;
}

/** Where a result is handed over, as a paper says it; a counter other than the one that took the dossier in by its name. */
export function resultPlace(context: Context, dossier: DossierRow, channel: ResultChannel): string {
  const unit = returnUnitOf(context, dossier);
  if (channel !== 'COUNTER' || unit === dossier.intake_unit) return RESULT_PLACE[channel];
  const held = context.reference.current();
  return unitName(held, unit, todayOf(held, context.now));
}
const RESULT_PLACE = {
  COUNTER: 'Bộ phận Một cửa nơi nộp hồ sơ',
  ELECTRONIC: 'Trực tuyến, trên Cổng dịch vụ công',
  POST: 'Qua dịch vụ bưu chính công ích',
} as const satisfies Record<ResultChannel, string>;

const UNIT_WORDS = {
  workingDay: 'ngày làm việc',
  workingHour: 'giờ làm việc',
  day: 'ngày',
  month: 'tháng',
} as const;
export const limitWords = ({ value, unit }: TimeLimit): string =>
  value === 0 ? 'trong ngày làm việc' : `${String(value).padStart(2, '0')} ${UNIT_WORDS[unit]}`;

/** Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ, Mẫu 02. */
export function supplementRequest(
  context: Context,
  loaded: Loaded,
  number: string,
  { items, reason, by }: Pick<SupplementRecord, 'items' | 'reason'> & { by: string },
): NewSlip {
  const held = context.reference.current();
  const { phone } = unitAt(held, loaded.dossier.intake_unit, todayOf(held, context.now));
  const { applicantIdNo: _, ...fields } = applicantFields(loaded.dossier);
  return slip(number, {
    kind: 'SUPPLEMENT_REQUEST',
    ...base(context, loaded, number),
    ...(loaded.dossier.code === null ? {} : { dossierCode: loaded.dossier.code }),
    ...fields,
    requestContent: loaded.dossier.procedure_name,
    requirements: items.map((item) =>
      item.legalBasis === '' ? item.text : `${item.text} (căn cứ: ${item.legalBasis})`,
    ),
    reason,
    contactName: by,
    contactPhone: phone || undefined,
    guideName: by,
  });
}

/** Phiếu từ chối tiếp nhận giải quyết hồ sơ, Mẫu 03, at intake. */
export const refusal = (
  context: Context,
  loaded: Loaded,
  number: string,
  reason: RefusalReason,
  text: string,
): NewSlip =>
  refusalSlip(context, loaded, {
    number,
    reasons: [`${REFUSAL_REASONS[reason].vi}: ${text}`],
    receiverName: signedIn(context).fullName,
  });

/** The same form when appraisal ends with a refusal (NĐ 61/2018 Đ.19.8); signed by the officer who took the dossier in. */
export const refusalAfterAppraisal = (
  context: Context,
  loaded: Loaded,
  number: string,
  receiverName: string,
): NewSlip =>
  refusalSlip(context, loaded, {
    number,
    reasons: paragraphsOf(loaded.dossier.draft_result?.text ?? ''),
    receiverName,
    unit: loaded.dossier.authority,
  });

function refusalSlip(
  context: Context,
  loaded: Loaded,
  {
    number,
    reasons,
    receiverName,
    unit = loaded.dossier.intake_unit,
  }: { number: string; reasons: string[]; receiverName: string; unit?: string },
): NewSlip {
  const { dossier } = loaded;
  return slip(number, {
    kind: 'REFUSAL',
    ...base(context, loaded, number),
    ...applicantFields(dossier),
    ...(dossier.code === null ? {} : { dossierCode: dossier.code }),
    requestContent: dossier.procedure_name,
    refusingUnit: unitName(
      context.reference.current(),
      unit,
      todayOf(context.reference.current(), context.now),
    ),
    reasons,
    submitterName: dossier.submitter_name,
    receiverName,
  });
}

/** The lines of a text an officer wrote. */
export const paragraphsOf = (text: string): string[] =>
  text.split(/\s*\n\s*/).filter((line) => line.trim() !== '');

/** Phiếu kiểm soát: opened with the dossier; its hand-overs are read from the log each time it is printed. */
export function controlSlip(context: Context, loaded: Loaded, accepted: Accepted, number: string): NewSlip {
  const held = context.reference.current();
  return slip(number, {
    kind: 'CONTROL_SLIP',
    ...base(context, { ...loaded, dossier: { ...loaded.dossier, code: accepted.code } }, number),
    dossierCode: accepted.code,
    handlingUnit: unitName(held, loaded.dossier.authority, todayOf(held, context.now)),
    receivedAt: isoInstant(held.calendar, accepted.acceptedAt),
    dueAt: accepted.dueAt === null ? undefined : isoInstant(held.calendar, accepted.dueAt),
  });
}

/** Bản khai điện tử: a copy of the answers that can be read without the system. */
export function answersCopy(
  context: Context,
  loaded: Loaded,
  form: Form,
  signatures: readonly SignatureView[],
): NewSlip {
  const { dossier } = loaded;
  return slip(dossier.submission_code, {
    kind: 'ANSWERS_COPY',
    ...base(context, loaded, dossier.submission_code),
    formTitle: form.title,
    dossierCode: dossier.submission_code,
    procedureName: dossier.procedure_name,
    declarantName: dossier.submitter_name,
    pages: [
      ...answerPages(form, dossier.answers),
      ...signedPages(context.reference.current().calendar, signatures),
    ],
    declaration: 'Tôi cam đoan nội dung khai trên là đúng sự thật và chịu trách nhiệm trước pháp luật.',
    submittedAt: isoInstant(context.reference.current().calendar, context.now),
  });
}

/** What was asked and answered, page by page, in words. */
export const answerPages = (form: Form, answers: DossierRow['answers']) =>
  visiblePages({ pages: withoutUploads(form) }, answers).map((page) => ({
    title: page.title,
    answers: visibleQuestions(page, answers).map((question) => ({
      question: question.label,
      answer: answerWords(question, answers[question.key] ?? ''),
    })),
  }));

type Asked = Form['pages'][number]['questions'][number];

function answerWords({ type, options }: Asked, answer: string): string | string[] {
  if (type === 'yesNo') return answer === 'true' ? 'Có' : answer === 'false' ? 'Không' : '';
  const label = (value: string): string => options?.find((option) => option.value === value)?.label ?? value;
  if (type === 'multiChoice') return answer.split('|').filter(Boolean).map(label);
  if (type === 'date' && answer !== '') return answer.split('-').toReversed().join('/');
  return label(answer);
}

/** A slip of its own identity, to be written with the change that issues it. */
/** The document of his own by which somebody signs; an office needs none on the paper. */
export const byDocument = (by: SignedBy | undefined): { byDocument?: string } =>
  by === undefined || by.grantId === null ? {} : { byDocument: by.document };

export const slip = (number: string, data: SlipData): NewSlip => ({ id: randomUUID(), number, data });
