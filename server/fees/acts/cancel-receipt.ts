import { localDate } from '@motcua/rules/calendar';
import { receiptNumber } from '@motcua/rules/fees';
import {
  assertCancelsReceipts,
  getDossierForAct,
  recordCancelledReceipt,
  signedIn,
} from '../../dossier/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction, type Tx } from '../../platform/transaction.ts';
import { issueReceipt } from '../issue.ts';
import { holdOrder } from '../order.ts';
import { getReceipt } from '../receipt.ts';
import { assertCashier } from '../rights.ts';
import { getOpenShift } from '../shift.ts';
import type { ReceiptRow } from '../tables.ts';

/**
 * A receipt that does not count any more keeps its number, with the reason. Either the money goes back out of the caller's
 * drawer and the fee is owed again, or another receipt takes its place, for the same money.
 *
 * @throws {Refusal} WRONG_STATE where it is cancelled already; FORBIDDEN for another unit
 */
export const cancelReceipt: Act<'cancelReceipt'> = (context, { receiptId, reason, replacement }) =>
  inTransaction(context.db, async (tx) => {
    const inside = { ...context, db: tx };
    const known = await getReceipt(tx, receiptId);
    const loaded = await getDossierForAct(tx, known.dossier_id);
    assertCancelsReceipts(inside, loaded);
    assertCashier(context, known.unit_key);
    const receipt = await cancel(inside, tx, known, reason);
    if (replacement === undefined) await giveBack(inside, tx, receipt);
    const replacedBy =
      replacement === undefined
        ? null
        : await issueReceipt(inside, tx, {
            ...replacement,
            orderId: receipt.order_id,
            dossierId: receipt.dossier_id,
            unit: receipt.unit_key,
            lines: receipt.lines,
            total: receipt.total,
            method: receipt.method,
            replaces: receipt.id,
          });
    return recordCancelledReceipt(inside, loaded, {
      unit: receipt.unit_key,
      number: receiptNumber(receipt.number),
      reason: reason.trim(),
      replacedBy,
    });
  });

async function cancel(context: Context, tx: Tx, { id }: ReceiptRow, reason: string): Promise<ReceiptRow> {
  const receipt = await tx
    .updateTable('receipt')
    .set({
      cancelled_at: context.now,
      cancelled_on: localDate(context.reference.current().calendar, context.now),
      cancelled_by: signedIn(context).accountId,
      cancel_reason: reason.trim(),
    })
    .where('id', '=', id)
    .where('cancelled_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
  if (receipt === undefined)
    throw new Refusal('WRONG_STATE', 'Biên lai này đã hủy. Tải lại hồ sơ để xem biên lai thay thế.');
  return receipt;
}

/** Cash goes back to the payer out of the drawer of whoever cancels; what came by bank waits to go back that way. */
async function giveBack(context: Context, tx: Tx, { order_id, unit_key }: ReceiptRow): Promise<void> {
  const order = await holdOrder(tx, 'id', order_id);
  await tx
    .updateTable('payment_order')
    .set({ refunded_at: context.now })
    .where('id', '=', order_id)
    .execute();
  if (order === undefined || order.cash === 0) return;
  const shift = await getOpenShift(context, tx);
  if (shift.unit_key !== unit_key)
    throw new Refusal('FORBIDDEN', 'Tiền hoàn ở đơn vị đã thu. Mở ca thu tiền tại đơn vị ấy.');
  await tx
    .insertInto('cash_movement')
    .values({ shift_id: shift.id, order_id, amount: -order.cash, at: context.now })
    .execute();
}
