import type { NineIndex, Score } from './nine-indices.ts';
import { roundedQuotient } from './rounding.ts';
import type { Tenths } from './rounding.ts';

/** The average of each index; null or absent where nothing was collected. */
export type Averages = Readonly<Partial<Record<NineIndex, Tenths | null>>>;

/**
 * Score of an index: sum of the scores of the dossiers over their number, rounded to one decimal at once
 * (TT 01/2018/TT-VPCP Điều 15). `count` are the dossiers whose information was collected; null when there is none.
 */
export function indexAverage({ sum, count }: { sum: number; count: number }): Tenths | null {
  return count === 0 ? null : roundedQuotient(BigInt(sum) * 10n, BigInt(count));
}

/** Averages of the scores of many dossiers, index by index. */
export function averageScores<Index extends NineIndex>(
  scores: readonly Readonly<Record<Index, Score | null>>[],
): Partial<Record<Index, Tenths | null>> {
  const indices = Object.keys(scores[0] ?? {}) as Index[];
  const averages: Partial<Record<Index, Tenths | null>> = {};
  for (const index of indices) {
    const collected = scores.map((one) => one[index]).filter((score) => score !== null);
    const sum = collected.reduce((total: number, score) => total + score, 0);
    averages[index] = indexAverage({ sum, count: collected.length });
  }
  return averages;
}
