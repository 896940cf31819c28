import { chanceOf } from '../platform/chance.ts';

/** Chance that can be repeated: the same seed gives the same story. */
export interface Random {
  /** From 0 up to, not with, 1. */
  next(): number;
  /** A whole number from `min` to `max`, both possible. */
  between(min: number, max: number): number;
  chance(probability: number): boolean;
  /** @throws {RangeError} there is nothing to choose from */
  pick<T>(from: readonly T[]): T;
  /** The more weight, the likelier. */
  weighted<T extends { weight: number }>(from: readonly T[]): T;
}

/** @param seeds told apart by order and content: the story's seed, the dossier, the step … */
export function randomOf(...seeds: readonly (string | number)[]): Random {
  const next = chanceOf(...seeds);
  const between = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick(from) {
      if (from.length === 0) throw new RangeError('nothing to choose from');
      return from[between(0, from.length - 1)] as (typeof from)[number];
    },
    weighted(from) {
      let left = next() * from.reduce((sum, { weight }) => sum + weight, 0);
      const found = from.find(({ weight }) => (left -= weight) < 0) ?? from.at(-1);
      if (found === undefined) throw new RangeError('nothing to choose from');
      return found;
    },
  };
}
