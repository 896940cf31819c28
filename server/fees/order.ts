import { randomUUID } from 'node:crypto';
import { excessOfOrder, orderState, remainderOfOrder, type OrderFacts } from '@motcua/rules/fees';
import { sql } from 'kysely';
import type { Loaded } from '../dossier/index.ts';
import type { Context } from '../platform/context.ts';
import type { Db } from '../platform/database.ts';
import type { Tx } from '../platform/transaction.ts';
import type { OrderLine, PaymentOrder } from './tables.ts';

/** An order with the cash that lies in drawers for it. */
export type Order = PaymentOrder & { cash: number };

/** The cash of an order in SQL: what lies in drawers for it. */
export const CASH = sql<number>`(
  select coalesce(sum(amount), 0)::bigint from cash_movement where order_id = payment_order.id)`;

export const ordersWithCash = (db: Db | Tx) =>
  db.selectFrom('payment_order').selectAll('payment_order').select(CASH.as('cash'));

/** An order with its dossier held until the transaction ends: who tells of money for it at the same moment waits. */
export async function holdOrder(
  tx: Tx,
  by: 'id' | 'code' | 'dossier_id',
  value: string | undefined,
): Promise<Order | undefined> {
  if (value === undefined) return undefined;
  await tx
    .selectFrom('payment_order')
    .innerJoin('dossier', 'dossier.id', 'payment_order.dossier_id')
    .select('payment_order.id')
    .where(`payment_order.${by}`, '=', value)
    .forUpdate(['dossier'])
    .execute();
  // of a dossier the one that stands: neither given back nor cancelled
  return ordersWithCash(tx)
    .where(`payment_order.${by}`, '=', value)
    .$if(by === 'dossier_id', (of) => of.where('refunded_at', 'is', null).where('cancelled_at', 'is', null))
    .forUpdate('payment_order')
    .executeTakeFirst();
}

/** The order of a dossier that stands: neither given back nor cancelled. */
export const findStandingOrder = (db: Db | Tx, dossierId: string): Promise<Order | undefined> =>
  ordersWithCash(db)
    .where('dossier_id', '=', dossierId)
    .where('refunded_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .executeTakeFirst();

/** As the rules see it. */
export const factsOf = (order: Order): OrderFacts => ({
  total: order.total,
  held: order.received + order.cash,
  paidAt: order.paid_at,
  refundedAt: order.refunded_at,
  cancelledAt: order.cancelled_at,
});
export const stateOf = (order: Order) => orderState(factsOf(order));
export const remainderOf = (order: Order): number => remainderOfOrder(factsOf(order));
export const excessOf = (order: Order): number => excessOfOrder(factsOf(order));

interface Wanted {
  lines: readonly OrderLine[];
  total: number;
  payerName: string;
  payerAddress: string;
  declared?: string | null;
}

/**
 * The order of a dossier that stands, as much as is owed now: one that waits follows a fee that was reckoned anew, under the
 * same code, so that what was paid by it counts.
 */
export async function standingOrder(
  context: Context,
  tx: Tx,
  { dossier }: Pick<Loaded, 'dossier'>,
  wanted: Wanted,
): Promise<Order> {
  const row = {
    lines: JSON.stringify(wanted.lines),
    total: wanted.total,
    payer_name: wanted.payerName,
    payer_address: wanted.payerAddress,
    // who looks at an order again has not taken his declaration back
    ...((wanted.declared ?? null) === null ? {} : { declared: wanted.declared }),
  };
  // who opens one at the same moment waits, and finds it
  await tx.selectFrom('dossier').select('id').where('id', '=', dossier.id).forUpdate().execute();
  const standing = await holdOrder(tx, 'dossier_id', dossier.id);
  if (standing !== undefined) {
    await tx.updateTable('payment_order').set(row).where('id', '=', standing.id).execute();
    return { ...standing, ...row, lines: [...wanted.lines] };
  }
  const { count } = await tx
    .selectFrom('payment_order')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('dossier_id', '=', dossier.id)
    .executeTakeFirstOrThrow();
  const order = await tx
    .insertInto('payment_order')
    .values({
      ...row,
      id: randomUUID(),
      dossier_id: dossier.id,
      code: `${dossier.submission_code.replaceAll('-', '')}P${count + 1}`,
      created_at: context.now,
      paid_at: null,
      refunded_at: null,
      cancelled_at: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  return { ...order, cash: 0 };
}
