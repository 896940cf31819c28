import { OFFICER_ROLES, ROLE_NAMES } from '@motcua/rules/authority';
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

/** Roles as they are written in a cell, several parted by a comma. */
export const roleNames = (roles: readonly string[]): string =>
  OFFICER_ROLES.filter((role) => roles.includes(role))
    .map((role) => ROLE_NAMES[role].vi)
    .join(', ');
