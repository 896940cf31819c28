import { STAFF_COLUMNS } from '@motcua/contract/staff';
import { OFFICER_ROLES, ROLE_NAMES } from '@motcua/rules/authority';
import { formatDate } from '@motcua/rules/text';
import writeXlsx, { type Sheet } from 'write-excel-file/node';
import { assertMay, unitsWhere } from '../../administration/index.ts';
import { todayOf } from '../../catalogue/index.ts';
import { inForce, unitName } from '../../organisation/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { sentBytes } from '../../platform/sent-bytes.ts';
import { HEADS, roleNames } from '../columns.ts';
import { divisionsOf } from '../known.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A workbook to fill in: the list, empty or with a unit's officers of the day, and beside it roles, units and divisions. */
export const getStaffTemplate: Act<'getStaffTemplate'> = async (context, { unit }) => {
  const within = new Set(unitsWhere(context, 'propose'));
  if (unit !== undefined) assertMay(context, 'propose', unit);
  else if (within.size === 0)
    throw new Refusal('FORBIDDEN', 'Chỉ người quản trị hệ thống được nhập danh sách cán bộ.');
  const held = context.reference.current();
  const today = todayOf(held, context.now);
  const units = [...held.units.values()].filter((one) => within.has(one.key) && inForce(one, today));
  const divisions = (await divisionsOf(context.db)).filter(({ unit_key }) =>
    units.some(({ key }) => key === unit_key),
  );
  const officers = unit === undefined ? [] : await officersNow(context, unit, today);
  const sheets = [
    sheet(
      'Danh sách',
      STAFF_COLUMNS.map((column) => HEADS[column]),
      officers,
    ),
    sheet(
      'Vai trò',
      ['Vai trò', 'Mã'],
      OFFICER_ROLES.map((role) => [ROLE_NAMES[role].vi, role]),
    ),
    sheet(
      'Đơn vị',
      ['Mã đơn vị', 'Tên đơn vị'],
      units.map(({ key }) => [key, unitName(held, key, today)]),
    ),
    sheet(
      'Phòng',
      ['Mã phòng', 'Tên phòng', 'Mã đơn vị'],
      divisions.map(({ key, name, unit_key }) => [key, name, unit_key]),
    ),
  ];
  return sentBytes({ type: XLSX, name: 'danh-sach-can-bo.xlsx', bytes: await writeXlsx(sheets).toBuffer() });
};

async function officersNow({ db }: Context, unit: string, today: string): Promise<string[][]> {
  const rows = await db
    .selectFrom('post')
    .innerJoin('account', 'account.id', 'post.account_id')
    .select(['account.username', 'account.full_name', 'post.division', 'post.position', 'post.roles'])
    .select(['post.valid_from', 'post.valid_to'])
    .where('post.unit_key', '=', unit)
    .where('account.kind', '=', 'OFFICER')
    .where('account.closed_at', 'is', null)
    .where('post.valid_from', '<=', today)
    .where((eb) => eb.or([eb('post.valid_to', 'is', null), eb('post.valid_to', '>=', today)]))
    .orderBy('account.username')
    .execute();
  return rows.map((row) => [
    row.username,
    row.full_name,
    unit,
    row.division ?? '',
    row.position,
    roleNames(row.roles),
    formatDate(row.valid_from),
    row.valid_to === null ? '' : formatDate(row.valid_to),
  ]);
}

function sheet(name: string, head: readonly string[], rows: readonly (readonly string[])[]): Sheet<Buffer> {
  const bold = head.map((value) => ({ value, fontWeight: 'bold' as const }));
  const body = rows.map((row) => row.map((value) => ({ value, type: String })));
  return {
    sheet: name,
    data: [bold, ...body],
    columns: head.map((text) => ({ width: Math.max(20, text.length + 4) })),
    stickyRowsCount: 1,
  };
}
