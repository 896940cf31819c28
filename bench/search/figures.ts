import type { LabelledQuery } from './queries.ts';

export interface Answer extends LabelledQuery {
  /** Place of the first right procedure, from 1; undefined: not among the results looked at. */
  rank: number | undefined;
  first: string | undefined;
  milliseconds: number;
}

export interface Figures {
  queries: number;
  /** Part of the queries whose first (first three) results hold a right procedure. */
  hit1: number;
  hit3: number;
  /** Mean of 1/rank, 0 where nothing right was found. */
  mrr: number;
  /** Milliseconds. */
  p50: number;
  p95: number;
}

export function figuresOf(answers: readonly Answer[]): Figures {
  const part = (right: (rank: number) => boolean): number =>
    answers.filter(({ rank }) => rank !== undefined && right(rank)).length / answers.length;
  const times = answers.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b);
  const percentile = (share: number): number =>
    times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0;
  return {
    queries: answers.length,
    hit1: part((rank) => rank === 1),
    hit3: part((rank) => rank <= 3),
    mrr: answers.reduce((sum, { rank }) => sum + (rank === undefined ? 0 : 1 / rank), 0) / answers.length,
    p50: percentile(0.5),
    p95: percentile(0.95),
  };
}
