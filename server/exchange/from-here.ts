import type { BookedAs } from '@motcua/contract/exchange';
import type { Context } from '../platform/context.ts';
import { rememberReply } from '../platform/idempotency.ts';
import { Refusal } from '../platform/refusal.ts';
import { inTransaction, type Tx } from '../platform/transaction.ts';
import { keep, tell, type Money } from './book.ts';

/**
 * A payment somebody here writes down: kept and told in one transaction, the same request once.
 *
 * @throws {Refusal} PAYMENT_KNOWN where the number of the receipt stands already
 */
export const fromHere = (
  context: Context,
  teller: (context: Context, tx: Tx) => Context,
  money: Money,
): Promise<{ booked: BookedAs }> =>
  inTransaction(context.db, async (tx) => {
    // the reply to remember is this one, not the dossier's
    const here = { ...context, db: tx, request: { ...context.request, key: null } };
    const booked = await keep(here, tx, money);
    if (booked !== 'BOOKED')
      throw new Refusal(
        'PAYMENT_KNOWN',
        'Chứng từ số này đã được ghi, cho hồ sơ này hoặc hồ sơ khác. Xem lại số chứng từ và các khoản đã nộp.',
      );
    await tell(teller(here, tx), tx, money.bankReference);
    return rememberReply(context, tx, { booked });
  });
