import type { StaffChangeView } from '@motcua/contract/staff';
import { sql, type Selectable } from 'kysely';
import { twoPeople, unitsWhere } from '../administration/index.ts';
import { todayOf } from '../catalogue/index.ts';
import { unitRef } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Tx } from '../platform/transaction.ts';
import type { StaffChangeTable } from './tables.ts';

export type StaffChangeRow = Selectable<StaffChangeTable> & {
  proposed_name: string;
  decided_name: string | null;
};

/** Changes with the names of who proposed and decided them, newest first. */
export const staffChanges = (db: Db | Tx) =>
  db
    .selectFrom('staff_change')
    .innerJoin('account as proposer', 'proposer.id', 'staff_change.proposed_by')
    .leftJoin('account as decider', 'decider.id', 'staff_change.decided_by')
    .selectAll('staff_change')
    .select(['proposer.full_name as proposed_name', 'decider.full_name as decided_name'])
    .orderBy('staff_change.number', 'desc');

/** @throws {Refusal} NOT_FOUND */
export async function getStaffRow(db: Db | Tx, changeId: string): Promise<StaffChangeRow> {
  const row = await staffChanges(db).where('staff_change.id', '=', changeId).executeTakeFirst();
  if (row !== undefined) return row;
  throw new Refusal('NOT_FOUND', 'Không có thay đổi này. Tải lại danh sách.');
}

/** People and posts are changed one change after the other: each is judged on what the one before has left. */
export const lockStaff = (tx: Tx) => sql`select pg_advisory_xact_lock(hashtext('motcua staff'))`.execute(tx);

/** The change with at most so many of its lines. */
export function staffChangeView(context: Context, row: StaffChangeRow, most = Infinity): StaffChangeView {
  const held = context.reference.current();
  const today = todayOf(held, context.now);
  const waits = row.kind === 'APPOINT' && row.decided_at === null;
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    status: waits ? 'WAITING' : row.approved === false ? 'REJECTED' : 'APPLIED',
    lines: row.lines.slice(0, most).map((line) => ({
      username: line.username,
      fullName: line.fullName,
      unit: line.unit === null ? null : unitRef(held, line.unit, line.from ?? today),
      position: line.position,
      roles: [...line.roles],
      from: line.from,
      to: line.to,
      verdict: line.verdict,
    })),
    total: row.lines.length,
    reason: row.reason,
    basis: row.basis,
    file: row.file,
    ...twoPeople(held.calendar, row),
    mayDecide: waits && mayDecide(context, row),
  };
}

function mayDecide(context: Context, { proposed_by, units, lines }: StaffChangeRow): boolean {
  const { caller } = context;
  if (caller === null || proposed_by === caller.accountId) return false;
  if (lines.some(({ username }) => username === caller.username)) return false;
  const within = new Set(unitsWhere(context, 'decide'));
  return units.every((unit) => within.has(unit));
}
