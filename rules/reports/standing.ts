import { workingTimeBetween } from '../calendar/index.ts';
import type { Calendar } from '../calendar/index.ts';
import { finishClass, WORKING_HOUR_MS } from '../clock/index.ts';

/** A due date as it became known: at acceptance, or when the clock was set again. */
export interface KnownDue {
  readonly at: Date;
  /** Null: the clock stands still from `at`. */
  readonly due: Date | null;
}

/** How a dossier ended; RESULT is a grant or a refusal on the merits (NĐ 61/2018 Đ.19). */
export type Ending = 'RESULT' | 'REFUSED' | 'WITHDRAWN' | 'STOPPED' | 'CLOSED_INCOMPLETE';

/** What a dossier's append-only record tells about its time: enough to say how it stood at any past moment. */
export interface TimeFacts {
  /** From when its time counts; null when it was never accepted. */
  readonly acceptedAt: Date | null;
  /** When the system came to know of the acceptance: later than it for a dossier taken in on paper (NĐ 61/2018 Đ.39). */
  readonly recordedAt: Date | null;
  /** In the order of the record. */
  readonly dues: readonly KnownDue[];
  /** Times for which the clock stood still; `to` null while it still does. */
  readonly pauses: readonly { readonly from: Date; readonly to: Date | null }[];
  readonly ended: { readonly at: Date; readonly how: Ending } | null;
}

/**
 * How a dossier stands at a moment. NO_DUE and SOLVED_NO_DUE are no class of the law but a fault of the record: a
 * report in which they occur does not balance.
 */
export const STANDINGS = [
  'NOT_ACCEPTED',
  'REFUSED',
  'SOLVED_EARLY',
  'SOLVED_ON_TIME',
  'SOLVED_LATE',
  'SOLVED_NO_DUE',
  'WITHDRAWN',
  'STOPPED',
  'CLOSED_INCOMPLETE',
  'IN_TIME',
  'PAUSED',
  'OVERDUE',
  'NO_DUE',
] as const;
export type Standing = (typeof STANDINGS)[number];

export interface StandingAt {
  readonly standing: Standing;
  /** The legal due date as known then; null while the clock stood. */
  readonly due: Date | null;
  /** Working hours late against the legal due date, never against a re-appointment; null when not late. */
  readonly hoursLate: number | null;
}

const SOLVED = { EARLY: 'SOLVED_EARLY', ON_TIME: 'SOLVED_ON_TIME', LATE: 'SOLVED_LATE' } as const;

/**
 * The standing of one dossier at `at`, which belongs to the time looked at: what happened at that very moment has
 * happened.
 *
 * @param known until when the record is read. What was written after `at` counts only where it puts the past right: an
 * acceptance on paper entered later, a due date recomputed for a dossier that had already ended.
 */
export function standingAt(calendar: Calendar, facts: TimeFacts, at: Date, known = at): StandingAt {
  const { acceptedAt, recordedAt, ended } = facts;
  const over = ended !== null && ended.at <= at ? ended : null;
  if (acceptedAt === null || acceptedAt > at || (recordedAt ?? acceptedAt) > known)
    return plain(over?.how === 'REFUSED' ? 'REFUSED' : 'NOT_ACCEPTED', null);
  const due = dueKnown(facts, over?.at ?? at, over === null ? null : known);
  if (over === null) return openAt(calendar, facts, due, at);
  if (over.how !== 'RESULT') return plain(over.how, due);
  if (due === null) return plain('SOLVED_NO_DUE', null);
  const standing = SOLVED[finishClass(calendar, due, over.at)];
  return { standing, due, hoursLate: standing === 'SOLVED_LATE' ? hours(calendar, due, over.at) : null };
}

function openAt(calendar: Calendar, { pauses }: TimeFacts, due: Date | null, at: Date): StandingAt {
  const pause = pauses.find(({ from, to }) => from <= at && (to === null || to > at));
  // a pause that began after the due date had passed no longer helps
  if (pause !== undefined && (due === null || pause.from <= due)) return plain('PAUSED', null);
  if (due === null) return plain('NO_DUE', null);
  return at > due
    ? { standing: 'OVERDUE', due, hoursLate: hours(calendar, due, at) }
    : { standing: 'IN_TIME', due, hoursLate: null };
}

/** The last due date set until `end`; for a dossier that has ended also one recomputed afterwards, until `known`. */
function dueKnown({ dues }: TimeFacts, end: Date, known: Date | null): Date | null {
  const put = dues.filter((one) => one.at <= end || (known !== null && one.at <= known));
  return put.at(-1)?.due ?? null;
}

const plain = (standing: Standing, due: Date | null): StandingAt => ({ standing, due, hoursLate: null });

const hours = (calendar: Calendar, due: Date, end: Date): number =>
  Math.round((workingTimeBetween(calendar, due, end) / WORKING_HOUR_MS) * 100) / 100;
