import type { Services } from '../../platform/context.ts';
import type { Tx } from '../../platform/transaction.ts';
import { receiveMoney } from '../receive.ts';
import type { PaymentAttempt } from '../tables.ts';
import { SUCCESS } from './protocol.ts';

/** The gateway's word of one way to it. */
export interface GatewayWord {
  /** {@link SUCCESS}, or why not. */
  code: string;
  /** Under which the gateway keeps the money; of a failure there may be none. */
  transaction: string;
  /** Whole đồng. */
  amount: number;
  paidAt: Date;
  toldBy: NonNullable<PaymentAttempt['told_by']>;
}

/**
 * What became of an attempt, once: whoever tells it again changes nothing, and money that came after all counts although the
 * gateway had said it had not.
 *
 * @returns false where it was known
 */
export async function decide(
  services: Services,
  tx: Tx,
  { reference, order_id }: Pick<PaymentAttempt, 'reference' | 'order_id'>,
  { code, transaction, amount, paidAt, toldBy, now }: GatewayWord & { now: Date },
): Promise<boolean> {
  const decided = await tx
    .updateTable('payment_attempt')
    .set({ answer: code, answered_at: now, told_by: toldBy })
    .where('reference', '=', reference)
    .where((row) =>
      code === SUCCESS
        ? row.or([row('answer', 'is', null), row('answer', '<>', SUCCESS)])
        : row('answer', 'is', null),
    )
    .returning('reference')
    .executeTakeFirst();
  if (decided === undefined) return false;
  if (code === SUCCESS)
    await receiveMoney(services, tx, order_id, {
      reference: `CTT-${transaction}`,
      method: 'GATEWAY',
      amount,
      paidAt,
      now,
    });
  return true;
}
