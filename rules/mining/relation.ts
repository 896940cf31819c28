import { endOf, type Columns } from './columns.ts';

/** PARALLEL: they were under way at the same time; EITHER_ORDER: never that, but now this one came first, now the other. */
export type Concurrency = 'PARALLEL' | 'EITHER_ORDER';
export const [IN_ORDER, PARALLEL, EITHER_ORDER] = [0, 1, 2];

/** Which steps do not wait for one another, by number of the step. */
export interface Relation {
  /** {@link IN_ORDER}, {@link PARALLEL} or {@link EITHER_ORDER}. */
  of(a: number, b: number): number;
  pairs: readonly { a: number; b: number; how: Concurrency; dossiers: number }[];
}

/**
 * Read from the first visits of each dossier, so that rework does not look like freedom of order. `noise`: share of the
 * dossiers with both steps below which an overlap or a reversal is somebody's slip and no way the work is done.
 */
export function relationOf(columns: Columns, noise: number): Relation {
  const { rows, traces, steps } = columns;
  const many = steps.list.length;
  const both = new Uint32Array(many * many);
  const overlap = new Uint32Array(many * many);
  const before = new Uint32Array(many * many);
  const firstVisit = new Int32Array(many);
  const until = new Float64Array(many);
  const met: number[] = [];
  for (let trace = 0; trace < traces.count; trace++) {
    const end = endOf(columns, trace);
    met.length = 0;
    firstVisit.fill(-1);
    for (let row = traces.first[trace] ?? 0; row < end; row++) {
      const step = rows.step[row] ?? 0;
      const first = firstVisit[step] ?? -1;
      if (first === -1) {
        firstVisit[step] = row;
        until[step] = rows.done[row] ?? 0;
        met.push(step);
      } else if (rows.head[row] === first) until[step] = Math.max(until[step] ?? 0, rows.done[row] ?? 0);
    }
    for (const a of met)
      for (const b of met) {
        if (a === b) continue;
        const [openedA, openedB] = [
          rows.opened[firstVisit[a] ?? 0] ?? 0,
          rows.opened[firstVisit[b] ?? 0] ?? 0,
        ];
        const at = a * many + b;
        both[at] = (both[at] ?? 0) + 1;
        if (openedA < (until[b] ?? 0) && openedB < (until[a] ?? 0)) overlap[at] = (overlap[at] ?? 0) + 1;
        else if ((until[a] ?? 0) <= openedB && (firstVisit[a] ?? 0) < (firstVisit[b] ?? 0))
          before[at] = (before[at] ?? 0) + 1;
      }
  }
  const pairs: Relation['pairs'][number][] = [];
  const codes = new Uint8Array(many * many);
  for (let a = 0; a < many; a++)
    for (let b = a + 1; b < many; b++) {
      const dossiers = both[a * many + b] ?? 0;
      const least = Math.max(1, noise * dossiers);
      const reversed = Math.min(before[a * many + b] ?? 0, before[b * many + a] ?? 0);
      const together = overlap[a * many + b] ?? 0;
      const found = together >= least ? 'PARALLEL' : reversed >= least ? 'EITHER_ORDER' : undefined;
      if (found === undefined) continue;
      pairs.push({ a, b, how: found, dossiers });
      codes[a * many + b] = codes[b * many + a] = found === 'PARALLEL' ? PARALLEL : EITHER_ORDER;
    }
  return { of: (a, b) => codes[a * many + b] ?? IN_ORDER, pairs };
}
