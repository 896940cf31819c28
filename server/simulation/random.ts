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
  const next = mulberry32(hashOf(seeds.join('\n')));
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

/** Tommy Ettinger's mulberry32 (public domain): small, and good enough for a story. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
