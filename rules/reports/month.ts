import { count, MONTH_FIGURES } from './figures.ts';
import type { MonthFigure } from './figures.ts';
import type { ReportLine } from './line.ts';

export type MonthSums = Readonly<Record<MonthFigure, number>>;

/** A share of dossiers: `part` of `of`; null of nothing. */
export interface Share {
  readonly part: number;
  readonly of: number;
}

export const MONTH_SHARES = {
  /** Of what was solved, early and on time together. */
  ON_TIME: {
    vi: 'Tỷ lệ giải quyết trước và đúng hạn',
    en: 'Solved in time, share of solved',
    of: (sums: MonthSums): Share => ({ part: sums.SOLVED_EARLY + sums.SOLVED_ON_TIME, of: sums.SOLVED }),
  },
  /** Of what was received. */
  ONLINE: {
    vi: 'Tỷ lệ tiếp nhận trực tuyến',
    en: 'Received online, share of received',
    of: (sums: MonthSums): Share => ({ part: sums.RECEIVED_ONLINE, of: sums.RECEIVED }),
  },
} as const;
export type MonthShare = keyof typeof MONTH_SHARES;

export function sumMonth(lines: readonly ReportLine[]): MonthSums {
  return Object.fromEntries(
    Object.entries(MONTH_FIGURES).map(([key, figure]) => [key, count(lines, figure)]),
  ) as Record<MonthFigure, number>;
}

/** `75,0 %` with one decimal always; an empty share is not a number. */
export function shareText({ part, of }: Share, lang: 'vi' | 'en'): string | null {
  if (of === 0) return null;
  const text = ((part / of) * 100).toFixed(1);
  return lang === 'vi' ? `${text.replace('.', ',')} %` : `${text}%`;
}

/** An equation a report has to keep: the left figure is the sum of the right ones. */
export interface Identity<Key extends string> {
  readonly whole: Key;
  readonly parts: readonly Key[];
}

export const MONTH_IDENTITIES = [
  { whole: 'TOTAL', parts: ['CARRIED', 'RECEIVED'] },
  { whole: 'RECEIVED', parts: ['RECEIVED_COUNTER', 'RECEIVED_ONLINE', 'RECEIVED_ASSISTED', 'RECEIVED_POST'] },
  { whole: 'TOTAL', parts: ['SOLVED', 'WITHDRAWN', 'IN_PROGRESS'] },
  { whole: 'SOLVED', parts: ['SOLVED_EARLY', 'SOLVED_ON_TIME', 'SOLVED_LATE'] },
  { whole: 'IN_PROGRESS', parts: ['IN_PROGRESS_IN_TIME', 'IN_PROGRESS_PAUSED', 'IN_PROGRESS_OVERDUE'] },
  { whole: 'RETURNED', parts: ['RETURNED_COUNTER', 'RETURNED_ELECTRONIC', 'RETURNED_POST'] },
] as const satisfies readonly Identity<MonthFigure>[];

/** The identities that do not hold. */
export const broken = <Key extends string>(
  sums: Readonly<Record<Key, number>>,
  identities: readonly Identity<Key>[],
): Identity<Key>[] =>
  identities.filter(({ whole, parts }) => sums[whole] !== parts.reduce((sum, key) => sum + sums[key], 0));
