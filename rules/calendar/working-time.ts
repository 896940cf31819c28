import { CalendarError } from './calendar.ts';
import type { Calendar } from './calendar.ts';
import { localDate, midnight, timeOfDayMs } from './local-date.ts';
import type { LocalDate } from './local-date.ts';
import { isWorkingDay, nextWorkingDay, previousWorkingDay } from './working-day.ts';

/** Office hours of one day; epoch milliseconds, or milliseconds from midnight in {@link hoursOf}. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** When the office would open on `date`; says nothing about whether that day is worked. */
export function opening(calendar: Calendar, date: LocalDate): Date {
  return new Date(spansOn(calendar, date)[0].from);
}

/** When the office would close on `date`; says nothing about whether that day is worked. */
export function closeOfBusiness(calendar: Calendar, date: LocalDate): Date {
  const spans = spansOn(calendar, date);
  return new Date((spans.at(-1) ?? spans[0]).to);
}

/** Working milliseconds in one working day of this calendar. */
export function workingDayLength(calendar: Calendar): number {
  return hoursOf(calendar).reduce((sum, span) => sum + span.to - span.from, 0);
}

/** Whether the office is open at `instant`. The end of a shift is no longer open. */
export function isWorkingMoment(calendar: Calendar, instant: Date): boolean {
  const date = localDate(calendar, instant);
  const at = instant.getTime();
  return isWorkingDay(calendar, date) && spansOn(calendar, date).some((s) => s.from <= at && at < s.to);
}

/** `instant` itself when the office is open, else the next opening or the end of the lunch break. */
export function nextWorkingMoment(calendar: Calendar, instant: Date): Date {
  const date = localDate(calendar, instant);
  const at = instant.getTime();
  if (isWorkingDay(calendar, date)) {
    const span = spansOn(calendar, date).find((s) => at < s.to);
    if (span) return new Date(Math.max(at, span.from));
  }
  return opening(calendar, nextWorkingDay(calendar, date));
}

/** Working milliseconds from `a` to `b`; negative when `b` is earlier. */
export function workingTimeBetween(calendar: Calendar, a: Date, b: Date): number {
  const [from, to] = [a.getTime(), b.getTime()];
  if (from === to) return 0;
  if (from > to) return 0 - workingTimeBetween(calendar, b, a);
  const last = localDate(calendar, b);
  let sum = 0;
  let day = localDate(calendar, a);
  if (!isWorkingDay(calendar, day)) day = nextWorkingDay(calendar, day);
  while (day <= last) {
    for (const s of spansOn(calendar, day)) sum += Math.max(0, Math.min(to, s.to) - Math.max(from, s.from));
    day = nextWorkingDay(calendar, day);
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

function forward(calendar: Calendar, start: Date, ms: number): Date {
  const from = start.getTime();
  let left = ms;
  let day = localDate(calendar, start);
  if (!isWorkingDay(calendar, day)) day = nextWorkingDay(calendar, day);
  for (;;) {
    for (const s of spansOn(calendar, day)) {
      const begin = Math.max(from, s.from);
      const open = Math.max(0, s.to - begin);
      if (left <= open) return new Date(begin + left);
      left -= open;
    }
    day = nextWorkingDay(calendar, day);
  }
}

function backward(calendar: Calendar, start: Date, ms: number): Date {
  const from = start.getTime();
  let left = ms;
  let day = localDate(calendar, start);
  if (!isWorkingDay(calendar, day)) day = previousWorkingDay(calendar, day);
  for (;;) {
    for (const s of spansOn(calendar, day).toReversed()) {
      const end = Math.min(from, s.to);
      const open = Math.max(0, end - s.from);
      if (left <= open) return new Date(end - left);
      left -= open;
    }
    day = previousWorkingDay(calendar, day);
  }
}

function endsShift(calendar: Calendar, instant: Date): boolean {
  const date = localDate(calendar, instant);
  return isWorkingDay(calendar, date) && spansOn(calendar, date).some((s) => s.to === instant.getTime());
}

function spansOn(calendar: Calendar, date: LocalDate): readonly [Span, ...Span[]] {
  const start = midnight(calendar, date);
  const [first, ...rest] = hoursOf(calendar);
  const shift = (s: Span): Span => ({ from: start + s.from, to: start + s.to });
  return [shift(first), ...rest.map(shift)];
}

/** Parsed once per calendar: lists compute hundreds of due dates with the same one. */
const parsedHours = new WeakMap<Calendar, readonly [Span, ...Span[]]>();

function hoursOf(calendar: Calendar): readonly [Span, ...Span[]] {
  const known = parsedHours.get(calendar);
  if (known) return known;
  const [first, ...rest] = calendar.shifts.map((s) => ({ from: timeOfDayMs(s.from), to: timeOfDayMs(s.to) }));
  if (!first || !rising([first, ...rest])) {
    throw new CalendarError(
      'SHIFTS_INVALID',
      `Lịch “${calendar.id}” phải có ít nhất một ca làm việc, các ca nối tiếp theo giờ và không chồng nhau`,
    );
  }
  parsedHours.set(calendar, [first, ...rest]);
  return [first, ...rest];
}

function rising(spans: readonly Span[]): boolean {
  return spans.every((s, i) => s.from < s.to && (spans[i - 1]?.to ?? 0) <= s.from);
}
