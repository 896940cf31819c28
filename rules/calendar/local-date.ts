import { CalendarError } from './calendar.ts';
import type { Calendar } from './calendar.ts';

/** A date as the wall calendar of the office shows it, `YYYY-MM-DD`. */
export type LocalDate = string;

/** A time as the wall clock of the office shows it, `HH:MM`, from 00:00 to 24:00. */
export type TimeOfDay = string;

export const MINUTE_MS = 60_000;
export const DAY_MS = 24 * 60 * MINUTE_MS;

const YEAR_ZERO = Date.parse('0000-01-01');
const YEAR_TEN_THOUSAND = Date.parse('9999-12-31') + DAY_MS;
const DATE_PATTERN = /^\d{4}-\d{2}-\d{2}$/;
const TIME_PATTERN = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** Whether `text` names a day that exists: `2026-02-30` does not. */
export function isLocalDate(text: string): text is LocalDate {
  if (!DATE_PATTERN.test(text)) return false;
  const utc = Date.parse(text);
  return !Number.isNaN(utc) && toLocalDate(utc) === text;
}

/** The date at the office when `instant` happens. */
export function localDate(calendar: Calendar, instant: Date): LocalDate {
  return toLocalDate(instant.getTime() + calendar.utcOffsetMinutes * MINUTE_MS);
}

/** The instant at which the office's wall clock shows `time` on `date`; `24:00` is midnight at the end of it. */
export function instantAt(calendar: Calendar, date: LocalDate, time: TimeOfDay): Date {
  return new Date(utcMs(date) - calendar.utcOffsetMinutes * MINUTE_MS + timeOfDayMs(time));
}

/** ISO 8601 at the calendar's offset, to the second (with milliseconds when there are any). */
export function isoInstant(calendar: Calendar, instant: Date): string {
  const offset = calendar.utcOffsetMinutes;
  const wall = new Date(instant.getTime() + offset * MINUTE_MS);
  const ms = wall.getUTCMilliseconds();
  const time = `${hoursAndMinutes(wall.getUTCHours(), wall.getUTCMinutes())}:${twoDigits(wall.getUTCSeconds())}`;
  const zone = `${offset < 0 ? '-' : '+'}${hoursAndMinutes(Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60)}`;
  return `${toLocalDate(wall.getTime())}T${time}${ms === 0 ? '' : `.${String(ms).padStart(3, '0')}`}${zone}`;
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return toLocalDate(utcMs(date) + days * DAY_MS);
}

/** The same-numbered day `months` later, or the last day of that month (BLDS 2015 Đ.148.3). */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const start = new Date(utcMs(date));
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth() + months];
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return toLocalDate(Date.UTC(year, month, Math.min(start.getUTCDate(), lastDay)));
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return (utcMs(to) - utcMs(from)) / DAY_MS;
}

/** Saturday or Sunday. */
export function isWeekend(date: LocalDate): boolean {
  const day = new Date(utcMs(date)).getUTCDay();
  return day === 0 || day === 6;
}

export function timeOfDayMs(time: TimeOfDay): number {
  if (time === '24:00') return DAY_MS;
  const match = TIME_PATTERN.exec(time);
  if (!match) throw new CalendarError('TIME_INVALID', `Giờ “${time}” không có dạng HH:MM (00:00–24:00)`);
  return (Number(match[1]) * 60 + Number(match[2])) * MINUTE_MS;
}

/** Epoch milliseconds of 00:00 UTC of `date`. */
export function utcMs(date: LocalDate): number {
  const utc = DATE_PATTERN.test(date) ? Date.parse(date) : Number.NaN;
  if (Number.isNaN(utc)) throw new CalendarError('DATE_INVALID', `Ngày “${date}” không có dạng YYYY-MM-DD`);
  return utc;
}

/** `utc` itself when it lies in a year that can be written with four digits; throws {@link CalendarError} else. */
export function checkedUtc(utc: number): number {
  if (utc >= YEAR_ZERO && utc < YEAR_TEN_THOUSAND) return utc;
  throw new CalendarError('DATE_INVALID', 'Thời điểm phải nằm trong các năm 0000–9999');
}

function toLocalDate(utc: number): LocalDate {
  const date = new Date(checkedUtc(utc));
  const year = String(date.getUTCFullYear()).padStart(4, '0');
  return `${year}-${twoDigits(date.getUTCMonth() + 1)}-${twoDigits(date.getUTCDate())}`;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : `${value}`;
}

function hoursAndMinutes(hours: number, minutes: number): string {
  return `${twoDigits(hours)}:${twoDigits(minutes)}`;
}
