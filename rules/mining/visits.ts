import { endOf, NONE, RETURNED, type Columns } from './columns.ts';

/** The visits of one dossier in order of opening, by index; the arrays are used again for the next dossier. */
export interface Visits {
  count: number;
  row: number[];
  step: number[];
  unit: number[];
  opened: number[];
  /** Infinity while under way. */
  done: number[];
  openedAt: number[];
  /** NONE: not known. */
  startedAt: number[];
  doneAt: number[];
  returned: boolean[];
}

export const openVisits = (): Visits => ({
  count: 0,
  row: [],
  step: [],
  unit: [],
  opened: [],
  done: [],
  openedAt: [],
  startedAt: [],
  doneAt: [],
  returned: [],
});

export function readVisits(columns: Columns, trace: number, visits: Visits): void {
  const { rows } = columns;
  const end = endOf(columns, trace);
  visits.count = 0;
  for (let row = columns.traces.first[trace] ?? 0; row < end; row++) {
    const head = rows.head[row] ?? row;
    if (head === row) begin(columns, row, visits);
    else join(columns, row, visits.row.lastIndexOf(head, visits.count - 1), visits);
  }
}

function begin({ rows }: Columns, row: number, visits: Visits): void {
  const at = visits.count++;
  visits.row[at] = row;
  visits.step[at] = rows.step[row] ?? 0;
  visits.unit[at] = rows.unit[row] ?? 0;
  visits.opened[at] = rows.opened[row] ?? 0;
  visits.done[at] = rows.done[row] ?? 0;
  visits.openedAt[at] = rows.openedAt[row] ?? 0;
  visits.startedAt[at] = rows.startedAt[row] ?? NONE;
  visits.doneAt[at] = rows.doneAt[row] ?? NONE;
  visits.returned[at] = rows.status[row] === RETURNED;
}

/** Another unit in the same step: the visit begins with the first that begins, and is done with the last. */
function join({ rows }: Columns, row: number, at: number, visits: Visits): void {
  const started = rows.startedAt[row] ?? NONE;
  const known = visits.startedAt[at] ?? NONE;
  if (started !== NONE && (known === NONE || started < known)) visits.startedAt[at] = started;
  if ((rows.done[row] ?? 0) > (visits.done[at] ?? 0)) {
    visits.done[at] = rows.done[row] ?? 0;
    visits.doneAt[at] = rows.doneAt[row] ?? NONE;
  }
  if (rows.status[row] === RETURNED) visits.returned[at] = true;
}

/** What was spent in a visit before somebody began, working seconds; 0 where that is not known. */
export const waitOf = ({ startedAt, openedAt }: Visits, at: number): number =>
  (startedAt[at] ?? NONE) === NONE ? 0 : (startedAt[at] ?? 0) - (openedAt[at] ?? 0);
export const durationOf = ({ doneAt, openedAt }: Visits, at: number): number =>
  (doneAt[at] ?? NONE) === NONE ? 0 : (doneAt[at] ?? 0) - (openedAt[at] ?? 0);
