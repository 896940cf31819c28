import type { Caller } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';

/** Its owner has not asked for the code: it opens nothing any more. That of another account is none he knows. */
export const cancelRecovery: Act<'cancelRecovery'> = async (context, { recoveryId }) =>
  inTransaction(context.db, async (tx) => {
    const cancelled = await tx
      .updateTable('account_recovery')
      .set({ cancelled_at: context.now })
      .where('id', '=', recoveryId)
      .where('account_id', '=', (context.caller as Caller).accountId)
      .where('used_at', 'is', null)
      .where('replaced_at', 'is', null)
      .where('cancelled_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (cancelled === undefined)
      throw new Refusal('NOT_FOUND', 'Mã này đã dùng, đã hủy hoặc không phải của bạn. Tải lại trang để xem.');
    return rememberReply(context, tx, {});
  });
