import { workingTimeBetween, type Calendar } from '@motcua/rules/calendar';
import { localDay } from './dates.ts';

const MINUTE_MS = 60_000;

/** Every year from the first instant to the last. */
export function yearsOf(instants: readonly string[]): number[] {
  const asked = instants.map((instant) => Number(localDay(instant).slice(0, 4)));
  const first = Math.min(...asked);
  return asked.length === 0
    ? []
    : Array.from({ length: Math.max(...asked) - first + 1 }, (_, index) => first + index);
}

/** Working minutes from one instant to another, negative when the other is earlier. */
export const minutesBetween = (calendar: Calendar, from: string, to: string): number =>
  Math.trunc(workingTimeBetween(calendar, new Date(from), new Date(to)) / MINUTE_MS);
