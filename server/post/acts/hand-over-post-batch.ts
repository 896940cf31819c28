import { moneyInFigures, nfc } from '@motcua/rules/text';
import { getDossierForAct, notice, recordPost } from '../../dossier/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { post } from '../../platform/outbox.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { holdBatch, ordersOf } from '../batch.ts';
import { assertPosts } from '../rights.ts';
import { batchView } from '../view.ts';

/** The courier signs for the sealed bag on the screen; each order goes to the carrier by a letter, each applicant is told (TB32). */
export const handOverPostBatch: Act<'handOverPostBatch'> = (context, { batchId, courierName, signature }) =>
  inTransaction(context.db, async (tx) => {
    const batch = await holdBatch(context, tx, batchId);
    if (batch.sealed_at === null)
      throw new Refusal('WRONG_STATE', 'Niêm phong túi thư và ghi số niêm phong trước khi giao bưu tá.');
    if (batch.handed_at !== null)
      throw new Refusal('WRONG_STATE', `Bảng kê số ${batch.number} đã giao bưu chính.`);
    const inside = { ...context, db: tx };
    await tx
      .updateTable('post_batch')
      .set({
        courier: nfc(courierName.trim()),
        courier_signature: JSON.stringify(signature),
        handed_at: context.now,
        handed_by: assertPosts(context, batch.unit_key),
      })
      .where('id', '=', batchId)
      .execute();
    for (const order of await ordersOf(tx, batchId)) {
      await tx
        .updateTable('post_order')
        .set({ state: 'HANDED_OVER', handed_at: context.now, since: context.now })
        .where('id', '=', order.id)
        .execute();
      const loaded = await getDossierForAct(tx, order.dossier_id);
      await recordPost(inside, loaded, {
        state: 'HANDED_OVER',
        number: batch.number,
        note: courierName,
        outgoing: notice('TB32', loaded.dossier, {
          code: loaded.dossier.code,
          tracking: order.code,
          postage: order.collect === 0 ? null : moneyInFigures(order.collect),
        }),
      });
      await post(tx, [{ topic: 'parcel', payload: { step: 'SEND', orderId: order.id } }], context.now);
    }
    return rememberReply(context, tx, await batchView(inside, tx, batchId));
  });
