import type { HeadCell } from './sheet.ts';

/** A column's heading under the headings it shares with its neighbours, outermost first. */
export interface HeadColumn {
  heading: string;
  groups: readonly string[];
  /** The column's number under its heading, for example `(3)`. */
  mark?: string | undefined;
}

/** The heading rows of a table: neighbours with the same groups stand under one cell, a short path reaches down. */
export function tableHead(columns: readonly HeadColumn[]): HeadCell[][] {
  const depth = 1 + Math.max(0, ...columns.map(({ groups }) => groups.length));
  const rows = Array.from({ length: depth }, (_, level) =>
    columns.flatMap((column, place) => headCell(columns, column, place, { level, depth })),
  );
  const marked = columns.some(({ mark }) => mark !== undefined);
  const marks = columns.map(({ mark = '' }) => ({ text: mark, columns: 1, rows: 1 }));
  return marked ? [...rows, marks] : rows;
}

function headCell(
  columns: readonly HeadColumn[],
  { heading, groups }: HeadColumn,
  place: number,
  { level, depth }: { level: number; depth: number },
): HeadCell[] {
  if (groups.length === level) return [{ text: heading, columns: 1, rows: depth - level }];
  const group = groups[level];
  if (group === undefined || belongs(columns[place - 1], groups, level)) return [];
  const after = columns.slice(place).findIndex((column) => !belongs(column, groups, level));
  return [{ text: group, columns: after === -1 ? columns.length - place : after, rows: 1 }];
}

/** Whether a column stands under the same cell of the level as one with these groups. */
function belongs(column: HeadColumn | undefined, groups: readonly string[], level: number): boolean {
  return column !== undefined && groups.slice(0, level + 1).every((group, at) => column.groups[at] === group);
}
