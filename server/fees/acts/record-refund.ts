import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { finishRefund, getRefund, refundView } from '../refund.ts';
import { decidesRefundsOf } from '../rights.ts';

/** Somebody who may agree to refunds writes down that the bank has done one; its statement tells it too. */
export const recordRefund: Act<'recordRefund'> = (context, { refundId, reference }) =>
  inTransaction(context.db, async (tx) => {
    const refund = await getRefund(tx, refundId);
    if (!decidesRefundsOf(context, refund))
      throw new Refusal(
        'FORBIDDEN',
        'Người phụ trách một cửa hoặc bộ phận kiểm soát thủ tục ghi tiền đã hoàn.',
      );
    if (refund.agreed !== true || refund.done_at !== null)
      throw new Refusal('WRONG_STATE', 'Lệnh này chưa được duyệt, hoặc đã hoàn. Tải lại danh sách để xem.');
    await finishRefund(tx, refund, { reference, at: context.now, now: context.now });
    return rememberReply(context, tx, refundView(context, await getRefund(tx, refundId)));
  });
