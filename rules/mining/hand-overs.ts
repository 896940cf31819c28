import { NONE, type Columns } from './columns.ts';
import { Pairs } from './pairs.ts';
import type { Walked } from './walk.ts';

/** The dossier went from one unit to another between two steps (chuyển giao). */
export interface HandOver {
  from: string;
  to: string;
  count: number;
  /** Working hours the dossiers then waited, all together, and on average. */
  waited: number;
  mean: number;
}

export interface HandOvers {
  /** Most often first. */
  units: readonly HandOver[];
  /** Times the next step was done by another person, within the unit or not, per dossier. */
  personsPerDossier: number;
  unitsPerDossier: number;
}

/** A step is handed over by whoever did the step it opened after. */
export function handOversOf(columns: Columns, { cause }: Walked): HandOvers {
  const { rows, units, traces } = columns;
  const found = new Pairs((pair) => ({ ...pair, count: 0, seconds: 0 }));
  let [persons, between] = [0, 0];
  for (let row = 0; row < rows.count; row++) {
    const before = cause[rows.head[row] ?? row] ?? NONE;
    if (before === NONE) continue;
    const [giver, taker] = [rows.person[before] ?? NONE, rows.person[row] ?? NONE];
    if (giver !== NONE && taker !== NONE && giver !== taker) persons++;
    const [from, to] = [rows.unit[before] ?? 0, rows.unit[row] ?? 0];
    if (from === to) continue;
    between++;
    const hand = found.of(from, to);
    hand.count++;
    if ((rows.startedAt[row] ?? NONE) !== NONE)
      hand.seconds += (rows.startedAt[row] ?? 0) - (rows.openedAt[row] ?? 0);
  }
  const perDossier = (count: number): number => (traces.count === 0 ? 0 : count / traces.count);
  return {
    units: found.list
      .map(({ from, to, count, seconds }) => ({
        from: units.nameOf(from),
        to: units.nameOf(to),
        count,
        waited: seconds / 3_600,
        mean: seconds / 3_600 / count,
      }))
      .toSorted((a, b) => b.count - a.count),
    personsPerDossier: perDossier(persons),
    unitsPerDossier: perDossier(between),
  };
}
