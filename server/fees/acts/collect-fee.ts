import { randomUUID } from 'node:crypto';
import { beneficiaryOf } from '@motcua/rules/fees';
import { getDossierForAct, getFeeToCollect, recordCollection } from '../../dossier/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { issueReceipt } from '../issue.ts';
import { assertCashier } from '../rights.ts';
import { getOpenShift } from '../shift.ts';
import type { OrderLine } from '../tables.ts';

/**
 * The whole fee of a dossier is taken in cash: order, movement of the drawer, receipt and the line of the dossier's own story,
 * in one transaction. Of two who collect at once the second is told that it is paid.
 */
export const collectFee: Act<'collectFee'> = (context, { dossierId, payerName, payerAddress }) =>
  inTransaction(context.db, async (tx) => {
    const inside = { ...context, db: tx };
    const loaded = await getDossierForAct(tx, dossierId);
    const { lines: reckoned, total } = getFeeToCollect(inside, loaded);
    const shift = await getOpenShift(inside, tx);
    assertCashier(context, shift.unit_key);
    const { intake_unit: intakeUnit, authority } = loaded.dossier;
    const lines = reckoned
      .filter(({ amount }) => amount > 0)
      .map(({ key, type, name, nameEn, receiver, amount }): OrderLine => {
        const gets = beneficiaryOf(receiver, { intakeUnit, authority });
        return { key, type, name, nameEn, amount, for: gets };
      });
    const orderId = randomUUID();
    await tx
      .insertInto('payment_order')
      .values({
        id: orderId,
        dossier_id: dossierId,
        lines: JSON.stringify(lines),
        total,
        created_at: context.now,
        paid_at: context.now,
        refunded_at: null,
      })
      .execute();
    await tx
      .insertInto('cash_movement')
      .values({ shift_id: shift.id, order_id: orderId, amount: total, at: context.now })
      .execute();
    const unit = shift.unit_key;
    const paid = { orderId, dossierId, unit, payerName, payerAddress, lines, total };
    return recordCollection(inside, loaded, await issueReceipt(inside, tx, paid));
  });
