import { randomUUID } from 'node:crypto';
import { getDossierForAct } from '../../dossier/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { excessOf, holdOrder, stateOf } from '../order.ts';
import { getRefund, refundView } from '../refund.ts';
import { assertCashier } from '../rights.ts';

/**
 * What was paid too much by bank or gateway is to go back to an account of the payer's. An order paid in part is cancelled by
 * it: what came for it goes back whole.
 *
 * @throws {Refusal} WRONG_STATE where nothing is too much, or a refund waits already
 */
export const askRefund: Act<'askRefund'> = (context, { orderId, reason, ...account }) =>
  inTransaction(context.db, async (tx) => {
    const found = await holdOrder(tx, 'id', orderId);
    if (found === undefined) throw new Refusal('NOT_FOUND', 'Không có lệnh nộp phí này. Tải lại danh sách.');
    const { dossier } = await getDossierForAct(tx, found.dossier_id);
    const { accountId } = assertCashier(context, dossier.intake_unit);
    const order = stateOf(found) === 'PART' ? { ...found, cancelled_at: context.now } : found;
    const amount = Math.min(excessOf(order), order.received);
    if (amount <= 0)
      throw new Refusal(
        'WRONG_STATE',
        'Không có tiền thừa để hoàn. Hủy biên lai trước nếu phí không còn phải nộp.',
      );
    await tx
      .updateTable('payment_order')
      .set({ cancelled_at: order.cancelled_at })
      .where('id', '=', orderId)
      .execute();
    const asked = await tx
      .insertInto('refund')
      .values({
        id: randomUUID(),
        order_id: orderId,
        amount,
        reason: reason.trim(),
        bank_bin: account.bankBin,
        account_number: account.accountNumber,
        account_holder: account.accountHolder.trim(),
        asked_at: context.now,
        asked_by: accountId,
        decided_at: null,
        decided_by: null,
        agreed: null,
        decline_reason: null,
        reference: null,
        done_at: null,
      })
      .onConflict((on) =>
        on.column('order_id').where('done_at', 'is', null).where('agreed', 'is not', false).doNothing(),
      )
      .returning('id')
      .executeTakeFirst();
    if (asked === undefined)
      throw new Refusal(
        'WRONG_STATE',
        'Đã có lệnh hoàn tiền đang chờ cho khoản này. Mở danh sách hoàn tiền để xem.',
      );
    return rememberReply(context, tx, refundView(context, await getRefund(tx, asked.id)));
  });
