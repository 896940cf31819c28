import type { Calendar } from '@motcua/rules/calendar';
import { useQueries } from '@tanstack/react-query';
import { calendarFrom, calendarOf } from './queries.ts';
import { useServerNow } from './shell/clock.tsx';
import { minutesBetween, yearsOf } from './working-time.ts';

/** The office's calendar for all years between the given instants; undefined until it is known. */
export function useOffice(instants: readonly string[], unit?: string): Calendar | undefined {
  const years = yearsOf(instants);
  const calendars = useQueries({ queries: years.map((year) => calendarOf(year, unit)) });
  const known = calendars.flatMap(({ data }) => (data === undefined ? [] : [data]));
  if (known.length < years.length || known[0] === undefined || known[0].shifts.length === 0) return undefined;
  return calendarFrom(known);
}

/** Working minutes from the server's now until `dueAt`, by the calendar of a unit; null until it is known. */
export function useMinutesLeft(dueAt: string | null, unit?: string): number | null {
  const { now } = useServerNow();
  const calendar = useOffice([now, dueAt ?? now], unit);
  return dueAt === null || calendar === undefined ? null : minutesBetween(calendar, now, dueAt);
}
