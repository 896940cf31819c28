import { parse } from 'csv-parse/sync';
import { formatDate } from '@motcua/rules/text';
import { readSheet } from 'read-excel-file/node';
import { Refusal } from '../platform/refusal.ts';

/** Rows of a spreadsheet as text, each with the number it has in the spreadsheet; empty rows are left out. */
export interface TextRow {
  line: number;
  cells: string[];
}

/**
 * The first sheet of a workbook, or a CSV in UTF-8 whose fields are parted by semicolons, commas or tabs.
 *
 * @throws {Refusal} FILE_TYPE, FILE_DAMAGED
 */
export async function readTable(name: string, bytes: Buffer): Promise<TextRow[]> {
  if (/\.xlsx$/i.test(name)) return numbered(await readWorkbook(bytes));
  if (/\.csv$/i.test(name)) return readCsv(bytes);
  throw new Refusal('FILE_TYPE', 'Chọn tệp .xlsx hoặc .csv. Tệp .xls cũ: mở bằng Excel rồi lưu thành .xlsx.');
}

const numbered = (rows: readonly (readonly string[])[]): TextRow[] =>
  rows.map((cells, at) => ({ line: at + 1, cells: [...cells] })).filter(hasText);

const hasText = ({ cells }: TextRow): boolean => cells.some((cell) => cell !== '');

async function readWorkbook(bytes: Buffer): Promise<string[][]> {
  const rows = await readSheet(bytes).catch(() => {
    throw new Refusal('FILE_DAMAGED', 'Không mở được tệp. Mở bằng Excel, lưu lại thành .xlsx rồi chọn lại.');
  });
  return rows.map((row) => row.map(textOf));
}

/** Excel keeps a typed day as a moment at midnight UTC. */
function textOf(cell: unknown): string {
  if (cell instanceof Date) return formatDate(cell.toISOString().slice(0, 10));
  return cell === null || cell === undefined ? '' : String(cell).normalize('NFC').trim();
}

function readCsv(bytes: Buffer): TextRow[] {
  const text = decoded(bytes);
  const [head = ''] = text.split('\n', 1);
  const delimiter = [';', '\t', ','].find((one) => head.includes(one)) ?? ';';
  const rows: TextRow[] = [];
  try {
    parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      trim: true,
      on_record: (cells: string[], { lines }) => {
        rows.push({ line: lines, cells: cells.map((cell) => cell.normalize('NFC')) });
        return null;
      },
    });
  } catch {
    throw new Refusal(
      'FILE_DAMAGED',
      'Không đọc được tệp CSV: một dấu nháy mở mà không đóng. Sửa rồi chọn lại.',
    );
  }
  return rows.filter(hasText);
}

function decoded(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal('FILE_TYPE', 'Tệp CSV không phải UTF-8. Trong Excel chọn “Lưu thành”, “CSV UTF-8”.');
  }
}
