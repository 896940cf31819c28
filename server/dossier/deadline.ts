import type { DossierView } from '@motcua/contract/dossier-view';
import { deadlineStatus, finishClass, WORKING_DAY_MS, type DeadlineStatus } from '@motcua/rules/clock';
import { todayOf } from '../catalogue/index.ts';
import { parameter, type Reference } from '../organisation/index.ts';
import type { DossierRow } from './tables.ts';

/** How the dossier stands to its due date; overdue is read from the clock, never stored. */
export function deadlineOf(
  held: Reference,
  now: Date,
  { due_at, finished_at, accepted_at, closed_at }: DossierRow,
): DossierView['deadline'] {
  // withdrawn, stopped or closed, it has no result to be late with
  if (accepted_at === null || closed_at !== null) return null;
  if (finished_at !== null) return due_at === null ? null : finishClass(held.calendar, due_at, finished_at);
  return openDeadline(held, now, due_at);
}

/** It is the due date that says whether the clock stands, not the state: a wait may let it run on, or begin too late to stop it. */
export function openDeadline(held: Reference, now: Date, due: Date | null): DeadlineStatus {
  const days = parameter(held, 'risk.dueSoonWorkingDays', todayOf(held, now));
  return deadlineStatus(held.calendar, now, due, { dueSoonWithin: days * WORKING_DAY_MS });
}
