import { CalendarError } from './calendar.ts';
import type { Calendar } from './calendar.ts';

/** A date as the wall calendar of the office shows it, `YYYY-MM-DD`. */
export type LocalDate = string;

/** A time as the wall clock of the office shows it, `HH:MM`, from 00:00 to 24:00. */
export type TimeOfDay = string;

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

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
  return new Date(midnight(calendar, date) + timeOfDayMs(time));
}

/** ISO 8601 at the calendar's offset, to the second (with milliseconds when there are any). */
export function isoInstant(calendar: Calendar, instant: Date): string {
  const offset = calendar.utcOffsetMinutes;
  const wall = new Date(instant.getTime() + offset * MINUTE_MS).toISOString();
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  const zone = `${offset < 0 ? '-' : '+'}${twoDigits(hours)}:${twoDigits(minutes)}`;
  return wall.replace('.000Z', 'Z').replace('Z', zone);
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

/** Epoch milliseconds of 00:00 of `date` at the office. */
export function midnight(calendar: Calendar, date: LocalDate): number {
  return utcMs(date) - calendar.utcOffsetMinutes * MINUTE_MS;
}

export function timeOfDayMs(time: TimeOfDay): number {
  if (time === '24:00') return DAY_MS;
  const match = TIME_PATTERN.exec(time);
  if (!match) throw new CalendarError('TIME_INVALID', `Giờ “${time}” không có dạng HH:MM (00:00–24:00)`);
  return (Number(match[1]) * 60 + Number(match[2])) * MINUTE_MS;
}

function utcMs(date: LocalDate): number {
  const utc = DATE_PATTERN.test(date) ? Date.parse(date) : Number.NaN;
  if (Number.isNaN(utc)) throw new CalendarError('DATE_INVALID', `Ngày “${date}” không có dạng YYYY-MM-DD`);
  return utc;
}

function toLocalDate(utc: number): LocalDate {
  if (!(utc >= YEAR_ZERO && utc < YEAR_TEN_THOUSAND)) {
    throw new CalendarError('DATE_INVALID', 'Thời điểm phải nằm trong các năm 0000–9999');
  }
  return new Date(utc).toISOString().slice(0, 10);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
