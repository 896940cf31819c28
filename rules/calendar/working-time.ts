import { CalendarError } from './calendar.ts';
import type { Calendar, Shift } from './calendar.ts';
import { dayAt, dayNumber, isWorked, workedOnOrAfter, nearestWorked, startOfDay } from './day-number.ts';
import type { DayNumber } from './day-number.ts';
import { timeOfDayMs } from './local-date.ts';
import type { LocalDate } from './local-date.ts';

/** Office hours of one day, in milliseconds from midnight. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** When the office would open on `date`; says nothing about whether that day is worked. */
export function opening(calendar: Calendar, date: LocalDate): Date {
  return openingOf(calendar, dayNumber(date));
}

/** When the office would close on `date`; says nothing about whether that day is worked. */
export function closeOfBusiness(calendar: Calendar, date: LocalDate): Date {
  return closingOf(calendar, dayNumber(date));
}

/** Working milliseconds in one usual working day of this calendar. */
export function workingDayLength(calendar: Calendar): number {
  return preparedHours(calendar).usual.reduce((sum, span) => sum + span.to - span.from, 0);
}

/** Whether the office is open at `instant`. The end of a shift is no longer open. */
export function isWorkingMoment(calendar: Calendar, instant: Date): boolean {
  const { day, time } = placeOf(calendar, instant);
  return isWorked(calendar, day) && hoursOf(calendar, day).some((s) => s.from <= time && time < s.to);
}

/** `instant` itself when the office is open, else the next opening or the end of the lunch break. */
export function nextWorkingMoment(calendar: Calendar, instant: Date): Date {
  const { day, time } = placeOf(calendar, instant);
  if (isWorked(calendar, day)) {
    const span = hoursOf(calendar, day).find((s) => time < s.to);
    if (span) return new Date(startOfDay(calendar, day) + Math.max(time, span.from));
  }
  return openingOf(calendar, nearestWorked(calendar, day, 1));
}

/** Working milliseconds from `a` to `b`; negative when `b` is earlier. */
export function workingTimeBetween(calendar: Calendar, a: Date, b: Date): number {
  if (a.getTime() === b.getTime()) return 0;
  if (a > b) return 0 - workingTimeBetween(calendar, b, a);
  const first = placeOf(calendar, a);
  const last = placeOf(calendar, b);
  let sum = 0;
  let day = workedOnOrAfter(calendar, first.day);
  while (day <= last.day) {
    const from = day === first.day ? first.time : 0;
    const to = day === last.day ? last.time : Infinity;
    for (const s of hoursOf(calendar, day)) sum += Math.max(0, Math.min(to, s.to) - Math.max(from, s.from));
    day = nearestWorked(calendar, day, 1);
  }
  return sum;
}

/**
 * The instant at which `ms` of working time counted from `start` are used up. Time used up exactly at the end of a
 * shift ends there, not at the next opening. Negative `ms` counts back from `start`; zero gives `start`, moved to the
 * next working moment when the office is closed then.
 */
export function addWorkingTime(calendar: Calendar, start: Date, ms: number): Date {
  if (!Number.isFinite(ms)) throw new RangeError(`Working time must be a finite number of ms, got ${ms}`);
  if (ms === 0) return endsShift(calendar, start) ? start : nextWorkingMoment(calendar, start);
  return ms > 0 ? forward(calendar, start, ms) : backward(calendar, start, -ms);
}

/**
 * The instant from which `ms` of working time lead up to `from` (T − 8 working hours): the inverse of
 * {@link addWorkingTime}. Time that reaches back exactly to the beginning of a shift begins there, not at the end of
 * the shift before.
 */
export function subtractWorkingTime(calendar: Calendar, from: Date, ms: number): Date {
  return addWorkingTime(calendar, from, -ms);
}

function forward(calendar: Calendar, start: Date, ms: number): Date {
  const first = placeOf(calendar, start);
  let left = ms;
  let day = workedOnOrAfter(calendar, first.day);
  for (;;) {
    const from = day === first.day ? first.time : 0;
    for (const s of hoursOf(calendar, day)) {
      const begin = Math.max(from, s.from);
      const open = Math.max(0, s.to - begin);
      if (left <= open) return new Date(startOfDay(calendar, day) + begin + left);
      left -= open;
    }
    day = nearestWorked(calendar, day, 1);
  }
}

function backward(calendar: Calendar, start: Date, ms: number): Date {
  const first = placeOf(calendar, start);
  let left = ms;
  let { day } = first;
  if (!isWorked(calendar, day)) day = nearestWorked(calendar, day, -1);
  for (;;) {
    const until = day === first.day ? first.time : Infinity;
    for (const s of hoursOf(calendar, day).toReversed()) {
      const end = Math.min(until, s.to);
      const open = Math.max(0, end - s.from);
      if (left <= open) return new Date(startOfDay(calendar, day) + end - left);
      left -= open;
    }
    day = nearestWorked(calendar, day, -1);
  }
}

function endsShift(calendar: Calendar, instant: Date): boolean {
  const { day, time } = placeOf(calendar, instant);
  return isWorked(calendar, day) && hoursOf(calendar, day).some((s) => s.to === time);
}

export function openingOf(calendar: Calendar, day: DayNumber): Date {
  return new Date(startOfDay(calendar, day) + hoursOf(calendar, day)[0].from);
}

export function closingOf(calendar: Calendar, day: DayNumber): Date {
  const hours = hoursOf(calendar, day);
  return new Date(startOfDay(calendar, day) + (hours.at(-1) ?? hours[0]).to);
}

/** The day of an instant at the office and the milliseconds since its midnight. */
function placeOf(calendar: Calendar, instant: Date): { readonly day: DayNumber; readonly time: number } {
  const day = dayAt(calendar, instant.getTime());
  return { day, time: instant.getTime() - startOfDay(calendar, day) };
}

/** Office hours of a day in rising order. */
export type Hours = readonly [Span, ...Span[]];
interface PreparedHours {
  readonly usual: Hours;
  readonly periods: readonly { readonly from: DayNumber; readonly to: DayNumber; readonly hours: Hours }[];
}

/** Parsed once per calendar: lists compute hundreds of due dates with the same one. */
const parsedHours = new WeakMap<Calendar, PreparedHours>();

export function hoursOf(calendar: Calendar, day: DayNumber): Hours {
  const { usual, periods } = preparedHours(calendar);
  return periods.findLast(({ from, to }) => from <= day && day <= to)?.hours ?? usual;
}

function preparedHours(calendar: Calendar): PreparedHours {
  const known = parsedHours.get(calendar);
  if (known) return known;
  const prepared = {
    usual: parsed(calendar, calendar.shifts),
    periods: (calendar.shiftPeriods ?? []).map(({ from, to, shifts }) => ({
      from: dayNumber(from),
      to: to === null ? Infinity : dayNumber(to),
      hours: parsed(calendar, shifts),
    })),
  };
  parsedHours.set(calendar, prepared);
  return prepared;
}

function parsed({ id }: Calendar, shifts: readonly Shift[]): Hours {
  const [first, ...rest] = shifts.map((s) => ({ from: timeOfDayMs(s.from), to: timeOfDayMs(s.to) }));
  if (!first || !rising([first, ...rest])) {
    throw new CalendarError(
      'SHIFTS_INVALID',
      `Lịch “${id}” phải có ít nhất một ca làm việc, các ca nối tiếp theo giờ và không chồng nhau`,
    );
  }
  return [first, ...rest];
}

function rising(spans: readonly Span[]): boolean {
  return spans.every((s, i) => s.from < s.to && (spans[i - 1]?.to ?? 0) <= s.from);
}
