import { parseDate } from '@motcua/rules/text';
import { dayText, momentText } from '@motcua/ui/dates';

const ZONE_MS = 7 * 60 * 60_000;
const DAY_MS = 24 * 60 * 60_000;

/** The province's calendar day of an instant, `2026-12-21`, wherever the browser stands. */
export const localDay = (instant: string): string =>
  new Date(Date.parse(instant) + ZONE_MS).toISOString().slice(0, 10);

/** The last instant of the province's day `days` after that of `instant`: what "due today" ends with. */
export const endOfDay = (instant: string, days: number): string =>
  new Date(Date.parse(localDay(instant)) - ZONE_MS + (days + 1) * DAY_MS - 1000).toISOString();

/** `14:05` of an instant. */
export const timeOfDay = (instant: string): string => momentText(instant).slice(0, 5);

/** An instant out of what is typed, `23/12/2026` and `10:00` or `10`; undefined while it is none. */
export function momentOf(day: string, time: string): string | undefined {
  const date = parseDate(day);
  const [, hours = '', minutes = '00'] = /^(\d{1,2})(?:[:hg.](\d{2}))?$/.exec(time.trim()) ?? [];
  if (date === undefined || hours === '' || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return `${date}T${hours.padStart(2, '0')}:${minutes}:00+07:00`;
}

/** What is typed for an instant: the inverse of `momentOf`. */
export const typedMoment = (instant: string): { day: string; time: string } => ({
  day: dayText(instant),
  time: timeOfDay(instant),
});

/** An instant as a field of day and time shows it: seconds nobody typed are not said. */
export function wholeMinute(instant: string): string | undefined {
  const { day, time } = typedMoment(instant);
  return momentOf(day, time);
}
