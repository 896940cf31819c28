import type { DossierView } from '@motcua/contract/dossier-view';
import { deadlineStatus, finishClass, type DeadlineStatus } from '@motcua/rules/clock';
import { STATES } from '@motcua/rules/dossier';
import type { Reference } from '../organisation/index.ts';
import type { DossierRow } from './tables.ts';

/** How the dossier stands to its due date; overdue is read from the clock, never stored. */
export function deadlineOf(
  { calendar }: Reference,
  now: Date,
  { state, due_at, finished_at, accepted_at, closed_at }: DossierRow,
): DossierView['deadline'] {
  // withdrawn, stopped or closed, it has no result to be late with
  if (accepted_at === null || closed_at !== null) return null;
  if (finished_at !== null) return due_at === null ? null : finishClass(calendar, due_at, finished_at);
  return openDeadline({ calendar }, now, due_at, STATES[state].clock === 'STOPPED');
}

export const openDeadline = (
  { calendar }: Pick<Reference, 'calendar'>,
  now: Date,
  due: Date | null,
  stopped: boolean,
): DeadlineStatus => (due === null || stopped ? 'PAUSED' : deadlineStatus(calendar, now, due));
