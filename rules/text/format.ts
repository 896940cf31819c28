import { isLocalDate } from '../calendar/index.ts';
import type { LocalDate } from '../calendar/index.ts';

/** Languages of the faces: Vietnamese first, English beside it. */
export type Lang = 'vi' | 'en';

/** `2026-08-20` → `20/08/2026`. */
export function formatDate(date: LocalDate): string {
  const [year, month, day] = date.split('-');
  return `${day}/${month}/${year}`;
}

/** `20/08/2026`, `20-8-2026` or `2026-08-20` → `2026-08-20`; undefined when that day does not exist. */
export function parseDate(text: string): LocalDate | undefined {
  const typed = text.trim();
  const match = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed);
  const [, day = '', month = '', year = ''] = match ?? [];
  const date = match ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : typed;
  return isLocalDate(date) ? date : undefined;
}

/**
 * The moment as the slips print it: "14 giờ 05 phút, ngày 20/08/2026" (TT 03/2025/TT-VPCP, Mẫu 01).
 * `place` gives the wall clock; a calendar will do.
 */
export function formatInstant(
  place: { readonly utcOffsetMinutes: number },
  instant: Date,
  lang: Lang,
): string {
  const wall = new Date(instant.getTime() + place.utcOffsetMinutes * 60_000).toISOString();
  const [date, hours, minutes] = [formatDate(wall.slice(0, 10)), wall.slice(11, 13), wall.slice(14, 16)];
  return lang === 'vi' ? `${hours} giờ ${minutes} phút, ngày ${date}` : `${hours}:${minutes}, ${date}`;
}

/** At most `digits` decimals, without needless zeros: comma in Vietnamese (27,5), point in English. */
export function formatDecimal(value: number, digits: number, lang: Lang): string {
  const [whole = '', fraction = ''] = Math.abs(value).toFixed(digits).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, lang === 'vi' ? '.' : ',');
  const decimals = fraction.replace(/0+$/, '');
  const sign = value < 0 && /[1-9]/.test(whole + decimals) ? '-' : '';
  return `${sign}${grouped}${decimals && (lang === 'vi' ? ',' : '.') + decimals}`;
}
