import { MOST_STAFF_LINES, STAFF_COLUMNS, type StaffFault, type StaffLine } from '@motcua/contract/staff';
import { OFFICER_ROLES, ROLE_NAMES, roleNamesIn, type OfficerRole } from '@motcua/rules/authority';
import { foldVietnamese, parseDate } from '@motcua/rules/text';
import { Refusal } from '../platform/refusal.ts';
import { HEADS, OPTIONAL, type Column } from './columns.ts';
import type { TextRow } from './read-table.ts';

/** A row as it could be read: with faults there is no line. */
export interface ReadLine {
  line: number;
  cells: Record<Column, string>;
  faults: StaffFault[];
  given: StaffLine | null;
}

/**
 * Rows below the heads, cell by cell; what the province knows is not asked here.
 *
 * @throws {Refusal} INVALID_INPUT where a column is missing, nothing is below the heads, or too much is
 */
export function readLines([head, ...rows]: readonly TextRow[]): ReadLine[] {
  const names = (head?.cells ?? []).map(folded);
  const at = (column: Column): number => names.indexOf(folded(HEADS[column]));
  const missing = STAFF_COLUMNS.filter((column) => at(column) === -1 && !OPTIONAL.includes(column));
  if (missing.length > 0)
    throw new Refusal(
      'INVALID_INPUT',
      `Dòng đầu còn thiếu cột: ${missing.map((column) => HEADS[column]).join(', ')}. Tải tệp mẫu và giữ nguyên dòng đầu.`,
    );
  if (rows.length === 0)
    throw new Refusal('INVALID_INPUT', 'Dưới dòng đầu chưa có dòng nào. Điền danh sách rồi chọn lại tệp.');
  if (rows.length > MOST_STAFF_LINES)
    throw new Refusal(
      'INVALID_INPUT',
      `Tệp có ${rows.length} dòng; mỗi lần nhận nhiều nhất ${MOST_STAFF_LINES}. Chia thành nhiều tệp.`,
    );
  return rows.map(({ line, cells }) => {
    const texts = Object.fromEntries(
      STAFF_COLUMNS.map((column) => [column, cells[at(column)] ?? '']),
    ) as Record<Column, string>;
    return { line, cells: texts, ...read(texts) };
  });
}

const folded = (text: string): string => foldVietnamese(text.trim()).replace(/\s+/g, ' ');

/** Most characters of a cell, as the contract has it. */
const LONGEST: Partial<Record<Column, number>> = {
  username: 40,
  fullName: 120,
  unit: 80,
  division: 80,
  position: 200,
};

function read(cells: Record<Column, string>): Pick<ReadLine, 'faults' | 'given'> {
  const faults = STAFF_COLUMNS.flatMap((column): StaffFault[] => {
    const text = cells[column];
    if (text === '')
      return OPTIONAL.includes(column)
        ? []
        : [{ column, message: `Còn thiếu ${HEADS[column].toLowerCase()}` }];
    const most = LONGEST[column];
    return most !== undefined && text.length > most
      ? [{ column, message: `Dài quá ${most} ký tự; viết gọn lại` }]
      : [];
  });
  const roles = rolesOf(cells.roles);
  if (roles.unknown !== undefined)
    faults.push({
      column: 'roles',
      message: `Không có vai trò “${roles.unknown}”; các vai trò: ${Object.values(roleNamesIn('vi')).join(', ')}`,
    });
  const from = dayOf(cells.from);
  const to = dayOf(cells.to);
  for (const [column, day] of [
    ['from', from],
    ['to', to],
  ] as const)
    if (cells[column] !== '' && day === undefined)
      faults.push({ column, message: 'Ghi ngày theo ngày/tháng/năm, ví dụ 01/12/2026' });
  if (faults.length > 0 || from === undefined) return { faults, given: null };
  const { username, fullName, unit, division, position } = cells;
  return {
    faults,
    given: {
      username: username.toLowerCase(),
      fullName,
      unit,
      division: division === '' ? null : division,
      position,
      roles: roles.known,
      from,
      to: to ?? null,
    },
  };
}

/** As a day of the province or, where a program wrote it, as YYYY-MM-DD. */
const dayOf = (text: string): string | undefined =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : parseDate(text);

function rolesOf(text: string): { known: OfficerRole[]; unknown: string | undefined } {
  const parts = text
    .split(/[,;|]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const found = parts.map((part) =>
    OFFICER_ROLES.find((role) => role === part.toUpperCase() || folded(ROLE_NAMES[role].vi) === folded(part)),
  );
  const at = found.indexOf(undefined);
  return {
    known: [...new Set(found.filter((role) => role !== undefined))],
    unknown: at === -1 ? undefined : parts[at],
  };
}
