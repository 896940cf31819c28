import { isoInstant } from '@motcua/rules/calendar';
import { documentNumber, type SlipSymbol } from '@motcua/rules/codes';
import { GUIDANCE_REASONS, STATES, type Conclusion, type GuidanceReason } from '@motcua/rules/dossier';
import type { SignedBy } from '../authority/index.ts';
import { todayOf } from '../catalogue/index.ts';
import { getUnit, unitAt, unitName } from '../organisation/index.ts';
import { signingOf, type SlipData } from '../papers/index.ts';
import type { Context } from '../platform/context.ts';
import { takeNumbers } from '../platform/numbers.ts';
import type { Tx } from '../platform/transaction.ts';
import { signedIn } from './guard.ts';
import type { Loaded } from './load.ts';
import {
  applicantFields,
  base,
  byDocument,
  committeeOf,
  issuerOf,
  paragraphsOf,
  placeOf,
  slip,
} from './slips.ts';
import type { ApologyRecord, ConsultationRequest } from './tables.ts';
import type { NewSlip } from './write.ts';

/** Issued by the authority that handles the dossier, not by the one-stop unit: its header, its signer. */
function fromAuthority(context: Context, loaded: Loaded, unitKey: string, number: string, by?: SignedBy) {
  const held = context.reference.current();
  const today = todayOf(held, context.now);
  const unit = getUnit(held, unitKey);
  const committee = unit.kind === 'PEOPLES_COMMITTEE';
  const { regime, qrUrl, header } = base(context, loaded, number);
  const caller = signedIn(context);
  const position = by?.position ?? caller.posts.find((post) => post.unitKey === unitKey)?.position;
  return {
    regime,
    qrUrl,
    header: {
      ...header,
      governingUnit: committee || unit.parent === null ? '' : unitName(held, unit.parent, today),
      issuingUnit: unitName(held, unit.key, today),
      place: placeOf(unitName(held, committeeOf(held, unit.key), today)),
    },
    ...(position === undefined ? {} : signingOf(position, { peoplesCommittee: committee }, by)),
    ...byDocument(by),
    signerName: caller.fullName,
    signedAt: isoInstant(held.calendar, context.now),
  };
}

/** The number of a paper, from the book of the unit that issues it. */
export async function takeNumberOf(
  context: Context,
  tx: Tx,
  unit: string,
  symbol: SlipSymbol,
): Promise<string> {
  const period = todayOf(context.reference.current(), context.now).slice(0, 4);
  const taken = await takeNumbers(tx, { number: { unit, series: symbol, period } });
  return documentNumber(taken.number, symbol, issuerOf(context, unit));
}

const facts = (context: Context, { dossier }: Loaded) => {
  const { calendar } = context.reference.current();
  const iso = (at: Date | null): string | undefined => (at === null ? undefined : isoInstant(calendar, at));
  return {
    ...applicantFields(dossier),
    dossierCode: dossier.code ?? dossier.submission_code,
    requestContent: dossier.procedure_name,
    receivedAt: iso(dossier.accepted_at),
    dueAt: iso(dossier.due_at),
  };
};

const unitOn = (context: Context, key: string): string =>
  unitName(context.reference.current(), key, todayOf(context.reference.current(), context.now));

/** Mẫu 04, by the unit whose head signs, and by what. */
export function apology(
  context: Context,
  loaded: Loaded,
  { number, authority, record }: { number: string; authority: SignedBy; record: ApologyRecord },
): NewSlip {
  const { unit } = authority;
  const { phone: _, email: __, ...told } = facts(context, loaded);
  return slip(number, {
    kind: 'APOLOGY',
    ...fromAuthority(context, loaded, unit, number, authority),
    ...told,
    handlingUnit: unitOn(context, unit),
    cause: record.cause,
    reason: record.reason,
    newDueAt: record.newDueAt,
    returningUnit: unitOn(context, loaded.dossier.intake_unit),
  });
}

export interface StopFacts {
  number: string;
  reason: string;
  /** How the applicant asked. */
  asked: 'COUNTER' | 'POST' | 'ONLINE';
  feeNote?: string | undefined;
}

/** Mẫu 05 of 2025. */
export function stopNotice(
  context: Context,
  loaded: Loaded,
  { number, reason, asked, feeNote }: StopFacts,
): NewSlip {
  const { dossier, procedure } = loaded;
  const at = isoInstant(context.reference.current().calendar, context.now);
  const { dueAt: _, ...told } = facts(context, loaded);
  return slip(number, {
    kind: 'STOP_NOTICE',
    ...base(context, loaded, number),
    ...told,
    intakeUnit: unitOn(context, dossier.intake_unit),
    requestedAt: at,
    requestChannel: asked,
    reason,
    stateAtRequest: STATES[dossier.state].vi,
    stoppedAt: at,
    feeHandling: feeNote,
    returnedPapers: procedure.components
      .filter((one) => dossier.received.some((got) => got.code === one.code && got.present))
      .map((one) => ({ name: one.name, count: 1 })),
    signerName: asked === 'ONLINE' ? undefined : signedIn(context).fullName,
  });
}

