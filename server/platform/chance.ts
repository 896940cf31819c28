/**
 * Numbers from 0 up to, not with, 1; the same seeds give the same ones.
 *
 * @param seeds told apart by order and content
 */
export const chanceOf = (...seeds: readonly (string | number)[]): (() => number) =>
  mulberry32(hashOf(seeds.join('\n')));

/** Tommy Ettinger's mulberry32 (public domain): small, and good enough for stories. */
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
