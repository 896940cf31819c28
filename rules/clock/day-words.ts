import { isoInstant, localDate } from '../calendar/index.ts';
import type { Calendar } from '../calendar/index.ts';
import { formatDate } from '../text/index.ts';
import type { Lang } from '../text/index.ts';

const WEEKDAYS = {
  vi: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const satisfies Record<Lang, readonly string[]>;

/** A sentence that names more weekends than this is no longer read; it gives their number. */
export const MOST_WEEKENDS_NAMED = 4;

/** "thứ Tư 23/12/2026". */
export function weekdayOf(calendar: Calendar, instant: Date, lang: Lang): string {
  const date = localDate(calendar, instant);
  return `${WEEKDAYS[lang][new Date(date).getUTCDay()]} ${formatDate(date)}`;
}

/** "10:00 thứ Tư 23/12/2026", to the minute as people read clocks; what is late is reckoned to the second all the same. */
export function weekdayMoment(calendar: Calendar, instant: Date, lang: Lang): string {
  const time = isoInstant(calendar, instant).slice(11, 16);
  return `${time} ${weekdayOf(calendar, instant, lang)}`;
}

/** First and last day in short: "12–13/12/2026", "31/10–01/11/2026". */
export function shortRange(calendar: Calendar, from: Date, to: Date): string {
  const [first, last] = [from, to].map((instant) => formatDate(localDate(calendar, instant)));
  if (first === undefined || last === undefined || first === last) return last ?? '';
  if (first.slice(3) === last.slice(3)) return `${first.slice(0, 2)}–${last}`;
  return first.slice(6) === last.slice(6) ? `${first.slice(0, 5)}–${last}` : `${first}–${last}`;
}

/** " (Phiếu yêu cầu bổ sung số 1; căn cứ …)", or nothing. */
export function inBrackets(parts: readonly string[]): string {
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`;
}
