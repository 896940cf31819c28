import { addDays, localDate, type Calendar, type LocalDate } from '../calendar/index.ts';

/** Series a device may hold numbers of: the dossier code of the day; receipt, refusal and guidance of the year. */
export const LEASED_SERIES = ['DOSSIER', 'GTN', 'PTC', 'PHD'] as const;
export type LeasedSeries = (typeof LEASED_SERIES)[number];

/** Consecutive numbers, first and last included. */
export interface Range {
  readonly first: number;
  readonly last: number;
}
export interface NumberBlock extends Range {
  readonly series: LeasedSeries;
  readonly period: string;
}

/** The period a series is numbered in on a local date: the day for dossier codes, else the year. */
export const periodOf = (series: LeasedSeries, date: LocalDate): string =>
  series === 'DOSSIER' ? date : date.slice(0, 4);

/** Every period of a series that the hours from a moment on may touch, in order. */
export function periodsTouched(
  series: LeasedSeries,
  calendar: Calendar,
  from: Date,
  hours: number,
): string[] {
  const last = localDate(calendar, new Date(from.getTime() + hours * 3_600_000));
  const periods = new Set<string>();
  for (let day = localDate(calendar, from); day <= last; day = addDays(day, 1))
    periods.add(periodOf(series, day));
  return [...periods];
}

/** Numbers in rising order as ranges. */
export function rangesOf(numbers: readonly number[]): Range[] {
  const ranges: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const open = ranges.at(-1);
    if (open !== undefined && open.last + 1 === number) open.last = number;
    else ranges.push({ first: number, last: number });
  }
  return ranges;
}

/** The numbers of blocks that are not taken, rising. */
export function freeNumbers(blocks: readonly Range[], taken: ReadonlySet<number>): number[] {
  return blocks
    .toSorted((a, b) => a.first - b.first)
    .flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, index) => first + index))
    .filter((number) => !taken.has(number));
}

/** The next number a device may use of a series and period; undefined: the lease is used up. */
export const nextNumber = (
  blocks: readonly NumberBlock[],
  { series, period }: Pick<NumberBlock, 'series' | 'period'>,
  taken: ReadonlySet<number>,
): number | undefined =>
  freeNumbers(
    blocks.filter((block) => block.series === series && block.period === period),
    taken,
  )[0];
