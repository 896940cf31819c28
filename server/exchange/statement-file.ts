import { parse } from 'csv-parse/sync';
import { localDate, type Calendar } from '@motcua/rules/calendar';
import { nfc } from '@motcua/rules/text';
import { Refusal } from '../platform/refusal.ts';
import type { StatementLine } from './tables.ts';

const COLUMNS = ['reference', 'time', 'amount', 'text'] as const;
const MOST = 10_000;
type Read = Pick<StatementLine, 'reference' | 'day' | 'amount' | 'text' | 'at'>;

/**
 * The lines of a statement file, all of them or none.
 *
 * @throws {Refusal} INVALID_INPUT naming each line that cannot be read, and why
 */
export function readStatementFile(csv: string, calendar: Calendar): Read[] {
  const rows = rowsOf(csv);
  const fields: { field: string; message: string }[] = [];
  const wrong = (line: number, message: string): void =>
    void fields.push({ field: `csv.${line}`, message: `Dòng ${line}: ${message}` });
  const seen = new Set<string>();
  const lines = rows.map(({ reference, time, amount, text }, index): Read => {
    const [line, at, sum] = [index + 2, new Date(time), Number(amount)];
    if (!/^.{4,60}$/.test(reference)) wrong(line, 'số tham chiếu cần 4 đến 60 ký tự');
    if (seen.has(reference)) wrong(line, `số tham chiếu ${reference} đã có ở dòng trên`);
    seen.add(reference);
    if (!/^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(time) || Number.isNaN(at.getTime()))
      wrong(line, 'thời gian viết như 2026-12-07T08:00:00+07:00');
    if (!/^-?\d+$/.test(amount) || !Number.isSafeInteger(sum) || sum === 0)
      wrong(line, 'số tiền là số nguyên đồng, khác 0, tiền ra ghi dấu trừ');
    const day = fields.length > 0 ? '' : localDate(calendar, at);
    return { reference, day, amount: sum, text: nfc(text.trim()).slice(0, 300), at };
  });
  if (fields.length === 0) return lines;
  throw new Refusal('INVALID_INPUT', {
    detail: `Chưa đọc dòng nào vì có ${fields.length} chỗ sai. Sửa tệp sao kê rồi tải lại.`,
    fields: fields.slice(0, 20),
  });
}

function rowsOf(csv: string): Record<(typeof COLUMNS)[number], string>[] {
  try {
    const rows = parse(csv, { bom: true, columns: true, skip_empty_lines: true, trim: true }) as Record<
      string,
      string
    >[];
    const [first] = rows;
    if (first !== undefined && rows.length <= MOST && COLUMNS.every((name) => name in first))
      return rows as ReturnType<typeof rowsOf>;
  } catch {
    // told below, as any other file that is no statement
  }
  throw new Refusal(
    'INVALID_INPUT',
    `Tệp sao kê là CSV (UTF-8) có dòng đầu ${COLUMNS.join(',')} và nhiều nhất ${MOST} dòng. Xuất lại từ ngân hàng rồi tải lên.`,
  );
}
