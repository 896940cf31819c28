import type { Caller } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';

/** One session of the caller's own, also this one; that of another account is none he knows. */
export const endMySession: Act<'endMySession'> = async (context, { sessionId }) =>
  inTransaction(context.db, async (tx) => {
    const { numDeletedRows } = await tx
      .deleteFrom('session')
      .where('id', '=', sessionId)
      .where('account_id', '=', (context.caller as Caller).accountId)
      .executeTakeFirst();
    if (numDeletedRows === 0n)
      throw new Refusal('NOT_FOUND', 'Phiên này đã kết thúc rồi. Tải lại trang để xem các phiên còn mở.');
    return rememberReply(context, tx, {});
  });

/** Every other session of the account, at once: for a lost telephone, or a computer one forgot to sign out of. */
export const endMyOtherSessions: Act<'endMyOtherSessions'> = async (context) =>
  inTransaction(context.db, async (tx) => {
    const { numDeletedRows } = await tx
      .deleteFrom('session')
      .where('account_id', '=', (context.caller as Caller).accountId)
      .$if(context.session !== null, (query) => query.where('token_hash', '<>', context.session as Buffer))
      .executeTakeFirst();
    return rememberReply(context, tx, { ended: Number(numDeletedRows) });
  });
