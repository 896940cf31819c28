import { formatDecimal } from '../text/index.ts';
import type { Lang } from '../text/index.ts';
import { WORKING_DAY_MS, WORKING_HOUR_MS } from './limit.ts';

const MINUTE_MS = 60_000;

/** Working time in days of eight hours, hours and minutes: "2 ngày 3 giờ làm việc". `ms` ≥ 0, rounded up to minutes. */
export function formatWorkingDuration(ms: number, lang: Lang): string {
  const minutes = Math.ceil(ms / MINUTE_MS);
  const perDay = WORKING_DAY_MS / MINUTE_MS;
  const parts = [
    part(Math.floor(minutes / perDay), lang, 'ngày', 'working day'),
    part(Math.floor((minutes % perDay) / 60), lang, 'giờ', 'working hour'),
    part(minutes % 60, lang, 'phút', 'working minute'),
  ].filter((text) => text !== '');
  if (parts.length === 0) return lang === 'vi' ? '0 phút làm việc' : '0 working minutes';
  return lang === 'vi' ? `${parts.join(' ')} làm việc` : parts.join(' ');
}

/**
 * Working time left until the due date, as the lists show it. Time left is told in days, hours and minutes, because a
 * person plans with it ("còn 2 ngày 3 giờ làm việc"); time overdue in hours as the reports count it
 * ("quá hạn 27,5 giờ làm việc"), under an hour in minutes.
 */
export function formatWorkingTime(ms: number, lang: Lang): string {
  if (ms === 0) return lang === 'vi' ? 'đến hạn' : 'due now';
  if (ms > 0) {
    const left = formatWorkingDuration(ms, lang);
    return lang === 'vi' ? `còn ${left}` : `${left} left`;
  }
  const late = -ms < WORKING_HOUR_MS ? formatWorkingDuration(-ms, lang) : formatWorkingHours(-ms, lang);
  return lang === 'vi' ? `quá hạn ${late}` : `${late} overdue`;
}

/** Working time in hours of at most two decimals, as the reports count it: "27,5 giờ làm việc". */
export function formatWorkingHours(ms: number, lang: Lang): string {
  const figure = formatDecimal(ms / WORKING_HOUR_MS, 2, lang);
  if (lang === 'vi') return `${figure} giờ làm việc`;
  return `${figure} working hour${figure === '1' ? '' : 's'}`;
}

function part(count: number, lang: Lang, vi: string, en: string): string {
  if (count === 0) return '';
  return lang === 'vi' ? `${count} ${vi}` : `${count} ${en}${count === 1 ? '' : 's'}`;
}
