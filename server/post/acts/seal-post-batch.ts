import { nfc } from '@motcua/rules/text';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { assertOpen, holdBatch } from '../batch.ts';
import { assertPosts } from '../rights.ts';
import { batchView } from '../view.ts';

/** The bag is sealed under a number; a result whose applicant has chosen otherwise meanwhile has to be taken out first. */
export const sealPostBatch: Act<'sealPostBatch'> = (context, { batchId, seal }) =>
  inTransaction(context.db, async (tx) => {
    const batch = await holdBatch(context, tx, batchId);
    assertOpen(batch);
    const orders = await tx
      .selectFrom('post_order')
      .innerJoin('dossier', 'dossier.id', 'post_order.dossier_id')
      .select(['post_order.id', 'dossier.code', 'dossier.state', 'dossier.result_channel'])
      .where('batch_id', '=', batchId)
      .execute();
    if (orders.length === 0)
      throw new Refusal('INCOMPLETE', 'Bảng kê chưa có bưu gửi nào. Thêm kết quả rồi niêm phong.');
    const gone = orders.filter(
      ({ state, result_channel }) =>
        result_channel !== 'POST' || !['RESULT_READY', 'REFUSED_AFTER_APPRAISAL'].includes(state),
    );
    if (gone.length > 0)
      throw new Refusal('WRONG_STATE', {
        detail: 'Có kết quả không còn gửi bưu chính. Lấy các bưu gửi nêu dưới đây ra rồi niêm phong.',
        fields: gone.map(({ id, code }) => ({
          field: `orders.${id}`,
          message: `${code ?? ''}: đã trả hoặc chọn cách nhận khác`,
        })),
      });
    await tx
      .updateTable('post_batch')
      .set({
        seal: nfc(seal.trim()),
        sealed_at: context.now,
        sealed_by: assertPosts(context, batch.unit_key),
      })
      .where('id', '=', batchId)
      .execute();
    return rememberReply(context, tx, await batchView(context, tx, batchId));
  });
