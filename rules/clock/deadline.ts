import { localDate, workingTimeBetween } from '../calendar/index.ts';
import type { Calendar } from '../calendar/index.ts';
import { WORKING_DAY_MS } from './limit.ts';

/** How an open dossier stands to its due date. Derived on every look, never stored: overdue is not a state. */
export type DeadlineStatus = 'ON_TRACK' | 'DUE_SOON' | 'OVERDUE' | 'PAUSED';

/** How a finished dossier stood to its due date (trước hạn, đúng hạn, quá hạn). */
export type FinishClass = 'EARLY' | 'ON_TIME' | 'LATE';

export interface DueSoonOptions {
  /** Working ms of the whole limit; without it only `dueSoonWithin` warns. */
  readonly limitMs?: number;
  /** Share of the limit at the end of which the dossier is due soon. */
  readonly dueSoonShare?: number;
  /** Working ms before the due date from which the dossier is due soon in any case. */
  readonly dueSoonWithin?: number;
}

/** Working ms from `now` to `due`; negative when overdue. Zero all night after a due date at closing time. */
export function workingTimeLeft(calendar: Calendar, now: Date, due: Date): number {
  return workingTimeBetween(calendar, now, due);
}

/** `due` null means the clock stands still. At exactly the due moment the dossier is not yet overdue. */
export function deadlineStatus(
  calendar: Calendar,
  now: Date,
  due: Date | null,
  { limitMs = 0, dueSoonShare = 0.2, dueSoonWithin = WORKING_DAY_MS }: DueSoonOptions = {},
): DeadlineStatus {
  if (!due) return 'PAUSED';
  if (now > due) return 'OVERDUE';
  const warnFrom = Math.max(limitMs * dueSoonShare, dueSoonWithin);
  return workingTimeLeft(calendar, now, due) <= warnFrom ? 'DUE_SOON' : 'ON_TRACK';
}

/** Late is after the due moment; early is before it and on an earlier calendar day; the rest is on time. */
export function finishClass(calendar: Calendar, due: Date, finished: Date): FinishClass {
  if (finished > due) return 'LATE';
  return localDate(calendar, finished) < localDate(calendar, due) ? 'EARLY' : 'ON_TIME';
}
