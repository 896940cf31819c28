import type { DossierRow } from './tables.ts';

/** When the applicant is to come: the one re-appointment, unless a wait afterwards has moved the due date beyond it. */
export const appointmentOf = ({
  due_at,
  rescheduled_to,
}: Pick<DossierRow, 'due_at' | 'rescheduled_to'>): Date | null =>
  isRescheduled({ due_at, rescheduled_to }) ? rescheduled_to : due_at;

export const isRescheduled = ({
  due_at,
  rescheduled_to,
}: Pick<DossierRow, 'due_at' | 'rescheduled_to'>): boolean =>
  rescheduled_to !== null && due_at !== null && rescheduled_to > due_at;
