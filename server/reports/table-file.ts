import { formatDecimal, formatInstant } from '@motcua/rules/text';
import writeXlsx, { type Sheet } from 'write-excel-file/node';
import { sentBytes, type SentBytes } from '../platform/sent-bytes.ts';

/** A cell: text, a count, hours with decimals, or a moment of the province. */
export type Cell = string | number | Date | null;

export interface Table {
  /** Name of the sheet. */
  name: string;
  head: readonly string[];
  rows: readonly (readonly Cell[])[];
}

type Place = { readonly utcOffsetMinutes: number };

/** @param name of the file, without ending */
export async function tableFile(
  as: 'csv' | 'xlsx',
  name: string,
  tables: readonly Table[],
  place: Place,
): Promise<SentBytes> {
  return as === 'csv'
    ? sentBytes({ type: 'text/csv; charset=utf-8', name: `${name}.csv`, bytes: csvOf(tables, place) })
    : sentBytes({
        type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        name: `${name}.xlsx`,
        bytes: await writeXlsx(tables.map((table) => sheetOf(table, place))).toBuffer(),
      });
}

/**
 * For Excel as it stands in a Vietnamese office: there the comma is the decimal sign, so fields are parted by
 * semicolons; the mark at the beginning says UTF-8. A line `sep=;` would make it forget the mark.
 */
export function csvOf(tables: readonly Table[], place: Place): Uint8Array {
  const lines = tables.flatMap(({ head, rows }, index) => [
    ...(index === 0 ? [] : ['']),
    ...[head, ...rows].map((row) => row.map((cell) => field(cell, place)).join(';')),
  ]);
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`);
}

function field(cell: Cell, place: Place): string {
  if (cell === null) return '';
  if (typeof cell === 'number')
    return Number.isInteger(cell) ? String(cell) : formatDecimal(cell, 2, 'vi').replaceAll('.', '');
  const text = cell instanceof Date ? formatInstant(place, cell, 'vi') : inert(cell);
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A person may call himself `=1+1`: text that a table program would reckon with is marked as text. */
const inert = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

function sheetOf({ name, head, rows }: Table, place: Place): Sheet<Buffer> {
  const bold = head.map((value) => ({ value, fontWeight: 'bold' as const, wrap: true }));
  const body = rows.map((row) =>
    row.map((cell) =>
      cell instanceof Date
        ? // the file has no zones: the wall clock of the province is what is meant
          { value: new Date(cell.getTime() + place.utcOffsetMinutes * 60_000), format: 'dd/mm/yyyy hh:mm' }
        : cell,
    ),
  );
  return {
    sheet: name,
    data: [bold, ...body],
    columns: head.map((title, index) => ({ width: widthOf(title, rows, index) })),
    stickyRowsCount: 1,
  };
}

const widthOf = (title: string, rows: Table['rows'], index: number): number =>
  Math.min(
    60,
    rows
      .slice(0, 200)
      .reduce((width, row) => Math.max(width, lengthOf(row[index] ?? null)), Math.min(title.length, 24)) + 2,
  );

const lengthOf = (cell: Cell): number => (cell instanceof Date ? 16 : String(cell ?? '').length);
