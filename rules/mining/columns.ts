import type { WorkingOrdinates } from '../calendar/index.ts';
import { countedTime, inOrder, visitHeads, type StepRecord, type Trace } from './log.ts';
import { openNames, type Names } from './names.ts';

type Numbers = Float64Array | Int32Array | Uint16Array | Uint8Array;

export const STATUSES = [
  'OPEN',
  'WAITING',
  'DONE',
  'RETURNED',
  'CANCELLED',
] as const satisfies readonly StepRecord['status'][];
export const RETURNED = STATUSES.indexOf('RETURNED');
/** A moment, unit or person that is not known or has not come. */
export const NONE = -1;

/**
 * A log in columns, a row for each step and one for each dossier: forty-odd bytes a step, so a million steps are some 45 MB.
 * Ordinates are seconds of working time that counted for the dossier (its pauses left out); moments are epoch milliseconds.
 */
export interface Columns {
  steps: Names;
  units: Names;
  persons: Names;
  rows: {
    count: number;
    step: Uint16Array;
    unit: Uint16Array;
    person: Int32Array;
    status: Uint8Array;
    estimated: Uint8Array;
    /** The row that stands for the visit this one belongs to. */
    head: Int32Array;
    opened: Float64Array;
    /** Infinity while not done. */
    done: Float64Array;
    openedAt: Int32Array;
    startedAt: Int32Array;
    doneAt: Int32Array;
    /** Working seconds behind the step's own due date, 0 when in time, NONE where it has none or is not done. */
    late: Int32Array;
  };
  traces: {
    count: number;
    dossier: string[];
    /** Row of its first step. */
    first: Int32Array;
    acceptedAt: Float64Array;
    /** Working seconds from acceptance to the result, pauses left out; NONE where there is none yet. */
    lead: Int32Array;
    /** Working seconds it was paused until its result, or until its last step was done. */
    paused: Int32Array;
  };
  /** First and last moment of the log. */
  from: number;
  to: number;
}

export function openColumns(): Columns {
  return {
    steps: openNames(),
    units: openNames(),
    persons: openNames(),
    rows: {
      count: 0,
      step: new Uint16Array(0),
      unit: new Uint16Array(0),
      person: new Int32Array(0),
      status: new Uint8Array(0),
      estimated: new Uint8Array(0),
      head: new Int32Array(0),
      opened: new Float64Array(0),
      done: new Float64Array(0),
      openedAt: new Int32Array(0),
      startedAt: new Int32Array(0),
      doneAt: new Int32Array(0),
      late: new Int32Array(0),
    },
    traces: {
      count: 0,
      dossier: [],
      first: new Int32Array(0),
      acceptedAt: new Float64Array(0),
      lead: new Int32Array(0),
      paused: new Int32Array(0),
    },
    from: Infinity,
    to: -Infinity,
  };
}

const SECOND = 1_000;
const seconds = (milliseconds: number): number => Math.round(milliseconds / SECOND);

/** Adds a dossier. One without a step, or of which nothing is known but that it will come, is left out. */
export function addTrace(columns: Columns, trace: Trace, { at }: WorkingOrdinates): void {
  const records = inOrder(trace.steps);
  if (records.length === 0) return;
  const { rows, traces } = columns;
  if (rows.step.length < rows.count + records.length) makeRoom(rows, records.length);
  if (traces.first.length === traces.count) makeRoom(traces, 1);
  const counted = countedTime(at, trace);
  const first = rows.count;
  const heads = visitHeads(records);
  let last = trace.acceptedAt;
  for (const [index, record] of records.entries()) {
    addRow(columns, record, first + (heads[index] ?? index), counted);
    last = Math.max(last, record.doneAt ?? record.openedAt);
  }
  const row = traces.count++;
  const until = trace.finishedAt ?? last;
  traces.dossier.push(trace.dossier);
  traces.first[row] = first;
  traces.acceptedAt[row] = trace.acceptedAt;
  traces.lead[row] =
    trace.finishedAt === null ? NONE : seconds(counted(trace.finishedAt) - counted(trace.acceptedAt));
  const whole = at(until) - at(trace.acceptedAt);
  traces.paused[row] = seconds(whole - (counted(until) - counted(trace.acceptedAt)));
  columns.from = Math.min(columns.from, trace.acceptedAt);
  columns.to = Math.max(columns.to, until);
}

function addRow(
  { rows, ...columns }: Columns,
  record: StepRecord,
  head: number,
  counted: (epochMs: number) => number,
): void {
  const { openedAt, startedAt, doneAt, dueAt } = record;
  const row = rows.count++;
  rows.step[row] = columns.steps.numberOf(record.step);
  rows.unit[row] = columns.units.numberOf(record.unit);
  rows.person[row] = record.person === null ? NONE : columns.persons.numberOf(record.person);
  rows.status[row] = STATUSES.indexOf(record.status);
  rows.estimated[row] = record.estimated === true ? 1 : 0;
  rows.head[row] = head;
  rows.opened[row] = openedAt;
  rows.done[row] = doneAt ?? Infinity;
  rows.openedAt[row] = seconds(counted(openedAt));
  rows.startedAt[row] = startedAt === null ? NONE : seconds(counted(Math.max(openedAt, startedAt)));
  rows.doneAt[row] = doneAt === null ? NONE : seconds(counted(doneAt));
  rows.late[row] =
    doneAt === null || dueAt === null
      ? NONE
      : doneAt <= dueAt
        ? 0
        : Math.max(1, seconds(counted(doneAt) - counted(dueAt)));
}

function makeRoom(table: Columns['rows'] | Columns['traces'], more: number): void {
  const columns = table as unknown as Record<string, Numbers | string[] | number>;
  for (const [name, column] of Object.entries(columns))
    if (ArrayBuffer.isView(column))
      columns[name] = longer(column, Math.max(1_024, 2 * column.length, table.count + more));
}

function longer<T extends Numbers>(column: T, length: number): T {
  const longer = new (column.constructor as new (length: number) => T)(length);
  longer.set(column);
  return longer;
}

/** Row behind the last step of a dossier. */
export const endOf = ({ traces, rows }: Columns, trace: number): number =>
  trace + 1 < traces.count ? (traces.first[trace + 1] ?? 0) : rows.count;
