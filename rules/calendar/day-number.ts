import { CalendarError } from './calendar.ts';
import type { Calendar } from './calendar.ts';
import { addDays, checkedUtc, DAY_MS, MINUTE_MS, utcMs } from './local-date.ts';
import type { LocalDate } from './local-date.ts';

/**
 * A day as the number of days since 01/01/1970 at the office. Counting walks over days by number; their names are
 * only for people and for data.
 */
export type DayNumber = number;

/** A year without one working day is a mistake in the calendar, not a long holiday. */
const LONGEST_CLOSURE_DAYS = 366;

export function dayNumber(date: LocalDate): DayNumber {
  return utcMs(date) / DAY_MS;
}

export function dateOf(day: DayNumber): LocalDate {
  return addDays('1970-01-01', day);
}

/** The day at the office when it is `epochMs`. */
export function dayAt(calendar: Calendar, epochMs: number): DayNumber {
  return Math.floor(checkedUtc(epochMs + calendar.utcOffsetMinutes * MINUTE_MS) / DAY_MS);
}

/** Epoch milliseconds of 00:00 of `day` at the office. */
export function startOfDay(calendar: Calendar, day: DayNumber): number {
  return day * DAY_MS - calendar.utcOffsetMinutes * MINUTE_MS;
}

/** Saturday or Sunday; day 0 was a Thursday. */
export function isWeekendDay(day: DayNumber): boolean {
  const weekday = (((day + 4) % 7) + 7) % 7;
  return weekday === 0 || weekday === 6;
}

export function isWorked(calendar: Calendar, day: DayNumber): boolean {
  return exceptionOn(calendar, day) ?? !isWeekendDay(day);
}

/** Whether the calendar says that `day` is worked or off; undefined when it is as its weekday is. */
export function exceptionOn(calendar: Calendar, day: DayNumber): boolean | undefined {
  return exceptionsOf(calendar).get(day);
}

export function workedOnOrAfter(calendar: Calendar, day: DayNumber): DayNumber {
  return isWorked(calendar, day) ? day : nearestWorked(calendar, day, 1);
}

/** The nearest working day after `day`, or before it. Throws {@link CalendarError} when there is none within a year. */
export function nearestWorked(calendar: Calendar, day: DayNumber, step: 1 | -1): DayNumber {
  const exceptions = exceptionsOf(calendar);
  for (let tried = 1; tried <= LONGEST_CLOSURE_DAYS; tried += 1) {
    const candidate = day + tried * step;
    if (exceptions.get(candidate) ?? !isWeekendDay(candidate)) return candidate;
  }
  throw new CalendarError(
    'NO_WORKING_DAY',
    `Lịch “${calendar.id}” không có ngày làm việc nào trong ${LONGEST_CLOSURE_DAYS} ngày ${step > 0 ? 'sau' : 'trước'} ${dateOf(day)}`,
  );
}

/** Whether a day is worked, for the days that are not simply as their weekday; prepared once per calendar. */
const preparedExceptions = new WeakMap<Calendar, ReadonlyMap<DayNumber, boolean>>();

function exceptionsOf(calendar: Calendar): ReadonlyMap<DayNumber, boolean> {
  const known = preparedExceptions.get(calendar);
  if (known) return known;
  const off = [...calendar.off].map((date) => [dayNumber(date), false] as const);
  const work = [...calendar.work].map((date) => [dayNumber(date), true] as const);
  const exceptions = new Map([...off, ...work]);
  preparedExceptions.set(calendar, exceptions);
  return exceptions;
}
