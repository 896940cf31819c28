import type { FormChangeView } from '@motcua/contract/form-draft';
import { sql, type Selectable } from 'kysely';
import { versionChangeView, type VersionChangeRow } from '../catalogue/index.ts';
import type { Context } from '../platform/context.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Tx } from '../platform/transaction.ts';
import type { FormChangeTable } from './tables.ts';

export type FormChangeRow = VersionChangeRow & Pick<Selectable<FormChangeTable>, 'content'>;

/** Changes with the names of the people behind them, newest first. */
export const formChanges = (db: Db | Tx) =>
  db
    .selectFrom('form_change as change')
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
        .selectFrom('form_version as later')
        .select(sql<string | null>`min(later.valid_from)`.as('day'))
        .whereRef('later.code', '=', 'change.key')
        .whereRef('later.valid_from', '>', 'change.valid_from')
        .as('followed_on'),
    ])
    .orderBy('change.number', 'desc');

/** @throws {Refusal} NOT_FOUND */
export async function getFormChange(db: Db | Tx, changeId: string): Promise<FormChangeRow> {
  const row = await formChanges(db).where('change.id', '=', changeId).executeTakeFirst();
  if (row !== undefined) return row;
  throw new Refusal('NOT_FOUND', 'Không có bản nháp hay đề xuất này. Tải lại danh sách mẫu đơn.');
}

/**
 * Changes of forms are proposed, decided and taken back one after the other.
 *
 * @throws {Refusal} NOT_FOUND
 */
export async function getFormChangeAlone(tx: Tx, changeId: string): Promise<FormChangeRow> {
  await sql`select pg_advisory_xact_lock(hashtext('motcua form'))`.execute(tx);
  return getFormChange(tx, changeId);
}

/**
 * A draft is written on until it is proposed; then a new one is begun.
 *
 * @throws {Refusal} FORM_DRAFT_STATE, NOT_FOUND where it is a draft of another form
 */
export function assertDraftOf({ proposed_at, key }: FormChangeRow, wanted: string): void {
  if (key !== wanted)
    throw new Refusal('NOT_FOUND', 'Bản nháp này thuộc mẫu khác. Mở lại từ danh sách mẫu đơn.');
  if (proposed_at !== null)
    throw new Refusal(
      'FORM_DRAFT_STATE',
      'Bản này đã được đề xuất nên không sửa được nữa. Soạn bản nháp mới từ nội dung của nó.',
    );
}

export const changeView = (context: Context, row: FormChangeRow): FormChangeView => ({
  ...versionChangeView(context, row),
  title: row.content.title,
});
