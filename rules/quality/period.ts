import { addDays } from '../calendar/index.ts';

/** A month `2026-12`, a quarter `2026-Q4` or a year `2026`; never shorter, so that nobody is found by his day. */
export const RATING_PERIOD = '^\\d{4}(-(0[1-9]|1[0-2]|Q[1-4]))?$';

/** First and last day of a period. */
export function ratingPeriod(period: string): { from: string; to: string } {
  const [year = '', part = ''] = period.split('-');
  const [first, months] = spanOf(part);
  const from = `${year}-${two(first)}-01`;
  const next = first + months;
  const after = next > 12 ? `${Number(year) + 1}-01-01` : `${year}-${two(next)}-01`;
  return { from, to: addDays(after, -1) };
}

/** First month and number of months. */
function spanOf(part: string): readonly [number, number] {
  if (part === '') return [1, 12];
  return part.startsWith('Q') ? [Number(part.slice(1)) * 3 - 2, 3] : [Number(part), 1];
}

const two = (month: number): string => String(month).padStart(2, '0');
