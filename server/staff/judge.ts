import type { StaffFault, StaffLine, StaffVerdict } from '@motcua/contract/staff';
import { isLocalDate } from '@motcua/rules/calendar';
import { formatDate } from '@motcua/rules/text';
import { inForce, type UnitTable } from '../organisation/index.ts';
import type { KnownAccount, KnownDivision, KnownPost, Known } from './known.ts';

export interface Judged {
  verdict: StaffVerdict;
  faults: StaffFault[];
  /** The post a CHANGED line takes the place of. */
  replaces: KnownPost | null;
}

/**
 * What a line would do on a day, or why it cannot.
 *
 * @param before the lines above it, which it may not contradict
 */
export function judge(known: Known, line: StaffLine, before: readonly StaffLine[], today: string): Judged {
  const account = known.accounts.get(line.username);
  const posts = account === undefined ? [] : (known.posts.get(account.id) ?? []);
  const same = posts
    .filter(({ unit_key, position }) => unit_key === line.unit && position === line.position)
    .filter(({ valid_to }) => valid_to === null || valid_to >= line.from)
    .toSorted((a, b) => a.valid_from.localeCompare(b.valid_from))[0];
  const faults = [
    ...faultsOfName(account, line, before),
    ...faultsOfPlace(known.units.get(line.unit), known.divisions, line),
    ...faultsOfTime(line, same),
  ];
  if (faults.length === 0 && same !== undefined && isAsIt(same, line))
    return { verdict: 'UNCHANGED', faults, replaces: null };
  if (line.from < today)
    faults.push({
      column: 'from',
      message: `Ngày ${formatDate(line.from)} đã qua; ghi từ hôm nay ${formatDate(today)} trở đi`,
    });
  if (faults.length > 0) return { verdict: 'REFUSED', faults, replaces: null };
  if (same !== undefined) return { verdict: 'CHANGED', faults, replaces: same };
  return { verdict: account === undefined ? 'NEW_PERSON' : 'NEW_POST', faults, replaces: null };
}

const USERNAME = /^[a-z][a-z0-9]*([._-][a-z0-9]+)*$/;

function faultsOfName(
  account: KnownAccount | undefined,
  { username, fullName, unit, position }: StaffLine,
  before: readonly StaffLine[],
): StaffFault[] {
  const faults: StaffFault[] = [];
  const fault = (column: StaffFault['column'], message: string) => faults.push({ column, message });
  if (!USERNAME.test(username))
    fault('username', 'Tên đăng nhập viết chữ thường không dấu, chữ số, dấu chấm hoặc gạch; ví dụ: cm.hanh');
  const named = account?.fullName ?? before.find((line) => line.username === username)?.fullName;
  if (account !== undefined && account.kind !== 'OFFICER')
    fault('username', 'Tên này là của một tài khoản công dân hoặc tổ chức; chọn tên đăng nhập khác');
  else if (account?.closed === true)
    fault('username', 'Tài khoản này đã đóng; chọn tên đăng nhập khác cho người mới');
  else if (named !== undefined && named !== fullName)
    fault('fullName', `Tên đăng nhập này là của ${named}; sửa họ tên cho khớp hoặc chọn tên đăng nhập khác`);
  if (before.some((line) => line.username === username && line.unit === unit && line.position === position))
    fault('position', 'Chức vụ này của người này đã có ở dòng trên; bỏ một trong hai dòng');
  return faults;
}

function faultsOfPlace(
  unit: UnitTable | undefined,
  divisions: readonly KnownDivision[],
  { division, unit: key, from, to }: StaffLine,
): StaffFault[] {
  if (unit === undefined)
    return [{ column: 'unit', message: `Không có đơn vị mã ${key}; lấy mã ở trang “Đơn vị” của tệp mẫu` }];
  const faults: StaffFault[] = [];
  if (!inForce(unit, from) || (unit.valid_to !== null && (to ?? '9999-12-31') > unit.valid_to))
    faults.push({
      column: 'unit',
      message:
        unit.valid_to === null
          ? `Đơn vị này bắt đầu từ ${formatDate(unit.valid_from)}; ghi từ ngày ấy trở đi`
          : `Đơn vị này chỉ có đến ${formatDate(unit.valid_to)}; chọn đơn vị thay thế`,
    });
  if (division !== null && !divisions.some((one) => one.key === division && one.unit_key === key))
    faults.push({
      column: 'division',
      message: `Đơn vị này không có phòng mã ${division}; để trống hoặc lấy mã ở trang “Phòng” của tệp mẫu`,
    });
  return faults;
}

function faultsOfTime({ from, to }: StaffLine, same: KnownPost | undefined): StaffFault[] {
  const wrong = (column: 'from' | 'to', message: string): StaffFault[] => [{ column, message }];
  if (!isLocalDate(from)) return wrong('from', 'Ngày này không có trong lịch');
  if (to !== null && !isLocalDate(to)) return wrong('to', 'Ngày này không có trong lịch');
  if (to !== null && to < from) return wrong('to', 'Ngày cuối phải từ ngày đầu trở đi');
  if (same !== undefined && from < same.valid_from)
    return wrong('from', `Người này giữ chức vụ ấy từ ${formatDate(same.valid_from)}; ghi từ ngày ấy trở đi`);
  return [];
}

const isAsIt = (post: KnownPost, { division, roles, to }: StaffLine): boolean =>
  post.division === division &&
  post.valid_to === to &&
  post.roles.length === new Set(roles).size &&
  roles.every((role) => post.roles.includes(role));
