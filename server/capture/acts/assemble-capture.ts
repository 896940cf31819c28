import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { post } from '../../platform/outbox.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import type { Wish } from '../assemble.ts';
import { captureView } from '../capture-view.ts';
import { getOpenCapture } from '../own-capture.ts';

/** The officer has the pages in order: one file is made of them by a letter; he may think again and ask anew. */
export const assembleCapture: Act<'assembleCapture'> = async (context, { captureId, pages }) => {
  const { capture } = await getOpenCapture(context, captureId);
  const { pages: known } = await captureView(context, capture);
  const complete = new Set(known.map(({ id }) => id));
  if (new Set(pages).size < pages.length || pages.some((id) => !complete.has(id)))
    throw new Refusal(
      'CHANGED_MEANWHILE',
      'Có trang chưa gửi xong hoặc đã bị bỏ. Xem lại các trang rồi tạo tệp lại.',
    );
  return inTransaction(context.db, async (tx) => {
    const { round } = await tx
      .updateTable('capture')
      .set(({ eb }) => ({ pages, pdf: null, round: eb('round', '+', 1) }))
      .where('id', '=', captureId)
      .returning('round')
      .executeTakeFirstOrThrow();
    const wish = { captureId, round, read: 0 } satisfies Wish;
    await post(tx, [{ topic: 'scan', payload: wish }], context.now);
    return rememberReply(context, tx, await captureView(context, { ...capture, pages, pdf: null }));
  });
};
