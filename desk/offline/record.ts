import type { LeasedNumber, OfflineAcceptance, OfflineContent, OfflineItem } from '@motcua/contract/devices';
import type { Applicant } from '@motcua/contract/shape';
import { localDate } from '@motcua/rules/calendar';
import { dossierCode, documentNumber, submissionCode } from '@motcua/rules/codes';
import { GUIDANCE_REASONS, REFUSAL_REASONS } from '@motcua/rules/dossier';
import { conditionsOf, periodOf } from '@motcua/rules/offline';
import { limitText } from '@motcua/ui/dates';
import { driftOf, items, nextCounter, openItems, putNewItem, takenOf, type Item } from './items.ts';
import { kept, type Kept } from './kept.ts';
import { pagesOf, type Page } from './pages.ts';
import { applicantLines, momentLine, paperPage, receivedLines, type Paper } from './paper.ts';
import { calendarFor, dueOf } from './snapshot-source.ts';
import type { Vault } from './vault.ts';
import { freeOf, whatWorks } from './what-works.ts';

/** What the officer did with a visit, as far as it is the same for every kind. */
interface Done {
  procedureCode: string;
  authority: string | undefined;
  case: string;
  applicant: Applicant;
  submitterRole: NonNullable<OfflineItem['submitterRole']>;
  submitterName: string;
  resultChannel: NonNullable<OfflineItem['resultChannel']>;
  answers: OfflineItem['answers'];
}

export type Deed =
  | {
      kind: 'ACCEPT';
      received: OfflineAcceptance['received'];
      receipt: boolean;
      feeFacts: NonNullable<OfflineAcceptance['feeFacts']>;
    }
  | {
      kind: 'GUIDE';
      reason: keyof typeof GUIDANCE_REASONS;
      components: string[];
      text: string;
    }
  | { kind: 'REFUSE'; reason: keyof typeof REFUSAL_REASONS; components: string[]; text: string };

/** Between the opening of the screen and the act the lease ended, or its last number went elsewhere. */
export class NotNow extends Error {
  override name = 'NotNow';
}

/**
 * Writes what was done without network, with its number and its paper, so that it survives whatever comes: the next number of
 * the lease is taken by the writing itself, and one window at a time takes numbers.
 * @param id of the draft; the item and its pages go under it
 */
export const record = (vault: Vault, id: string, done: Done, deed: Deed): Promise<Item> =>
  navigator.locks.request('motcua-numbers', async () => {
    await openItems(vault);
    const all = items.get();
    const twice = all.find((one) => one.id === id);
    if (twice !== undefined) return twice;
    const now = kept.get();
    const item = itemOf({
      id,
      kept: now,
      all,
      pages: await pagesOf(vault, id),
      done,
      deed,
      at: new Date(),
      shortCode: submissionCode(crypto.getRandomValues(new Uint8Array(8))),
    });
    await putNewItem(vault, item);
    return item;
  });

interface Question {
  id: string;
  kept: Kept;
  all: readonly Item[];
  pages: readonly Page[];
  done: Done;
  deed: Deed;
  /** By this computer's clock. */
  at: Date;
  /** Of an acceptance: short enough to be copied by hand. */
  shortCode: string;
}

