import { settledAt } from '@motcua/rules/obligation';
import { asSystem, getDossierForAct, recordFeePaid, unitNow } from '../dossier/index.ts';
import type { Services } from '../platform/context.ts';
import { post, type OutboxHandler } from '../platform/outbox.ts';
import type { Tx } from '../platform/transaction.ts';
import { issueReceipt } from './issue.ts';
import { factsOf, holdOrder, remainderOf, type Order } from './order.ts';
import { orderLines } from './order-lines.ts';
import type { OrderEntry } from './tables.ts';

/** Money by bank or gateway, as its own word of it says. */
export interface MoneyIn {
  reference: string;
  method: Exclude<OrderEntry['method'], 'REFUND'>;
  /** Whole đồng. */
  amount: number;
  paidAt: Date;
}

/**
 * Money has come for an order: each reference once, whoever tells of it how often. The last of it makes the receipt; what is too
 * much stands beside the order until it goes back.
 */
export async function receiveMoney(
  services: Services,
  tx: Tx,
  orderId: string,
  { now, ...money }: MoneyIn & { now: Date },
): Promise<void> {
  const order = await holdOrder(tx, 'id', orderId);
  if (order === undefined) throw new Error(`there is no order ${orderId}`);
  const entry = await tx
    .insertInto('order_entry')
    .values({
      reference: money.reference,
      order_id: orderId,
      method: money.method,
      amount: money.amount,
      at: money.paidAt,
      told_at: now,
    })
    .onConflict((on) => on.column('reference').doNothing())
    .returning('reference')
    .executeTakeFirst();
  if (entry === undefined) return;
  const received = order.received + money.amount;
  await tx.updateTable('payment_order').set({ received }).where('id', '=', orderId).execute();
  await settle(services, tx, { ...order, received }, now);
}

/** A fee was reckoned anew: its order that waits follows it, and what has come may be all of it now, or owed no more. */
export const followFee: OutboxHandler = async (services, tx, { dossierId }, now) => {
  const order = await holdOrder(tx, 'dossier_id', String(dossierId));
  if (order !== undefined) await settle(services, tx, order, now);
};

/** Paid, with its receipt, once nothing of it is owed any more: from the bank's moment that made it whole. */
async function settle(services: Services, tx: Tx, before: Order, now: Date): Promise<void> {
  const context = asSystem(services, tx, now);
  const loaded = await getDossierForAct(tx, before.dossier_id);
  const order = await repriced(tx, before, loaded, now);
  const { held, total } = factsOf(order);
  if (order.paid_at !== null || order.cancelled_at !== null || held === 0 || remainderOf(order) > 0) return;
  const entries = await tx
    .selectFrom('order_entry')
    .select(['method', 'amount', 'at'])
    .where('order_id', '=', order.id)
    .orderBy('at')
    .execute();
  const paid = entries.map(({ amount, at }) => ({ amount, paidAt: at }));
  const paid_at = settledAt(total - order.cash, paid) ?? now;
  await tx.updateTable('payment_order').set({ paid_at }).where('id', '=', order.id).execute();
  const issued = await issueReceipt(context, tx, {
    orderId: order.id,
    dossierId: order.dossier_id,
    unit: loaded.dossier.intake_unit,
    payerName: order.payer_name,
    payerAddress: order.payer_address,
    lines: order.lines,
    total,
    issuerName: unitNow(context, loaded.dossier.intake_unit),
    method: entries.some(({ method }) => method === 'GATEWAY') ? 'GATEWAY' : 'TRANSFER',
  });
  await recordFeePaid(context, tx, loaded, { ...issued, paidAt: paid_at });
  const { declared, dossier_id: dossierId } = order;
  if (declared !== null) await post(tx, [{ topic: 'paidDraft', payload: { dossierId, declared } }], now);
}

/** An order that is not paid yet is for what the dossier owes now; nothing is owed: it is cancelled. */
async function repriced(
  tx: Tx,
  order: Order,
  loaded: Awaited<ReturnType<typeof getDossierForAct>>,
  now: Date,
): Promise<Order> {
  const { fee } = loaded.dossier;
  if (order.paid_at !== null || order.cancelled_at !== null || fee === null || fee.view.total === null)
    return order;
  const { total } = fee.view;
  if (total === order.total) return order;
  if (total === 0) {
    await tx.updateTable('payment_order').set({ cancelled_at: now }).where('id', '=', order.id).execute();
    return { ...order, cancelled_at: now };
  }
  const lines = orderLines(loaded, fee.view.lines);
  await tx
    .updateTable('payment_order')
    .set({ lines: JSON.stringify(lines), total })
    .where('id', '=', order.id)
    .execute();
  return { ...order, lines, total };
}
