import type { DueView } from '@motcua/contract/catalogue';
import type { DueExplanation } from '@motcua/contract/due';
import { isoInstant } from '@motcua/rules/calendar';
import { dueViews, explainSentence, timeSpent, WORKING_HOUR_MS } from '@motcua/rules/clock';
import { clockInput, dueUnder, dueView, NOT_STARTED, POLICY, todayOf } from '../catalogue/index.ts';
import { parameter } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import { officeOf } from './due.ts';
import { pausesOf } from './pauses.ts';
import type { DossierRow } from './tables.ts';

/** The due date as the clock gives it from what the dossier pinned, with its ledger in words. */
export function dueOf(
  context: Pick<Context, 'reference'>,
  { clock, accepted_at, pauses, original_due_at, authority, due_proof }: DossierRow,
): DueView {
  if (due_proof !== null) return dueViewOf(due_proof);
  if (clock === null || accepted_at === null) return NOT_STARTED;
  const office = officeOf(context, { authority });
  return dueView(
    office,
    clock,
    accepted_at,
    dueUnder(office, clock, accepted_at, pausesOf(pauses)),
    original_due_at,
  );
}

const NOTHING: Omit<DueExplanation, keyof DueView> = {
  sentence: '',
  sentenceEn: '',
  ledger: [],
  intervals: [],
  waiting: null,
  views: {
    atAcceptance: null,
    legal: null,
    current: null,
    national: { dueAt: null, class: 'OPEN', reason: null },
    hoursLate: null,
  },
};

/** What the clock says of a dossier at a moment: ledger, sentence, intervals and views. */
export function explanationOf(
  context: Pick<Context, 'reference' | 'now'>,
  dossier: DossierRow,
): DueExplanation {
  const { clock, accepted_at, pauses, closing } = dossier;
  if (dossier.due_proof !== null) return dossier.due_proof;
  if (clock === null || accepted_at === null) return { ...NOT_STARTED, ...NOTHING };
  const office = officeOf(context, dossier);
  const { calendar } = office;
  const iso = (at: Date | null): string | null => (at === null ? null : isoInstant(calendar, at));
  const { ledger } = dueUnder(office, clock, accepted_at, pausesOf(pauses));
  const input = clockInput(calendar, clock, accepted_at, pausesOf(pauses));
  const ended = dossier.finished_at ?? dossier.closed_at;
  const { calendarDays, workingMs } = timeSpent(input, ended ?? context.now);
  const views = dueViews({
    ...input,
    asOf: context.now,
    finishedAt: ended,
    rescheduledTo: dossier.rescheduled_to,
    supplements: pauses.filter((pause) => pause.kind === 'SUPPLEMENT').length,
    withdrawnOrStopped: closing !== null && closing.kind !== 'CLOSED_INCOMPLETE',
  });
  return {
    ...dueOf(context, dossier),
    sentence: explainSentence(ledger, calendar, 'vi'),
    sentenceEn: explainSentence(ledger, calendar, 'en'),
    ledger: ledger.map((line) => ({
      kind: line.kind,
      from: iso(line.from),
      to: iso(line.to),
      minutes: 'workingMs' in line && line.workingMs !== null ? line.workingMs / 60_000 : null,
    })),
    intervals: pauses.map(({ policy, ...pause }) => ({ ...pause, policy: policy ?? clock.policy })),
    waiting: {
      SUPPLEMENT: clock.policy,
      FINANCIAL_OBLIGATION:
        POLICY[
          parameter(office, 'obligation.clockPolicy', todayOf(office, context.now), dossier.procedure_code)
        ],
    },
    spent: { calendarDays, workingHours: workingMs / WORKING_HOUR_MS, ended: ended !== null },
    views: {
      atAcceptance: iso(views.atAcceptance),
      legal: iso(views.legal),
      current: iso(views.current),
      national: {
        dueAt: iso(views.national.due),
        class: views.national.class,
        reason: views.national.reason ?? null,
      },
      hoursLate: views.lateMs === 0 ? null : views.lateMs / WORKING_HOUR_MS,
    },
  };
}

const dueViewOf = ({ dueAt, originalDueAt, startedAt, limit, lines, linesEn }: DueExplanation): DueView => ({
  dueAt,
  originalDueAt,
  startedAt,
  limit,
  lines,
  linesEn,
});

/**
 * The proof of the due date kept with a dossier that ends now: a later change of the calendar leaves it alone
 * (unless the control office orders a recomputation, which drops it).
 */
export const dueProof = (
  context: Pick<Context, 'reference' | 'now'>,
  dossier: DossierRow,
  ended: Pick<DossierRow, 'finished_at'> | Pick<DossierRow, 'closed_at' | 'closing'>,
): string | null =>
  dossier.clock === null ? null : JSON.stringify(explanationOf(context, { ...dossier, ...ended }));
