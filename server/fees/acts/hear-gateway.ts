import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { decide } from '../gateway/decide.ts';
import { fromGateway, isSignedQuery, readStamp, SUCCESS } from '../gateway/protocol.ts';

const REPLIES = {
  CONFIRMED: { RspCode: '00', Message: 'Confirm Success' },
  UNKNOWN: { RspCode: '01', Message: 'Order not found' },
  KNOWN: { RspCode: '02', Message: 'Order already confirmed' },
  WRONG_AMOUNT: { RspCode: '04', Message: 'Invalid amount' },
  NOT_SIGNED: { RspCode: '97', Message: 'Invalid signature' },
} as const;

/** The gateway tells what became of a payment (IPN); it goes on telling until it hears that it is known. */
export const hearGateway: Act<'hearGateway'> = async (context, notice) => {
  const { gateway } = context;
  if (
    gateway === undefined ||
    notice.vnp_TmnCode !== gateway.merchant ||
    !isSignedQuery(gateway.secret, notice)
  )
    return REPLIES.NOT_SIGNED;
  return REPLIES[await heard(context, notice)];
};

const heard = (
  { db, now, ...rest }: Context,
  notice: Parameters<typeof hearGateway>[1],
): Promise<keyof typeof REPLIES> =>
  inTransaction(db, async (tx) => {
    const attempt = await tx
      .selectFrom('payment_attempt')
      .selectAll()
      .where('reference', '=', notice.vnp_TxnRef)
      .executeTakeFirst();
    if (attempt === undefined) return 'UNKNOWN';
    const amount = fromGateway(notice.vnp_Amount);
    if (amount !== attempt.amount) return 'WRONG_AMOUNT';
    const paid = notice.vnp_ResponseCode === SUCCESS && (notice.vnp_TransactionStatus ?? SUCCESS) === SUCCESS;
    const word = {
      code: paid ? SUCCESS : notice.vnp_ResponseCode,
      transaction: notice.vnp_TransactionNo ?? notice.vnp_TxnRef,
      amount,
      paidAt: readStamp(notice.vnp_PayDate ?? '') ?? now,
      toldBy: 'NOTICE' as const,
    };
    return (await decide({ ...rest, db }, tx, attempt, { ...word, now })) ? 'CONFIRMED' : 'KNOWN';
  });
