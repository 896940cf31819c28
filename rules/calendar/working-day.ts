import { CalendarError } from './calendar.ts';
import type { Calendar } from './calendar.ts';
import { addDays, isWeekend } from './local-date.ts';
import type { LocalDate } from './local-date.ts';

/** A year without one working day is a mistake in the calendar, not a long holiday. */
const LONGEST_CLOSURE_DAYS = 366;

export function isWorkingDay(calendar: Calendar, date: LocalDate): boolean {
  return calendar.work.has(date) || (!calendar.off.has(date) && !isWeekend(date));
}

/** The first working day after `date`. Throws {@link CalendarError} when there is none within a year. */
export function nextWorkingDay(calendar: Calendar, date: LocalDate): LocalDate {
  return seek(calendar, date, 1);
}

/** The last working day before `date`. Throws {@link CalendarError} when there is none within a year. */
export function previousWorkingDay(calendar: Calendar, date: LocalDate): LocalDate {
  return seek(calendar, date, -1);
}

/** `date` itself when it is worked, else the next working day (BLDS 2015 Đ.148.5). */
export function workingDayOnOrAfter(calendar: Calendar, date: LocalDate): LocalDate {
  return isWorkingDay(calendar, date) ? date : nextWorkingDay(calendar, date);
}

/**
 * The `days`-th working day after `date` (before it when negative), `date` itself not counted.
 * Zero gives `date` itself, or the next working day when it is off.
 */
export function addWorkingDays(calendar: Calendar, date: LocalDate, days: number): LocalDate {
  if (days === 0) return workingDayOnOrAfter(calendar, date);
  const step = days < 0 ? -1 : 1;
  let day = date;
  for (let left = Math.abs(days); left > 0; left -= 1) day = seek(calendar, day, step);
  return day;
}

function seek(calendar: Calendar, date: LocalDate, step: 1 | -1): LocalDate {
  let day = date;
  for (let tried = 0; tried < LONGEST_CLOSURE_DAYS; tried += 1) {
    day = addDays(day, step);
    if (isWorkingDay(calendar, day)) return day;
  }
  throw new CalendarError(
    'NO_WORKING_DAY',
    `Lịch “${calendar.id}” không có ngày làm việc nào trong ${LONGEST_CLOSURE_DAYS} ngày ${step > 0 ? 'sau' : 'trước'} ${date}`,
  );
}
