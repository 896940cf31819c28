import type { Calendar } from './calendar.ts';
import { dateOf, dayNumber, isWorked, workedOnOrAfter, nearestWorked } from './day-number.ts';
import type { LocalDate } from './local-date.ts';

export function isWorkingDay(calendar: Calendar, date: LocalDate): boolean {
  return isWorked(calendar, dayNumber(date));
}

/** The first working day after `date`. Throws {@link CalendarError} when there is none within a year. */
export function nextWorkingDay(calendar: Calendar, date: LocalDate): LocalDate {
  return addWorkingDays(calendar, date, 1);
}

/** The last working day before `date`. Throws {@link CalendarError} when there is none within a year. */
export function previousWorkingDay(calendar: Calendar, date: LocalDate): LocalDate {
  return addWorkingDays(calendar, date, -1);
}

/** `date` itself when it is worked, else the next working day (BLDS 2015 Đ.148.5). */
export function workingDayOnOrAfter(calendar: Calendar, date: LocalDate): LocalDate {
  return addWorkingDays(calendar, date, 0);
}

/**
 * The `days`-th working day after `date` (before it when negative), `date` itself not counted.
 * Zero gives `date` itself, or the next working day when it is off.
 */
export function addWorkingDays(calendar: Calendar, date: LocalDate, days: number): LocalDate {
  const start = dayNumber(date);
  if (days === 0) return dateOf(workedOnOrAfter(calendar, start));
  const step = days < 0 ? -1 : 1;
  let day = start;
  for (let left = Math.abs(days); left > 0; left -= 1) day = nearestWorked(calendar, day, step);
  return dateOf(day);
}
