import type { Outgoing } from '../platform/outbox.ts';
import type { AbsenceRow } from './tables.ts';

/**
 * What follows an absence, each once (decision 0007): BEGIN looks for the open steps, COVER gives one of them to another,
 * END looks for what another still has, RETURN gives one of these back.
 */
export type AbsenceLetter =
  | { what: 'BEGIN' | 'END'; absenceId: string }
  | { what: 'COVER' | 'RETURN'; absenceId: string; taskId: string };

export const absenceLetter = (payload: AbsenceLetter, at?: Date): Outgoing => ({
  topic: 'absence',
  payload: { ...payload },
  ...(at === undefined ? {} : { at }),
});

/** At its beginning and at its end, where they are known; what lies in the past is looked after at once. */
export function lettersOf({ id, from_at, to_at }: AbsenceRow, now: Date): Outgoing[] {
  const later = (at: Date): Date => (at > now ? at : now);
  return [
    absenceLetter({ what: 'BEGIN', absenceId: id }, later(from_at)),
    ...(to_at === null ? [] : [absenceLetter({ what: 'END', absenceId: id }, later(to_at))]),
  ];
}
