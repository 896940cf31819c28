import type { PostBatchView, PostOrderView } from '@motcua/contract/post';
import { isoInstant } from '@motcua/rules/calendar';
import { todayOf } from '../catalogue/index.ts';
import { unitRef } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import type { Db } from '../platform/database.ts';
import type { Tx } from '../platform/transaction.ts';
import { promiseOf } from './promise.ts';
import type { PostBatch, PostOrder } from './tables.ts';

export type OrderRow = PostOrder & {
  dossier_code: string;
  procedure_name: string;
  batch_number: string | null;
};

/** Orders with what they are about. */
export const orderRows = (db: Db | Tx) =>
  db
    .selectFrom('post_order')
    .innerJoin('dossier', 'dossier.id', 'post_order.dossier_id')
    .leftJoin('post_batch', 'post_batch.id', 'post_order.batch_id')
    .selectAll('post_order')
    .select((eb) => [
      eb.fn.coalesce('dossier.code', 'dossier.submission_code').as('dossier_code'),
      'dossier.procedure_name',
      'post_batch.number as batch_number',
    ]);

export function orderView(context: Context, row: OrderRow): PostOrderView {
  const { calendar } = context.reference.current();
  return {
    id: row.id,
    code: row.code,
    dossierId: row.dossier_id,
    dossierCode: row.dossier_code,
    procedureName: row.procedure_name,
    receiverName: row.receiver_name,
    receiverAddress: row.receiver_address,
    state: row.state,
    batchNumber: row.batch_number,
    collect: row.collect,
    tracking: row.tracking,
    failed: row.failed,
    since: isoInstant(calendar, row.since),
    note: row.note,
    promise: promiseOf(context, row),
    unsent: row.failure,
  };
}

/** Tally lists with their orders. */
export async function batchViews(
  context: Context,
  db: Db | Tx,
  batches: readonly (PostBatch & { creator: string })[],
): Promise<PostBatchView[]> {
  if (batches.length === 0) return [];
  const held = context.reference.current();
  const today = todayOf(held, context.now);
  const iso = (at: Date | null): string | null => (at === null ? null : isoInstant(held.calendar, at));
  const rows = await orderRows(db)
    .where(
      'post_order.batch_id',
      'in',
      batches.map(({ id }) => id),
    )
    .orderBy('post_order.code')
    .execute();
  return batches.map((batch) => {
    const orders = rows.filter(({ batch_id }) => batch_id === batch.id);
    return {
      id: batch.id,
      number: batch.number,
      unit: unitRef(held, batch.unit_key, today),
      standing: batch.handed_at !== null ? 'HANDED_OVER' : batch.sealed_at !== null ? 'SEALED' : 'OPEN',
      createdAt: isoInstant(held.calendar, batch.created_at),
      createdBy: batch.creator,
      seal: batch.seal,
      sealedAt: iso(batch.sealed_at),
      courier: batch.courier,
      handedAt: iso(batch.handed_at),
      collect: orders.reduce((sum, { collect }) => sum + collect, 0),
      orders: orders.map((row) => orderView(context, row)),
    };
  });
}

/** Tally lists as they are read, with who made them. */
export const batchRows = (db: Db | Tx) =>
  db
    .selectFrom('post_batch')
    .innerJoin('account', 'account.id', 'post_batch.created_by')
    .selectAll('post_batch')
    .select('account.full_name as creator');

export async function batchView(context: Context, tx: Db | Tx, id: string): Promise<PostBatchView> {
  const [view] = await batchViews(context, tx, [
    await batchRows(tx).where('post_batch.id', '=', id).executeTakeFirstOrThrow(),
  ]);
  if (view === undefined) throw new Error(`tally list ${id} is gone`);
  return view;
}
