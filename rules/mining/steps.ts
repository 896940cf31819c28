import { NONE, RETURNED, STATUSES, type Columns } from './columns.ts';
import { spreadOf, type Spread } from './spread.ts';

/** The times of a step, or of a step at one unit. Working hours; every record counts, also those of work done again. */
export interface Times {
  /** Times it was done, by one unit each. */
  visits: number;
  /** From opening until the first touch. */
  waiting: Spread;
  /** From the first touch until it was done. */
  touching: Spread;
  /** From opening until it was done, also where the touch is not known. */
  whole: Spread;
  /** Done after its own due date. */
  late: { visits: number; hours: number };
}

export interface StepTimes extends Times {
  step: string;
  /** Sent back from here. */
  returned: number;
  /** Under way when the log ends. */
  open: number;
  /** Share of the touches that are estimated, and share of the visits whose touch is not known, 0..1. */
  estimated: number;
  unknown: number;
  units: readonly (Times & { unit: string })[];
}

/** Rows of `column` in the order of their values, and where each value begins. */
interface Groups {
  rows: Int32Array;
  begins: Int32Array;
}

export function stepTimes(columns: Columns): StepTimes[] {
  const byStep = grouped(columns.rows.step, columns.rows.count, columns.steps.list.length);
  return columns.steps.list.map((step, number) => {
    const rows = byStep.rows.subarray(byStep.begins[number], byStep.begins[number + 1]);
    const done = rows.filter((row) => columns.rows.doneAt[row] !== NONE);
    const touched = done.filter((row) => columns.rows.startedAt[row] !== NONE);
    return {
      step,
      ...timesOf(columns, done, touched),
      returned: count(rows, (row) => columns.rows.status[row] === RETURNED),
      open: count(rows, (row) => (columns.rows.status[row] ?? 0) < STATUSES.indexOf('DONE')),
      estimated: share(touched, (row) => columns.rows.estimated[row] === 1),
      unknown: done.length === 0 ? 0 : 1 - touched.length / done.length,
      units: timesByUnit(columns, done),
    };
  });
}

function timesByUnit(columns: Columns, done: Int32Array): (Times & { unit: string })[] {
  const { unit, startedAt } = columns.rows;
  const sorted = done.toSorted((a, b) => (unit[a] ?? 0) - (unit[b] ?? 0) || a - b);
  const times: (Times & { unit: string })[] = [];
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    const number = unit[sorted[from] ?? 0] ?? 0;
    while (to < sorted.length && unit[sorted[to] ?? 0] === number) to++;
    const rows = sorted.subarray(from, to);
    const touched = rows.filter((row) => startedAt[row] !== NONE);
    times.push({ unit: columns.units.nameOf(number), ...timesOf(columns, rows, touched) });
  }
  return times;
}

function timesOf({ rows }: Columns, done: Int32Array, touched: Int32Array): Times {
  const between = (from: Int32Array, to: Int32Array, of: Int32Array): Spread =>
    spreadOf(of.map((row) => (to[row] ?? 0) - (from[row] ?? 0)));
  const late = done.filter((row) => (rows.late[row] ?? 0) > 0);
  return {
    visits: done.length,
    waiting: between(rows.openedAt, rows.startedAt, touched),
    touching: between(rows.startedAt, rows.doneAt, touched),
    whole: between(rows.openedAt, rows.doneAt, done),
    late: { visits: late.length, hours: late.reduce((sum, row) => sum + (rows.late[row] ?? 0), 0) / 3_600 },
  };
}

function grouped(column: Uint16Array, count: number, values: number): Groups {
  const begins = new Int32Array(values + 1);
  for (let row = 0; row < count; row++) {
    const next = (column[row] ?? 0) + 1;
    begins[next] = (begins[next] ?? 0) + 1;
  }
  for (let value = 1; value <= values; value++)
    begins[value] = (begins[value] ?? 0) + (begins[value - 1] ?? 0);
  const rows = new Int32Array(count);
  const at = begins.slice();
  for (let row = 0; row < count; row++) {
    const value = column[row] ?? 0;
    rows[at[value] ?? 0] = row;
    at[value] = (at[value] ?? 0) + 1;
  }
  return { rows, begins };
}

const count = (rows: Int32Array, is: (row: number) => boolean): number =>
  rows.reduce((sum, row) => sum + (is(row) ? 1 : 0), 0);
const share = (rows: Int32Array, is: (row: number) => boolean): number =>
  rows.length === 0 ? 0 : count(rows, is) / rows.length;
