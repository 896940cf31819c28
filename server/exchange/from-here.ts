import type { BookedAs } from '@motcua/contract/exchange';
import type { Context } from '../platform/context.ts';
import { rememberReply, withoutKey } from '../platform/idempotency.ts';
import { Refusal } from '../platform/refusal.ts';
import { inTransaction, type Tx } from '../platform/transaction.ts';
import { keep, type Money } from './book.ts';
import { tell } from './tell.ts';

const WHY_NOT = {
  KNOWN:
    'Khoản tiền này đã được ghi, theo số này hoặc theo số khác. Đối chiếu số, giờ và số tiền với các khoản đã nộp của hồ sơ; nếu chứng từ là của khoản khác, đánh dấu “Là một khoản khác” rồi ghi lại.',
  DIFFERS:
    'Chứng từ số này đã được ghi với số tiền khác, hoặc cho hồ sơ khác. Xem lại số chứng từ và số tiền; nếu đúng như trên giấy, báo bộ phận kiểm soát thủ tục.',
};

/**
 * A payment somebody here writes down: kept and told in one transaction, the same request once. Money the dossier did not take
 * when the bank told of it is told now.
 *
 * @throws {Refusal} PAYMENT_KNOWN where the number of the receipt stands already, or the bank has told of it under its own
 */
export const fromHere = (
  context: Context,
  teller: (context: Context, tx: Tx) => Context,
  money: Money,
): Promise<{ booked: BookedAs }> =>
  inTransaction(context.db, async (tx) => {
    // the reply to remember is this one, not the dossier's
    const here = { ...withoutKey(context), db: tx };
    const booked = await keep(here, tx, money);
    if (booked !== 'BOOKED')
      throw new Refusal('PAYMENT_KNOWN', booked === 'KNOWN' ? WHY_NOT.KNOWN : WHY_NOT.DIFFERS);
    await tell(teller(here, tx), tx, money.bankReference);
    return rememberReply(context, tx, { booked });
  });