/** Phiếu hướng dẫn: what is missing, said once and wholly. */
export function guidance(
  context: Context,
  loaded: Loaded,
  {
    number,
    reason,
    components,
    text,
  }: { number: string; reason: GuidanceReason; components: string[]; text: string },
): NewSlip {
  const { procedure, dossier } = loaded;
  const held = context.reference.current();
  const { phone } = unitAt(held, dossier.intake_unit, todayOf(held, context.now));
  const { applicantIdNo: _, ...applicant } = applicantFields(dossier);
  const basis = procedure.legalBasis[0];
  return slip(number, {
    kind: 'GUIDANCE',
    ...base(context, loaded, number),
    ...applicant,
    requestContent: dossier.procedure_name,
    guidingUnit: unitOn(context, dossier.intake_unit),
    guidedAt: isoInstant(held.calendar, context.now),
    missing: procedure.components
      .filter((one) => components.includes(one.code))
      .map((one) => ({ name: one.name, legalBasis: basis })),
    steps: [`${GUIDANCE_REASONS[reason].vi}: ${paragraphsOf(text).join(' ')}`],
    place: unitOn(context, dossier.intake_unit),
    contactName: signedIn(context).fullName,
    contactPhone: phone || undefined,
    objectionUrl: `${context.origin}/tra-cuu/${dossier.submission_code}`,
    guideName: signedIn(context).fullName,
  });
}

/** Phiếu lấy ý kiến, one per agency. */
export function consultation(
  context: Context,
  loaded: Loaded,
  {
    number,
    unit,
    dueAt,
    request,
    legalBasis,
    silenceBasis,
  }: {
    number: string;
    unit: string;
    /** Null: no moment is named. */
    dueAt: Date | null;
    request: ConsultationRequest;
    legalBasis?: string | undefined;
    /** The law by which silence is consent. */
    silenceBasis?: string | undefined;
  },
): NewSlip {
  const held = context.reference.current();
  const { applicantName, dossierCode, requestContent, receivedAt, dueAt: due } = facts(context, loaded);
  return slip(number, {
    kind: 'CONSULTATION',
    ...fromAuthority(context, loaded, loaded.dossier.authority, number),
    applicantName,
    dossierCode,
    requestContent,
    receivedAt,
    dueAt: due,
    hostUnit: unitOn(context, loaded.dossier.authority),
    consultedUnit: unitOn(context, unit),
    questions: paragraphsOf(request.content),
    answerDueAt: dueAt === null ? undefined : isoInstant(held.calendar, dueAt),
    legalBasis,
    silenceBasis,
  });
}

export interface MeetingFacts {
  number: string;
  heldAt: string;
  chairName: string;
  chairPosition: string;
  agenda: string;
  /** Keys of the units that took part. */
  participants: readonly string[];
  minutes: string;
  conclusion: Conclusion;
  text: string;
}

/** Biên bản họp: agenda, who took part, what was said, and the conclusion that binds. */
export function meetingMinutes(context: Context, loaded: Loaded, told: MeetingFacts): NewSlip {
  const { applicantName, dossierCode, requestContent, dueAt } = facts(context, loaded);
  return slip(told.number, {
    kind: 'MEETING_MINUTES',
    ...fromAuthority(context, loaded, loaded.dossier.authority, told.number),
    applicantName,
    dossierCode,
    requestContent,
    dueAt,
    hostUnit: unitOn(context, loaded.dossier.authority),
    heldAt: told.heldAt,
    chairName: told.chairName,
    chairPosition: told.chairPosition,
    agenda: paragraphsOf(told.agenda),
    participants: told.participants.map((key) => unitOn(context, key)),
    minutes: paragraphsOf(told.minutes),
    conclusion: told.conclusion,
    conclusionText: told.text,
  });
}

type DueNotice = Extract<SlipData, { kind: 'DUE_NOTICE' }>;

/** A new due date after something the law lets move it, with the ledger in words. */
export function dueNotice(
  context: Context,
  loaded: Loaded,
  told: Pick<DueNotice, 'cause' | 'reason' | 'legalBasis' | 'previousDueAt' | 'newDueAt' | 'explanation'> & {
    number: string;
  },
): NewSlip {
  const { number, ...due } = told;
  const { applicantIdNo: _, dueAt: __, ...rest } = facts(context, loaded);
  return slip(number, {
    kind: 'DUE_NOTICE',
    ...base(context, loaded, number),
    ...rest,
    ...due,
    handlingUnit: unitOn(context, loaded.dossier.authority),
    returningUnit: unitOn(context, loaded.dossier.intake_unit),
  });
}
