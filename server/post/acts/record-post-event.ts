import { randomUUID } from 'node:crypto';
import { CLOSED_POST } from '@motcua/rules/post';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { assertPosts } from '../rights.ts';
import { takeTold } from '../told.ts';
import { orderRows, orderView } from '../view.ts';

/** What the carrier's own papers say and its interface has not told: the record of delivery, or the parcel that came back. */
export const recordPostEvent: Act<'recordPostEvent'> = (
  context,
  { orderId, kind, at, receiver = '', reason = '' },
) =>
  inTransaction(context.db, async (tx) => {
    const order = await tx
      .selectFrom('post_order')
      .selectAll()
      .where('id', '=', orderId)
      .forUpdate()
      .executeTakeFirst();
    if (order === undefined) throw new Refusal('NOT_FOUND', 'Không có bưu gửi này. Tải lại danh sách.');
    const by = assertPosts(context, order.unit_key);
    if (order.handed_at === null || CLOSED_POST.includes(order.state))
      throw new Refusal('WRONG_STATE', 'Bưu gửi này chưa giao bưu chính, hoặc đã xong. Tải lại danh sách.');
    if (kind === 'DELIVERED' && receiver.trim() === '')
      throw new Refusal('INVALID_INPUT', {
        detail: 'Ghi tên người đã ký nhận trên phiếu phát.',
        fields: [{ field: 'receiver', message: 'Chưa ghi người nhận' }],
      });
    const happened = at === undefined ? context.now : new Date(at);
    if (happened > context.now || happened < order.handed_at)
      throw new Refusal('INVALID_INPUT', {
        detail: 'Thời điểm phải sau khi giao bưu chính và không ở tương lai.',
        fields: [{ field: 'at', message: 'Thời điểm chưa đúng' }],
      });
    const eventId = `GIAY-${randomUUID()}`;
    const inside = { ...context, db: tx };
    await takeTold(inside, tx, { eventId, order: order.code, kind, at: happened, receiver, reason, by });
    const row = await orderRows(tx).where('post_order.id', '=', orderId).executeTakeFirstOrThrow();
    return rememberReply(context, tx, orderView(context, row));
  });
