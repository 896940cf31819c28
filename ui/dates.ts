import { formatDate, formatDecimal, moneyInFigures, type Lang } from '@motcua/rules/text';

/** One zone for the whole country; no daylight saving (UTC+7). */
const ZONE_MINUTES = 7 * 60;

const WEEKDAYS = {
  vi: ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const satisfies Record<Lang, readonly string[]>;

/** The wall clock in Việt Nam of an ISO instant. */
function wallOf(instant: string): { date: string; time: string; weekday: number } {
  const wall = new Date(new Date(instant).getTime() + ZONE_MINUTES * 60_000);
  const iso = wall.toISOString();
  return { date: iso.slice(0, 10), time: iso.slice(11, 16), weekday: wall.getUTCDay() };
}

/** `2026-08-20` → `20/08/2026`. */
export const dateText = formatDate;

/** `2026-08-20T07:05:00Z` → `14:05, 20/08/2026`. */
export function momentText(instant: string): string {
  const { date, time } = wallOf(instant);
  return `${time}, ${formatDate(date)}`;
}

/** With the day of the week, for moments people have to keep: `10:00, Thứ Tư 23/12/2026`. */
export function appointmentText(instant: string, lang: Lang): string {
  const { date, time, weekday } = wallOf(instant);
  return `${time}, ${WEEKDAYS[lang][weekday] ?? ''} ${formatDate(date)}`;
}

/** `2026-12-23` → `Thứ Tư 23/12/2026`. */
export const weekdayText = (date: string, lang: Lang): string =>
  `${WEEKDAYS[lang][new Date(`${date}T00:00:00Z`).getUTCDay()] ?? ''} ${formatDate(date)}`;

/** The calendar day in Việt Nam of an instant, `20/08/2026`. */
export const dayText = (instant: string): string => formatDate(wallOf(instant).date);

/** The hour of the day in Việt Nam of an instant, `14:05`. */
export const timeText = (instant: string): string => wallOf(instant).time;

export type LimitUnit = 'workingDay' | 'workingHour' | 'day' | 'month';

const LIMIT_WORDS = {
  workingDay: { vi: 'ngày làm việc', en: ['working day', 'working days'] },
  workingHour: { vi: 'giờ làm việc', en: ['working hour', 'working hours'] },
  day: { vi: 'ngày', en: ['day', 'days'] },
  month: { vi: 'tháng', en: ['month', 'months'] },
} as const satisfies Record<LimitUnit, { vi: string; en: readonly [string, string] }>;

/** `{value: 3, unit: 'workingDay'}` → `3 ngày làm việc`; 0 means the same working day. */
export function limitText(limit: { value: number; unit: LimitUnit }, lang: Lang): string {
  if (limit.value === 0) return lang === 'vi' ? 'Trong ngày làm việc' : 'Same working day';
  const { vi, en } = LIMIT_WORDS[limit.unit];
  return `${formatDecimal(limit.value, 1, lang)} ${lang === 'vi' ? vi : en[limit.value === 1 ? 0 : 1]}`;
}

/** Whole đồng: `126.500 đ`, in English `126,500 VND`. */
export const moneyText = (amount: number, lang: Lang): string =>
  lang === 'vi' ? moneyInFigures(amount) : `${formatDecimal(amount, 0, 'en')} VND`;

/** Size of a file: `1,4 MB`. */
export function sizeText(bytes: number, lang: Lang): string {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1024 * 1024
    ? `${formatDecimal(bytes / 1024, 0, lang)} kB`
    : `${formatDecimal(bytes / 1024 / 1024, 1, lang)} MB`;
}
