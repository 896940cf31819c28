import { computeDue } from './compute-due.ts';
import { finishClass, workingTimeLeft } from './deadline.ts';
import type { FinishClass } from './deadline.ts';
import type { ClockInput, Pause, TimeLimit } from './limit.ts';

/** The facts of a dossier from which its dates are seen, beside the terms of its clock. */
export interface ViewsQuestion extends ClockInput {
  /** The moment an unfinished dossier is looked at; the end of the period in a report. */
  readonly asOf: Date;
  /** Result, refusal, withdrawal, stop or closing; null while the dossier is open. */
  readonly finishedAt: Date | null;
  /** The one re-appointment (Mẫu 04), null when there is none. */
  readonly rescheduledTo: Date | null;
  /** Supplement requests after acceptance. */
  readonly supplements: number;
  /** It was the applicant who ended it: withdrawn, or stopped at request (Mẫu 05). */
  readonly withdrawnOrStopped?: boolean;
}

/** How the national index counts a dossier; OPEN is unfinished and in time, OVERDUE unfinished and late. */
export type NationalClass = FinishClass | 'OPEN' | 'OVERDUE';

/** Why the national index does not simply compare the finish with the due date. */
export type NationalReason =
  /** More than one request after acceptance counts as late whatever the time (QĐ 766, 2.1). */
  | 'SECOND_SUPPLEMENT'
  /** The applicant has not come back: the moment of the request is the end. */
  | 'NOT_RETURNED'
  | 'WITHDRAWN_OR_STOPPED';

export interface NationalView {
  /** Null while something other than a supplement keeps the clock standing. */
  readonly due: Date | null;
  readonly endedAt: Date | null;
  readonly class: NationalClass;
  readonly reason?: NationalReason;
}

/** One dossier as its receipt, the law, its applicant and the national index see it. */
export interface DueViews {
  /** As printed on the receipt (Mẫu 01): without any pause. */
  readonly atAcceptance: Date | null;
  /** With pauses and their policies; lateness counts against this one only. Null while a pause is open. */
  readonly legal: Date | null;
  /** What the applicant has been promised last: the re-appointment, unless a wait has moved the legal due date beyond it. */
  readonly current: Date | null;
  /** Working ms after `legal`, until the finish or `asOf`; zero in time, and in the night after a due date at closing. */
  readonly lateMs: number;
  readonly national: NationalView;
}

/** The kind of pause that the national index treats in its own way. */
const SUPPLEMENT = 'SUPPLEMENT';

/**
 * The dates of one dossier (rules of NĐ 61/2018 Đ.19.4, 19.9 and of the index of QĐ 766/QĐ-TTg, 2.1). An open pause of
 * kind SUPPLEMENT means that the applicant never returned, also when the dossier has been closed for it.
 */
export function dueViews(question: ViewsQuestion): DueViews {
  const { calendar, finishedAt, asOf, rescheduledTo } = question;
  const legal = computeDue(question).due;
  const left = legal ? workingTimeLeft(calendar, finishedAt ?? asOf, legal) : 0;
  return {
    atAcceptance: computeDue({ ...question, limit: unverified(question.limit), pauses: [] }).due,
    legal,
    current: rescheduledTo && legal && rescheduledTo > legal ? rescheduledTo : legal,
    lateMs: Math.max(0, -left),
    national: nationalView(question),
  };
}

const unverified = ({ value, unit, unverified: before }: TimeLimit): TimeLimit => ({
  value: before ?? value,
  unit,
});

/** Supplement intervals are subtracted, other waiting keeps the effect it has in law but never restarts the limit. */
function nationalView(question: ViewsQuestion): NationalView {
  const { calendar, asOf, supplements } = question;
  const { endedAt, reason } = endOf(question);
  const pauses = question.pauses
    .filter((pause) => !endedAt || pause.from < endedAt)
    .map((pause): Pause => ({
      ...pause,
      to: pause.to ?? endedAt,
      policy: stopsIndex(question, pause) ? 'PAUSE' : 'CONTINUE',
    }));
  const { due } = computeDue({ ...question, pauses });
  const secondSupplement = supplements > 1;
  const late = endedAt ? 'LATE' : 'OVERDUE';
  const told = secondSupplement ? 'SECOND_SUPPLEMENT' : reason;
  return {
    due,
    endedAt,
    class: secondSupplement ? late : classOf({ calendar, due, endedAt, asOf }),
    ...(told && { reason: told }),
  };
}

function endOf(question: ViewsQuestion): { endedAt: Date | null; reason?: NationalReason } {
  const { finishedAt, withdrawnOrStopped = false, pauses } = question;
  if (finishedAt && withdrawnOrStopped) return { endedAt: finishedAt, reason: 'WITHDRAWN_OR_STOPPED' };
  const unanswered = pauses.find((pause) => pause.kind === SUPPLEMENT && !pause.to);
  if (unanswered) return { endedAt: unanswered.from, reason: 'NOT_RETURNED' };
  return { endedAt: finishedAt };
}

function stopsIndex({ policy }: ViewsQuestion, pause: Pause): boolean {
  return pause.kind === SUPPLEMENT || (pause.policy ?? policy) !== 'CONTINUE';
}

function classOf({
  calendar,
  due,
  endedAt,
  asOf,
}: Pick<ViewsQuestion, 'calendar' | 'asOf'> & Pick<NationalView, 'due' | 'endedAt'>): NationalClass {
  if (due && endedAt) return finishClass(calendar, due, endedAt);
  return due && asOf > due ? 'OVERDUE' : 'OPEN';
}
