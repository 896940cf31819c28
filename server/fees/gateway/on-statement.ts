import type { Services } from '../../platform/context.ts';
import type { Tx } from '../../platform/transaction.ts';
import { decide } from './decide.ts';
import { SUCCESS } from './protocol.ts';

interface Line {
  /** Of the gateway. */
  reference: string;
  amount: number;
  /** What we called the attempt. */
  text: string;
  at: Date;
  now: Date;
}

/** The gateway's statement tells of money it had not told of otherwise; false where it was known, or is nobody's. */
export async function gatewayOnStatement(
  services: Services,
  tx: Tx,
  { reference, amount, text, at, now }: Line,
): Promise<boolean> {
  const attempt = await tx
    .selectFrom('payment_attempt')
    .selectAll()
    .where('reference', '=', text)
    .where('amount', '=', amount)
    .executeTakeFirst();
  if (attempt === undefined) return false;
  return decide(services, tx, attempt, {
    code: SUCCESS,
    transaction: reference,
    amount,
    paidAt: at,
    toldBy: 'ASKED',
    now,
  });
}
