import { signedIn } from '../../dossier/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { getRefund, refundView } from '../refund.ts';
import { decidesRefundsOf } from '../rights.ts';

/** A second person agrees that money goes back, or says why not. */
export const decideRefund: Act<'decideRefund'> = (context, { refundId, agreed, reason }) =>
  inTransaction(context.db, async (tx) => {
    if (!decidesRefundsOf(context, await getRefund(tx, refundId)))
      throw new Refusal(
        'FORBIDDEN',
        'Người phụ trách một cửa đã thu hoặc bộ phận kiểm soát thủ tục duyệt hoàn tiền, không phải người đề nghị.',
      );
    if (!agreed && reason === undefined)
      throw new Refusal('INCOMPLETE', {
        detail: 'Ghi vì sao không hoàn để người đề nghị biết.',
        fields: [{ field: 'reason', message: 'Còn thiếu lý do', messageEn: 'Say why' }],
      });
    const decided = await tx
      .updateTable('refund')
      .set({
        agreed,
        decided_at: context.now,
        decided_by: signedIn(context).accountId,
        decline_reason: agreed ? null : (reason?.trim() ?? null),
      })
      .where('id', '=', refundId)
      .where('agreed', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (decided === undefined)
      throw new Refusal('WRONG_STATE', 'Lệnh hoàn tiền này đã được duyệt hoặc từ chối. Tải lại danh sách.');
    return rememberReply(context, tx, refundView(context, await getRefund(tx, refundId)));
  });
