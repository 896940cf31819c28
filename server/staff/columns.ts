import { OFFICER_ROLES, type OfficerRole } from '@motcua/rules/authority';
import type { STAFF_COLUMNS } from '@motcua/contract/staff';

export type Column = (typeof STAFF_COLUMNS)[number];

/** Heads of the spreadsheet, as the template writes them; read without regard to accents, case and order. */
export const HEADS = {
  username: 'Tên đăng nhập',
  fullName: 'Họ và tên',
  unit: 'Mã đơn vị',
  division: 'Mã phòng',
  position: 'Chức vụ',
  roles: 'Vai trò',
  from: 'Từ ngày',
  to: 'Đến hết ngày',
} as const satisfies Record<Column, string>;

/** May be left out, and left empty. */
export const OPTIONAL: readonly Column[] = ['division', 'to'];

/** Roles as they are written in a cell, several parted by a comma; the code is taken too. */
export const ROLE_NAMES = {
  COUNTER_OFFICER: 'Cán bộ một cửa',
  SPECIALIST: 'Chuyên viên',
  DIVISION_HEAD: 'Trưởng phòng',
  LEADER: 'Lãnh đạo',
  RECORDS_OFFICER: 'Văn thư',
  CENTRE_DIRECTOR: 'Giám đốc Trung tâm',
  CONTROL_OFFICER: 'Kiểm soát thủ tục',
  ADMINISTRATOR: 'Quản trị',
  INSPECTOR: 'Thanh tra',
} as const satisfies Record<OfficerRole, string>;

export const roleNames = (roles: readonly string[]): string =>
  OFFICER_ROLES.filter((role) => roles.includes(role))
    .map((role) => ROLE_NAMES[role])
    .join(', ');
