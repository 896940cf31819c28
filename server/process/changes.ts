import type { ProcessChangeState, ProcessChangeView } from '@motcua/contract/process';
import { isoInstant } from '@motcua/rules/calendar';
import { sql, type Selectable } from 'kysely';
import { todayOf } from '../catalogue/index.ts';
import type { Context } from '../platform/context.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Tx } from '../platform/transaction.ts';
import type { ProcessChangeTable } from './tables.ts';

export type ProcessChangeRow = Selectable<ProcessChangeTable> & {
  saved_name: string;
  proposed_name: string | null;
  decided_name: string | null;
  rolled_back_name: string | null;
  /** First day of the version that follows, where there is one. */
  followed_on: string | null;
};

/** Changes with the names of the people behind them, newest first. */
export const processChanges = (db: Db | Tx) =>
  db
    .selectFrom('process_change as change')
    .innerJoin('account as saver', 'saver.id', 'change.saved_by')
    .leftJoin('account as proposer', 'proposer.id', 'change.proposed_by')
    .leftJoin('account as decider', 'decider.id', 'change.decided_by')
    .leftJoin('account as taker', 'taker.id', 'change.rolled_back_by')
    .selectAll('change')
    .select((eb) => [
      'saver.full_name as saved_name',
      'proposer.full_name as proposed_name',
      'decider.full_name as decided_name',
      'taker.full_name as rolled_back_name',
      eb
        .selectFrom('process_version as later')
        .select(sql<string | null>`min(later.valid_from)`.as('day'))
        .whereRef('later.key', '=', 'change.key')
        .whereRef('later.valid_from', '>', 'change.valid_from')
        .as('followed_on'),
    ])
    .orderBy('change.number', 'desc');

/** @throws {Refusal} NOT_FOUND */
export async function getProcessChange(db: Db | Tx, changeId: string): Promise<ProcessChangeRow> {
  const row = await processChanges(db).where('change.id', '=', changeId).executeTakeFirst();
  if (row !== undefined) return row;
  throw new Refusal('NOT_FOUND', 'Không có bản nháp hay đề xuất này. Tải lại thư viện quy trình.');
}

/**
 * Changes of maps are proposed, decided and taken back one after the other.
 *
 * @throws {Refusal} NOT_FOUND
 */
export async function getProcessChangeAlone(tx: Tx, changeId: string): Promise<ProcessChangeRow> {
  await sql`select pg_advisory_xact_lock(hashtext('motcua process'))`.execute(tx);
  return getProcessChange(tx, changeId);
}

export function stateOf(row: ProcessChangeRow, today: string): ProcessChangeState {
  if (row.rolled_back_at !== null) return 'ROLLED_BACK';
  if (row.proposed_at === null) return 'DRAFT';
  if (row.decided_at === null) return 'PROPOSED';
  if (row.approved !== true) return 'REJECTED';
  if (row.valid_from === null || row.valid_from > today) return 'SCHEDULED';
  return row.followed_on !== null && row.followed_on <= today ? 'SUPERSEDED' : 'IN_FORCE';
}

export function changeView({ reference, now }: Context, row: ProcessChangeRow): ProcessChangeView {
  const held = reference.current();
  const iso = (at: Date | null): string | null => (at === null ? null : isoInstant(held.calendar, at));
  const person = (accountId: string | null, fullName: string | null) =>
    accountId === null ? null : { accountId, fullName: fullName ?? '' };
  return {
    id: row.id,
    number: row.number,
    key: row.key,
    name: row.content.name,
    state: stateOf(row, todayOf(held, now)),
    revision: row.revision,
    savedBy: { accountId: row.saved_by, fullName: row.saved_name },
    savedAt: isoInstant(held.calendar, row.saved_at),
    proposedBy: person(row.proposed_by, row.proposed_name),
    proposedAt: iso(row.proposed_at),
    validFrom: row.valid_from,
    note: row.note,
    decidedBy: person(row.decided_by, row.decided_name),
    decidedAt: iso(row.decided_at),
    comment: row.comment,
    decision: decisionOf(row),
    rolledBackBy: person(row.rolled_back_by, row.rolled_back_name),
    rolledBackAt: iso(row.rolled_back_at),
    rollbackReason: row.rollback_reason,
  };
}

/** The decision a row names, where it names one. */
export const decisionOf = ({
  decision_number: number,
  decision_date: date,
}: {
  decision_number: string | null;
  decision_date: string | null;
}): { number: string; date: string } | null => (number === null || date === null ? null : { number, date });
