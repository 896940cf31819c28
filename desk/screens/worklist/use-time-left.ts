import { useQueries } from '@tanstack/react-query';
import { calendarFrom, calendarOf } from '../../queries.ts';
import { useServerNow } from '../../shell/clock.tsx';
import { minutesBetween, yearsOf } from '../../working-time.ts';

/** Working minutes left until an instant as the clock runs on; what the server told until the calendar is here. */
export function useTimeLeft(
  instants: readonly (string | null)[],
): (instant: string | null, told: number | null) => number | null {
  const { now } = useServerNow();
  const years = useQueries({
    queries: yearsOf([now, ...instants.filter((one) => one !== null)]).map((year) => calendarOf(year)),
  });
  const known = years.flatMap(({ data }) => data ?? []);
  if (known.length < years.length) return (_instant, told) => told;
  const calendar = calendarFrom(known);
  return (instant, told) =>
    instant === null || told === null ? told : minutesBetween(calendar, now, instant);
}
