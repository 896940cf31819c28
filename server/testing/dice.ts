/** Chance with a memory: the same seed plays the same series at each run, so that a failure can be seen again. */
export function dice(seed: number) {
  let state = seed;
  const roll = (): number => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
  return {
    roll,
    upTo: (most: number): number => 1 + Math.floor(roll() * most),
    pick: <T>(from: readonly T[]): T => from[Math.floor(roll() * from.length)] as T,
  };
}
