import type { Tx } from '../platform/transaction.ts';
import type { Purpose } from './purpose.ts';
import type { Payment } from './tables.ts';

/** A receipt and the bank's own word of it tell times no further apart. */
const SAME_MS = 15 * 60_000;

/**
 * The same money as somebody else told of it, under another number: the receipt of what the bank tells of, the bank's word of
 * what a receipt tells of; as much, at that time. What it is for is held, so that two who tell at once do not miss each other.
 */
export const findSame = (
  tx: Tx,
  purpose: Purpose,
  { amount, paidAt, toldBy }: { amount: number; paidAt: Date; toldBy: Payment['told_by'] },
): Promise<Payment | undefined> =>
  tx
    .selectFrom('payment')
    .selectAll()
    .where((row) =>
      purpose.kind === 'ORDER'
        ? row('order_id', '=', purpose.orderId)
        : row('obligation_id', '=', purpose.obligation.id),
    )
    .where('told_by', 'in', toldBy === 'RECEIPT' ? ['NOTICE', 'STATEMENT'] : ['RECEIPT'])
    .where('confirmed_by', 'is', null)
    .where('amount', '=', amount)
    .where('paid_at', '>=', new Date(paidAt.getTime() - SAME_MS))
    .where('paid_at', '<=', new Date(paidAt.getTime() + SAME_MS))
    .orderBy('paid_at')
    .limit(1)
    .executeTakeFirst();

/** The bank has told of what an officer wrote down from a receipt, under a number of its own. */
export async function confirm(tx: Tx, receipt: Payment, bankReference: string): Promise<void> {
  await tx
    .updateTable('payment')
    .set({ confirmed_by: bankReference })
    .where('bank_reference', '=', receipt.bank_reference)
    .execute();
}
