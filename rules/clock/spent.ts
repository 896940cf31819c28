import { daysBetween, localDate, workingTimeBetween } from '../calendar/index.ts';
import type { ClockInput } from './limit.ts';

/** How long a dossier has taken: as its applicant counts, and as the law does. */
export interface TimeSpent {
  /** Days of the calendar from the day of acceptance. */
  readonly calendarDays: number;
  /** Working ms that count against the limit: none of those in which somebody else was waited for. */
  readonly workingMs: number;
}

/** From the beginning of the clock up to a moment; a wait after which the limit begins anew leaves nothing of what was before. */
export function timeSpent({ start, pauses, policy, calendar }: ClockInput, until: Date): TimeSpent {
  let [workingMs, from] = [0, start];
  for (const pause of pauses.toSorted((a, b) => a.from.getTime() - b.from.getTime())) {
    const kept = pause.policy ?? policy;
    if (kept === 'CONTINUE' || pause.from >= until) continue;
    if (pause.from > from) workingMs += workingTimeBetween(calendar, from, pause.from);
    if (kept === 'RESTART') workingMs = 0;
    const end = pause.to ?? until;
    if (end > from) from = end;
  }
  if (until > from) workingMs += workingTimeBetween(calendar, from, until);
  return { calendarDays: daysBetween(localDate(calendar, start), localDate(calendar, until)), workingMs };
}
