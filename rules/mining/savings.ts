import { HOURS_A_DAY } from '../process/index.ts';
import { NONE, type Columns } from './columns.ts';
import { quantile } from './spread.ts';
import { Tally } from './tally.ts';
import type { Walked } from './walk.ts';

/**
 * What days were lost by.
 *
 * | cause | time counted |
 * |---|---|
 * | WAITING | from opening until the first touch, at the step and unit |
 * | SLOW | touch beyond the median of the step in all units, or beyond the step's due date where that is more |
 * | REWORK | everything that was done again after `from` had sent back to `step` |
 * | LAST_BRANCH | what the branch ending with `from` came later than the others joined before `step`, its waiting and rework apart |
 * | SEQUENCE | `from` and `step` one after the other though neither needs the other: the shorter of the two |
 *
 * Only time the dossier's end depended on counts: not what was waited in a branch while another took longer anyway.
 */
export type SavingCause = 'WAITING' | 'SLOW' | 'REWORK' | 'LAST_BRANCH' | 'SEQUENCE';

export interface Saving {
  cause: SavingCause;
  step: string;
  /** WAITING and SLOW. */
  unit?: string;
  /** REWORK, LAST_BRANCH, SEQUENCE: the other step. */
  from?: string;
  /** Working hours all dossiers together would be done earlier without it; days of eight hours. An upper bound: others may wait in its stead. */
  hours: number;
  days: number;
  /** How often, and in how many dossiers. */
  times: number;
  dossiers: number;
  /** The dossiers that lost most by it, the worst first. */
  worst: readonly string[];
}

/** The ranked list: what would save most days comes first. */
export function savingsOf(columns: Columns, walked: Walked, sample: number): Saving[] {
  const { steps, units, traces } = columns;
  const byPlace = placeTallies(columns, walked, sample);
  const rework = reworkTallies(columns, walked, sample);
  const told = (tally: Tally): Omit<Saving, 'cause' | 'step'> => {
    const { count, sample: worst } = tally.dossiers((trace) => traces.dossier[trace] ?? '');
    const hours = tally.seconds / 3_600;
    return { hours, days: hours / HOURS_A_DAY, times: tally.times, dossiers: count, worst };
  };
  const name = steps.nameOf;
  return [
    ...byPlace.map(({ cause, step, unit, tally }) => ({
      cause,
      step: name(step),
      unit: units.nameOf(unit),
      ...told(tally),
    })),
    ...rework.map((tally, loop) => {
      const { from, to } = walked.loops.at(loop);
      return { cause: 'REWORK' as const, step: name(to), from: name(from), ...told(tally) };
    }),
    ...walked.lastBranch.list.map(({ from, to, tally }) => ({
      cause: 'LAST_BRANCH' as const,
      step: name(to),
      from: name(from),
      ...told(tally),
    })),
    ...walked.sequences.list.map(({ from, to, tally }) => ({
      cause: 'SEQUENCE' as const,
      step: name(to),
      from: name(from),
      ...told(tally),
    })),
  ]
    .filter(({ hours }) => hours > 0)
    .toSorted((a, b) => b.hours - a.hours);
}

interface PlaceTally {
  cause: 'WAITING' | 'SLOW';
  step: number;
  unit: number;
  tally: Tally;
}

function placeTallies(columns: Columns, { gain, loop, visit }: Walked, sample: number): PlaceTally[] {
  const { rows, traces } = columns;
  const usual = usualTouches(columns, visit);
  const tallies = new Map<number, PlaceTally>();
  const add = (cause: PlaceTally['cause'], row: number, trace: number, seconds: number): void => {
    if (seconds <= 0) return;
    const [step, unit] = [rows.step[row] ?? 0, rows.unit[row] ?? 0];
    const key = (step * 65_536 + unit) * 2 + (cause === 'SLOW' ? 1 : 0);
    let found = tallies.get(key);
    if (found === undefined) tallies.set(key, (found = { cause, step, unit, tally: new Tally(sample) }));
    found.tally.add(trace, seconds);
  };
  for (let row = 0, trace = 0; row < rows.count; row++) {
    while (trace + 1 < traces.count && row >= (traces.first[trace + 1] ?? 0)) trace++;
    const most = gain[row] ?? NONE;
    if (most === NONE || (loop[row] ?? NONE) !== NONE) continue;
    const [waited, touched] = [visit.waited[row] ?? 0, visit.touched[row] ?? 0];
    const late = Math.min(touched, rows.late[row] ?? 0);
    const slow = Math.max(touched - (usual[rows.step[row] ?? 0] ?? 0), late);
    add('WAITING', row, trace, Math.min(waited, most));
    add('SLOW', row, trace, Math.min(slow, most));
  }
  return [...tallies.values()];
}

/** Median touch of each step, by its number. */
function usualTouches({ rows, steps }: Columns, { touched }: Walked['visit']): number[] {
  const counts = new Uint32Array(steps.list.length);
  const each = (take: (step: number, seconds: number) => void): void => {
    for (let row = 0; row < rows.count; row++)
      if ((touched[row] ?? NONE) !== NONE) take(rows.step[row] ?? 0, touched[row] ?? 0);
  };
  each((step) => (counts[step] = (counts[step] ?? 0) + 1));
  const values = [...counts].map((count) => new Int32Array(count));
  counts.fill(0);
  each((step, seconds) => {
    const at = counts[step] ?? 0;
    (values[step] as Int32Array)[at] = seconds;
    counts[step] = at + 1;
  });
  return values.map((one) => quantile(one.toSorted(), 0.5));
}

function reworkTallies(
  { rows, traces }: Columns,
  { loops, loop, gain, visit }: Walked,
  sample: number,
): Tally[] {
  const tallies = loops.list.map(() => new Tally(sample));
  for (let row = 0, trace = 0; row < rows.count; row++) {
    while (trace + 1 < traces.count && row >= (traces.first[trace + 1] ?? 0)) trace++;
    const [number, most] = [loop[row] ?? NONE, gain[row] ?? NONE];
    if (number === NONE || most === NONE) continue;
    const whole = (visit.waited[row] ?? 0) + Math.max(0, visit.touched[row] ?? 0);
    tallies[number]?.add(trace, Math.min(whole, most));
  }
  return tallies;
}
