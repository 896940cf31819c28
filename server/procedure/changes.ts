import type { ProcedureChangeState, ProcedureChangeView } from '@motcua/contract/procedure-change';
import { addWorkingDays, isoInstant, localDate } from '@motcua/rules/calendar';
import { sql, type Selectable } from 'kysely';
import { todayOf } from '../catalogue/index.ts';
import { parameter, type Reference } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Tx } from '../platform/transaction.ts';
import { contentOf } from './content.ts';
import type { ProcedureChangeTable } from './tables.ts';

export type ProcedureChangeRow = Selectable<ProcedureChangeTable> & {
  proposed_name: string;
  decided_name: string | null;
  rolled_back_name: string | null;
  /** Last local day of its version; null while no end is known. */
  valid_to: string | null;
};

/** Changes with the names of the people behind them, newest first. */
export const procedureChanges = (db: Db | Tx) =>
  db
    .selectFrom('procedure_change as change')
    .innerJoin('account as proposer', 'proposer.id', 'change.proposed_by')
    .leftJoin('account as decider', 'decider.id', 'change.decided_by')
    .leftJoin('account as taker', 'taker.id', 'change.rolled_back_by')
    .leftJoin('procedure_version as version', 'version.id', 'change.version_id')
    .selectAll('change')
    .select([
      'proposer.full_name as proposed_name',
      'decider.full_name as decided_name',
      'taker.full_name as rolled_back_name',
      'version.valid_to',
    ])
    .orderBy('change.number', 'desc');

/** @throws {Refusal} NOT_FOUND */
export async function getProcedureChange(db: Db | Tx, changeId: string): Promise<ProcedureChangeRow> {
  const row = await procedureChanges(db).where('change.id', '=', changeId).executeTakeFirst();
  if (row !== undefined) return row;
  throw new Refusal('NOT_FOUND', 'Không có đề xuất này. Tải lại danh sách thay đổi thủ tục.');
}

/** Versions are proposed, decided and taken back one after the other. */
export async function alone(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('motcua procedure'))`.execute(tx);
}

export function stateOf(row: ProcedureChangeRow, today: string): ProcedureChangeState {
  if (row.rolled_back_at !== null) return 'ROLLED_BACK';
  if (row.decided_at === null) return 'PROPOSED';
  if (row.approved !== true) return 'REJECTED';
  if (row.valid_from > today) return 'SCHEDULED';
  return row.valid_to !== null && row.valid_to < today ? 'SUPERSEDED' : 'IN_FORCE';
}

export function changeView({ reference, now }: Context, row: ProcedureChangeRow): ProcedureChangeView {
  const held = reference.current();
  const { calendar } = held;
  const today = todayOf(held, now);
  const enterBy = enterByOf(held, row);
  const iso = (at: Date | null): string | null => (at === null ? null : isoInstant(calendar, at));
  const person = (accountId: string | null, fullName: string | null) =>
    accountId === null ? null : { accountId, fullName: fullName ?? '' };
  return {
    id: row.id,
    number: row.number,
    code: row.code,
    name: row.content.name,
    state: stateOf(row, today),
    validFrom: row.valid_from,
    difference: row.difference,
    content: contentOf(row.content),
    reason: row.reason,
    decision:
      row.decision_number === null || row.decision_date === null
        ? null
        : { number: row.decision_number, date: row.decision_date },
    enterBy,
    enteredLate:
      enterBy !== null && (row.decided_at === null ? today : localDate(calendar, row.decided_at)) > enterBy,
    proposedBy: { accountId: row.proposed_by, fullName: row.proposed_name },
    proposedAt: isoInstant(calendar, row.proposed_at),
    decidedBy: person(row.decided_by, row.decided_name),
    decidedAt: iso(row.decided_at),
    comment: row.comment,
    rolledBackBy: person(row.rolled_back_by, row.rolled_back_name),
    rolledBackAt: iso(row.rolled_back_at),
    rollbackReason: row.rollback_reason,
  };
}

/** Until when a version is to be approved here once its decision has been made (CAT-40). */
const enterByOf = (held: Reference, { decision_date: date }: ProcedureChangeRow): string | null =>
  date === null
    ? null
    : addWorkingDays(held.calendar, date, parameter(held, 'publish.enteredWithinDays', date));
