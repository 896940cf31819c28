import type { Calendar } from '../calendar/index.ts';
import type { ClockInput, Pause, PausePolicy, TimeLimit } from './limit.ts';

/** The terms of the legal clock, pinned when a dossier is accepted. */
export interface ClockTerms {
  limit: TimeLimit;
  granularity: 'HOUR' | 'DAY';
  policy: PausePolicy;
  sameDayCutoff: string | null;
  /** Minutes before close from which a receipt counts as the next working day; absent in terms pinned before there was such a rule. */
  lateHourMinutes?: number;
}

/** The question the clock is asked, from the terms a dossier pinned. */
export const clockInput = (
  calendar: Calendar,
  { limit, granularity, policy, sameDayCutoff, lateHourMinutes = 0 }: ClockTerms,
  start: Date,
  pauses: readonly Pause[] = [],
): ClockInput => ({
  start,
  limit,
  granularity,
  policy,
  pauses,
  calendar,
  lateHourMinutes,
  ...(sameDayCutoff === null ? {} : { sameDayCutoff }),
});
