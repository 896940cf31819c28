import type { ProcessChangeView } from '@motcua/contract/process';
import { sql, type Selectable } from 'kysely';
import { versionChangeView, type VersionChangeRow } from '../catalogue/index.ts';
import type { Context } from '../platform/context.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Tx } from '../platform/transaction.ts';
import type { ProcessChangeTable } from './tables.ts';

export type ProcessChangeRow = VersionChangeRow &
  Pick<Selectable<ProcessChangeTable>, 'content' | 'bpmn' | 'version_id'>;

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

export const changeView = (context: Context, row: ProcessChangeRow): ProcessChangeView => ({
  ...versionChangeView(context, row),
  name: row.content.name,
});
