/** Kinds of the append-only events of a dossier: what happened, as the timeline and the control slip tell it. */
export const EVENT_KINDS = [
  'DRAFT_CREATED',
  'SUBMITTED',
  'SUPPLEMENT_REQUESTED',
  'SUPPLIED',
  'ACCEPTED',
  'REFUSED',
  'TASK_OPENED',
  'TASK_ASSIGNED',
  'TASK_COMPLETED',
  'RETURNED_FOR_REWORK',
  'RESULT_APPROVED',
  'RESULT_ISSUED',
  'RESULT_DELIVERED',
  'DUE_SET',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];
