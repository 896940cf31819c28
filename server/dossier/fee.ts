import type { FeeFacts, FeeRules, FeeView } from '@motcua/contract/fees';
import { localDate } from '@motcua/rules/calendar';
import { CASE_FACT } from '@motcua/rules/fees';
import {
  factsOf,
  feeUnder,
  findFeeSchedule,
  getFeeSchedule,
  policyOn,
  type FeeScheduleInForce,
} from '../catalogue/index.ts';
import type { Context } from '../platform/context.ts';
import type { Loaded } from './load.ts';
import { versionDate } from './versions-in-force.ts';

/** Phí, lệ phí of a dossier as it was reckoned: the schedule it follows to its end, and everything that was told of it. */
export interface PinnedFee {
  scheduleId: string;
  view: FeeView;
}

/** What is said of the matter now, and what its officer or applicant said before. */
interface Said {
  date: string;
  given?: FeeFacts | undefined;
  kept: FeeFacts | null;
}

/**
 * The fee of a dossier under a schedule.
 *
 * @throws {Refusal} INVALID_INPUT where a fact cannot be what is said now
 */
export function feeOf(
  { reference }: Pick<Context, 'reference'>,
  { dossier }: Pick<Loaded, 'dossier'>,
  { id, content }: FeeScheduleInForce,
  { date, given = {}, kept }: Said,
): PinnedFee {
  const view = feeUnder(reference.current(), content, {
    code: dossier.procedure_code,
    channel: dossier.channel,
    date,
    given,
    kept: kept ?? {},
    answers: { ...dossier.answers, [CASE_FACT]: dossier.case_code ?? undefined },
  });
  return { scheduleId: id, view };
}

/**
 * The day that prices and reductions count for: of what was sent online the day it was sent, for a reduction is promised to
 * whoever sends by its last day; otherwise the day of acceptance, before that today.
 */
function dayOf(context: Context, loaded: Loaded): string {
  const { channel, submitted_at: sent } = loaded.dossier;
  const { calendar } = context.reference.current();
  return channel === 'ONLINE' && sent !== null ? localDate(calendar, sent) : versionDate(context, loaded);
}

/** The schedule of the day whose rules a dossier not accepted yet follows; none of a part, which is paid for with its case. */
async function scheduleNow(context: Context, loaded: Loaded) {
  const { parent_id: parent, procedure_code: code } = loaded.dossier;
  return parent === null ? findFeeSchedule(context.db, code, versionDate(context, loaded)) : undefined;
}

/** The fee at acceptance; null where the procedure has no schedule. */
export async function feeAtAcceptance(
  context: Context,
  loaded: Loaded,
  { given, kept }: { given?: FeeFacts | undefined; kept?: FeeFacts | undefined },
): Promise<PinnedFee | null> {
  const schedule = await scheduleNow(context, loaded);
  if (schedule === undefined) return null;
  return feeOf(context, loaded, schedule, {
    date: dayOf(context, loaded),
    given,
    kept: { ...loaded.dossier.fee_facts, ...kept },
  });
}

/**
 * What the applicant says of the matter for its fee, as it is kept with his draft; null where nothing is asked.
 *
 * @throws {Refusal} INVALID_INPUT
 */
export async function factsKept(context: Context, loaded: Loaded, given: FeeFacts): Promise<string | null> {
  const fee = await feeAtAcceptance(context, loaded, { given });
  return fee === null ? null : JSON.stringify(factsOf(fee.view));
}

/** Without what the applicant said of himself, for who is not shown his answers: amounts only. */
export const withoutFacts = (fee: FeeView): FeeView => ({
  ...fee,
  lines: fee.lines.map((line) => ({ ...line, why: [], whyEn: [] })),
  facts: [],
});

/** As its readers see it: pinned once it is accepted, before that as it would be today; with what it is reckoned under. */
export async function feeView(
  context: Context,
  loaded: Loaded,
): Promise<{ fee: FeeView | null; feeRules: FeeRules | null }> {
  const { fee, accepted_at: acceptedAt, fee_facts: kept, procedure_code: code } = loaded.dossier;
  const held = context.reference.current();
  if (fee !== null) {
    const { content: schedule } = await getFeeSchedule(context.db, fee.scheduleId);
    return { fee: fee.view, feeRules: { schedule, policy: policyOn(held, fee.view.date, code) } };
  }
  const date = dayOf(context, loaded);
  const schedule = acceptedAt === null ? await scheduleNow(context, loaded) : undefined;
  if (schedule === undefined) return { fee: null, feeRules: null };
  return {
    fee: feeOf(context, loaded, schedule, { date, kept }).view,
    feeRules: { schedule: schedule.content, policy: policyOn(held, date, code) },
  };
}
