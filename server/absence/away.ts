import type { AbsenceRow } from './tables.ts';

/** COMING, AWAY or BACK at a moment; ended early it is over from then on. */
export function standingOf(
  { from_at, to_at, ended_at }: Pick<AbsenceRow, 'from_at' | 'to_at' | 'ended_at'>,
  at: Date,
): 'COMING' | 'AWAY' | 'BACK' {
  if (ended_at !== null || (to_at !== null && to_at <= at)) return 'BACK';
  return from_at > at ? 'COMING' : 'AWAY';
}