/** The item with its number and paper. Throws NotNow where the lease gives no number for an acceptance. */
export function itemOf({ id, kept: now, all, pages, done, deed, at, shortCode }: Question): Item {
  const { snapshot, lease } = now;
  const procedure = snapshot?.content.procedures.find(({ view }) => view.code === done.procedureCode);
  if (snapshot === undefined || procedure === undefined) throw new NotNow('no snapshot');
  const { content } = snapshot;
  const moment = new Date(at.getTime() - (now.contact?.driftMs ?? 0));
  const taken = takenOf(all);
  const calendar = calendarFor(content, procedure);
  const date = localDate(calendar, moment);
  const works = whatWorks(true, now, moment, taken);
  const number = (series: LeasedNumber['series']): LeasedNumber | undefined => {
    const period = periodOf(series, date);
    const [next] = works.kind === 'ACCEPT' ? freeOf(lease?.blocks ?? [], series, period, taken) : [];
    return next === undefined ? undefined : { series, period, number: next };
  };
  const base = {
    itemId: id,
    sequence: nextCounter(all),
    deviceAt: at.toISOString(),
    drift: driftOf(now),
    procedureCode: done.procedureCode,
    ...(done.authority === undefined ? {} : { authority: done.authority }),
    ...(done.case === '' ? {} : { case: done.case }),
    applicant: done.applicant,
    submitterRole: done.submitterRole,
    ...(done.submitterRole === 'SELF' ? {} : { submitterName: done.submitterName }),
    resultChannel: done.resultChannel,
    answers: done.answers,
  };
  const paper: Omit<Paper, 'title' | 'number' | 'lines' | 'papers' | 'papersTitle' | 'after'> = {
    content,
    date,
    code: null,
    giver: done.submitterRole === 'SELF' ? done.applicant.fullName : done.submitterName,
    taker: content.officer.fullName,
  };
  const entry = {
    id,
    counter: base.sequence,
    state: 'WAITING' as const,
    content: {
      procedureName: procedure.view.name,
      code: null,
      doneAt: moment.toISOString(),
      result: null,
      problem: null,
      pages: { sent: 0, of: 0 },
    },
  };
  const symbol = (one: LeasedNumber | undefined): string | null =>
    one === undefined || one.series === 'DOSSIER'
      ? null
      : documentNumber(one.number, one.series, content.issuer);

  if (deed.kind !== 'ACCEPT') {
    const taker = number(deed.kind === 'GUIDE' ? 'PHD' : 'PTC');
    const named = procedure.view.components.filter(({ code }) => deed.components.includes(code));
    const told = {
      components: deed.components,
      text: deed.text,
      ...(taker === undefined ? {} : { number: taker }),
    };
    const reason = deed.kind === 'GUIDE' ? GUIDANCE_REASONS[deed.reason].vi : REFUSAL_REASONS[deed.reason].vi;
    const page = paperPage({
      ...paper,
      title:
        deed.kind === 'GUIDE'
          ? ['PHIẾU HƯỚNG DẪN', 'HOÀN THIỆN HỒ SƠ']
          : ['PHIẾU TỪ CHỐI TIẾP NHẬN', 'GIẢI QUYẾT HỒ SƠ'],
      number: symbol(taker),
      lines: [
        ...applicantLines(done.applicant),
        ['Nội dung yêu cầu giải quyết', procedure.view.name],
        ['Lý do', reason],
        [deed.kind === 'GUIDE' ? 'Hướng dẫn' : 'Cụ thể', deed.text],
      ],
      papers: named.map(({ name }) => name),
      papersTitle: deed.kind === 'GUIDE' ? 'Giấy tờ cần chuẩn bị' : 'Giấy tờ liên quan',
      after: momentLine('Thời gian', entry.content.doneAt),
    });
    const item =
      deed.kind === 'GUIDE'
        ? { ...base, guidance: { reason: deed.reason, ...told } }
        : { ...base, refusal: { reason: deed.reason, ...told } };
    return { ...entry, content: { ...entry.content, item, paper: page, code: symbol(taker) } };
  }

  const code = number('DOSSIER');
  if (code === undefined) throw new NotNow('no number');
  const sameDay = procedure.terms.limit.value === 0;
  const receipt = sameDay && !deed.receipt ? undefined : number('GTN');
  if (receipt === undefined && !sameDay) throw new NotNow('no number');
  const printed = dossierCode({
    regime: content.regime,
    unitCode: content.unitCode,
    date,
    sequence: code.number,
  });
  const { dueAt } = dueOf(content, procedure, moment);
  const { limit } = procedure.terms;
  const conditional = conditionsOf(procedure.lookUps ?? [], done.applicant.kind);
  const page = paperPage({
    ...paper,
    code: printed,
    shortCode,
    address: addressOf(content, printed),
    conditions: conditional.map(({ text }) => text),
    title: ['GIẤY TIẾP NHẬN HỒ SƠ', 'VÀ HẸN TRẢ KẾT QUẢ'],
    number: symbol(receipt),
    lines: [
      ['Bộ phận Một cửa tiếp nhận', content.unit.name],
      ...applicantLines(done.applicant),
      ['Nội dung yêu cầu giải quyết', procedure.view.name],
    ],
    papersTitle: 'Thành phần hồ sơ nộp gồm',
    papers: receivedLines(procedure.view.components, deed.received),
    after: [
      ['Số lượng hồ sơ', '01 (bộ)'],
      ['Thời gian giải quyết hồ sơ theo quy định là', limitText(limit, 'vi')],
      ...momentLine('Thời gian nhận hồ sơ', entry.content.doneAt),
      ...momentLine('Thời gian trả kết quả giải quyết hồ sơ', dueAt),
    ],
  });
  return {
    ...entry,
    content: {
      ...entry.content,
      code: printed,
      paper: page,
      pages: { sent: 0, of: pages.length },
      item: {
        ...base,
        acceptance: {
          code,
          submissionCode: shortCode,
          ...(receipt === undefined ? {} : { receipt }),
          received: deed.received,
          ...(Object.keys(deed.feeFacts).length === 0 ? {} : { feeFacts: deed.feeFacts }),
          printedDue: dueAt,
          ...(conditional.length === 0 ? {} : { conditional }),
          files: pages.map(({ component, name, size, sha256 }) => ({
            ...(component === '' ? {} : { component }),
            name,
            size,
            sha256,
          })),
        },
      },
    },
  };
}

/** Where the slip's QR code leads; undefined with a snapshot that does not know it. */
export const addressOf = ({ lookUpAt }: OfflineContent, code: string): string | undefined =>
  lookUpAt === undefined ? undefined : `${lookUpAt}${code}`;
