import { getDossierForAct, recordPost } from '../../dossier/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { assertOpen, holdBatch } from '../batch.ts';
import { batchView } from '../view.ts';

/** An order leaves its tally list before that is sealed; its paper waits to be packed again. */
export const unpackPost: Act<'unpackPost'> = (context, { orderId }) =>
  inTransaction(context.db, async (tx) => {
    const order = await tx.selectFrom('post_order').selectAll().where('id', '=', orderId).executeTakeFirst();
    if (order === undefined) throw new Refusal('NOT_FOUND', 'Không có bưu gửi này. Tải lại danh sách.');
    if (order.batch_id === null || order.state !== 'PACKED')
      throw new Refusal('WRONG_STATE', 'Bưu gửi này không còn trong bảng kê đang lập. Tải lại danh sách.');
    const batch = await holdBatch(context, tx, order.batch_id);
    assertOpen(batch);
    const out = await tx
      .updateTable('post_order')
      .set({ batch_id: null, state: 'ORDERED', since: context.now })
      .where('id', '=', orderId)
      .where('batch_id', '=', batch.id)
      .where('state', '=', 'PACKED')
      .returning('id')
      .executeTakeFirst();
    if (out === undefined)
      throw new Refusal('ALREADY_TAKEN', 'Người khác vừa lấy bưu gửi này ra. Tải lại danh sách.');
    const inside = { ...context, db: tx };
    const loaded = await getDossierForAct(tx, order.dossier_id);
    await recordPost(inside, loaded, { state: 'ORDERED', note: `lấy ra khỏi bảng kê số ${batch.number}` });
    return rememberReply(context, tx, await batchView(inside, tx, batch.id));
  });
