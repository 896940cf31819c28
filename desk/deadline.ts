import { formatDecimal, type Lang } from '@motcua/rules/text';

const EXACT_BELOW_MINUTES = 8 * 60;
const UNITS = { vi: { h: 'giờ', m: 'phút' }, en: { h: 'h', m: 'min' } } as const;

/** Length of working time: minutes exactly below one working day, above it hours with one decimal. */
export function workingTime(minutes: number, lang: Lang): string {
  const unit = UNITS[lang];
  if (minutes >= EXACT_BELOW_MINUTES) return `${formatDecimal(minutes / 60, 1, lang)} ${unit.h}`;
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [hours > 0 ? `${hours} ${unit.h}` : '', rest > 0 || hours === 0 ? `${rest} ${unit.m}` : ''];
  return parts.filter((part) => part !== '').join(' ');
}

/** Working minutes left in words: "còn 3 giờ 20 phút", "quá 27,5 giờ". */
export function timeLeft(minutes: number, lang: Lang): string {
  const length = workingTime(Math.abs(minutes), lang);
  if (minutes < 0) return lang === 'vi' ? `quá ${length}` : `${length} late`;
  return lang === 'vi' ? `còn ${length}` : `${length} left`;
}
