import type { FeeOrderView } from '@motcua/contract/fee-payments';
import { isoInstant, localDate } from '@motcua/rules/calendar';
import type { Context } from '../platform/context.ts';
import type { Tx } from '../platform/transaction.ts';
import { payeeAccount, qrOf } from './account.ts';
import { excessOf, remainderOf, stateOf, type Order } from './order.ts';
import { lineViews } from './receipt.ts';

/** An order as its payer and the counter see it, with every sum that came or went. */
export async function orderView(
  context: Context,
  db: Tx | Context['db'],
  order: Order,
): Promise<FeeOrderView> {
  const { calendar } = context.reference.current();
  const iso = (at: Date): string => isoInstant(calendar, at);
  const entries = await db
    .selectFrom('order_entry')
    .selectAll()
    .where('order_id', '=', order.id)
    .orderBy('at')
    .execute();
  const open = await db
    .selectFrom('payment_attempt')
    .select('reference')
    .where('order_id', '=', order.id)
    .where('answer', 'is', null)
    .execute();
  const remainder = remainderOf(order);
  const account = payeeAccount(context);
  return {
    id: order.id,
    dossierId: order.dossier_id,
    code: order.code,
    state: stateOf(order),
    lines: lineViews(context, order.lines, localDate(calendar, order.created_at)),
    total: order.total,
    cash: order.cash,
    entries: entries.map(({ reference, method, amount, at }) => ({ reference, method, amount, at: iso(at) })),
    remainder,
    excess: excessOf(order),
    createdAt: iso(order.created_at),
    paidAt: order.paid_at === null ? null : iso(order.paid_at),
    account,
    qr: qrOf(account, { code: order.code, remainder }),
    gateway: context.gateway !== undefined,
    undecided: open.length > 0,
    sends: order.declared !== null,
    simulated: context.demo && context.bankSecret === undefined,
  };
}
