import { type CsvError, parse } from 'csv-parse/sync';
import type { Static, TObject } from 'typebox';
import { Value } from 'typebox/value';
import { type Place, problemAt, type Sheet } from './entry.ts';
import { pathText } from './problem.ts';
import { readText } from './read-text.ts';
import { shapeProblems } from './shape-problem.ts';

type Columns = Record<string, string>;

/**
 * Reads a CSV table whose header holds the schema's property names in snake_case. An empty cell is a value left
 * out; a cell of a list holds its parts between `|`; `true`, `false` and numbers are read as such.
 */
export async function readCsv<S extends TObject>(
  dir: string,
  file: string,
  schema: S,
): Promise<Sheet<Static<S>>> {
  const sheet: Sheet<Static<S>> = { entries: [], problems: [] };
  const known = Object.keys(schema.properties);
  const rows = parseRows(await readText(dir, file), file, sheet);
  for (const name of Object.keys(rows[0]?.record ?? {}).filter((column) => !known.includes(column))) {
    const message = `bảng không có cột nào tên “${columnName(name)}”, cần xóa cột hoặc sửa tên`;
    sheet.problems.push({ file, line: 1, path: columnName(name), message });
  }
  for (const { record, line } of rows) {
    const value = Value.Default(schema, valueOf(record, schema));
    const place = placeOf(file, line);
    const problems = shapeProblems(schema, value);
    sheet.problems.push(...problems.map(({ path, message }) => problemAt({ place }, path, message)));
    if (problems.length === 0) sheet.entries.push({ value: value as Static<S>, place });
  }
  return sheet;
}

function placeOf(file: string, line: number): Place {
  return {
    file,
    point: (path) => ({
      line,
      path: pathText(path.map((part) => (typeof part === 'string' ? columnName(part) : part))),
    }),
  };
}

function parseRows(text: string, file: string, sheet: Sheet<unknown>): { record: Columns; line: number }[] {
  try {
    let header: string[] | undefined;
    const rows: { record: Columns; line: number }[] = [];
    parse(text, {
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      on_record: (cells: string[], { lines }) => {
        if (header === undefined) header = cells;
        else rows.push({ record: recordOf(header, cells, lines, file, sheet), line: lines });
        return null;
      },
    });
    return rows;
  } catch (error) {
    const { message, lines } = error as CsvError & { lines?: number };
    sheet.problems.push({ file, line: lines ?? 1, path: '', message: `không đọc được CSV (${message})` });
    return [];
  }
}

function recordOf(header: string[], cells: string[], line: number, file: string, sheet: Sheet<unknown>) {
  if (cells.length !== header.length) {
    const message = `dòng có ${cells.length} ô, bảng có ${header.length} cột; cần thêm hoặc bớt dấu phẩy`;
    sheet.problems.push({ file, line, path: '', message });
  }
  return Object.fromEntries(header.map((name, index) => [propertyName(name), cells[index] ?? '']));
}

function valueOf(record: Columns, schema: TObject): Record<string, unknown> {
  const properties: Record<string, object> = schema.properties;
  const cells = Object.entries(record).flatMap(([name, cell]) => {
    const property = properties[name];
    if (property === undefined) return [];
    const type = 'type' in property ? property.type : undefined;
    if (type === 'array') return [[name, cell === '' ? [] : cell.split('|').map((part) => part.trim())]];
    return cell === '' ? [] : [[name, convert(cell, type)]];
  });
  return Object.fromEntries(cells);
}

function convert(cell: string, type: unknown): unknown {
  if (type === 'boolean' && (cell === 'true' || cell === 'false')) return cell === 'true';
  if ((type === 'integer' || type === 'number') && /^-?\d+(\.\d+)?$/.test(cell)) return Number(cell);
  return cell;
}

function propertyName(column: string): string {
  return column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function columnName(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
