import { getDossierForAct, getFeeToCollect, recordCollection } from '../../dossier/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { issueReceipt } from '../issue.ts';
import { orderLines } from '../order-lines.ts';
import { remainderOf, standingOrder } from '../order.ts';
import { assertCashier } from '../rights.ts';
import { getOpenShift } from '../shift.ts';

/**
 * The fee of a dossier is taken in cash, less what came for it by bank: order, movement of the drawer, receipt and the line of
 * the dossier's own story, in one transaction. Of two who collect at once the second is told that it is paid.
 */
export const collectFee: Act<'collectFee'> = (context, { dossierId, payerName, payerAddress }) =>
  inTransaction(context.db, async (tx) => {
    const inside = { ...context, db: tx };
    const loaded = await getDossierForAct(tx, dossierId);
    const fee = getFeeToCollect(inside, loaded);
    const shift = await getOpenShift(inside, tx);
    assertCashier(context, shift.unit_key);
    const { total } = fee;
    const lines = orderLines(loaded, fee.lines);
    const order = await standingOrder(inside, tx, loaded, { lines, total, payerName, payerAddress });
    const amount = remainderOf(order);
    const orderId = order.id;
    await tx.updateTable('payment_order').set({ paid_at: context.now }).where('id', '=', orderId).execute();
    if (amount > 0)
      await tx
        .insertInto('cash_movement')
        .values({ shift_id: shift.id, order_id: orderId, amount, at: context.now })
        .execute();
    const unit = shift.unit_key;
    const paid = { orderId, dossierId, unit, payerName, payerAddress, lines, total, method: 'CASH' } as const;
    return recordCollection(inside, loaded, await issueReceipt(inside, tx, paid));
  });
