/** Notes in circulation, whole đồng, the largest first. */
export const NOTES = [500_000, 200_000, 100_000, 50_000, 20_000, 10_000, 5000, 2000, 1000, 500] as const;

/** How many of each note lie in the drawer, by its value as text; one that is not named is not there. */
export type Counted = Readonly<Record<string, number | undefined>>;

/** What the notes come to. Throws RangeError for a note that is none or a count that is no whole number. */
export function countedTotal(counted: Counted): number {
  return Object.entries(counted).reduce((sum, [note, count]) => {
    if (count === undefined) return sum;
    if (!NOTES.some((value) => String(value) === note) || !Number.isSafeInteger(count) || count < 0)
      throw new RangeError(`${count} notes of ${note} đồng cannot be counted`);
    return sum + Number(note) * count;
  }, 0);
}

/** What should lie in the drawer: what lay there at the beginning, and every movement since. */
export const expectedIn = (opening: number, movements: readonly number[]): number =>
  movements.reduce((sum, amount) => sum + amount, opening);
