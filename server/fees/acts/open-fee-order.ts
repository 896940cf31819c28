import { declareBeforePaying, getDossierForAct, getFeeToPay } from '../../dossier/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { orderLines } from '../order-lines.ts';
import { orderView } from '../order-view.ts';
import { standingOrder } from '../order.ts';

/** Somebody is about to pay: what, under which code, to which account. Asking again finds the same order. */
export const openFeeOrder: Act<'openFeeOrder'> = (
  context,
  { dossierId, sendWhenPaid = false, declaration = false },
) =>
  inTransaction(context.db, async (tx) => {
    const inside = { ...context, db: tx };
    const loaded = await getDossierForAct(tx, dossierId);
    const { lines, total } = await getFeeToPay(inside, loaded);
    const declared = sendWhenPaid ? await declareBeforePaying(inside, tx, loaded, declaration) : null;
    const { fullName, address } = loaded.dossier.applicant;
    const order = await standingOrder(inside, tx, loaded, {
      lines: orderLines(loaded, lines),
      total,
      payerName: fullName,
      payerAddress: address,
      declared,
    });
    return rememberReply(context, tx, await orderView(inside, tx, order));
  });
