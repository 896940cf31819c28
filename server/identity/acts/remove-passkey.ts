import type { Caller } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';

export const removePasskey: Act<'removePasskey'> = async (context, { passkeyId }) => {
  const { accountId } = context.caller as Caller;
  return inTransaction(context.db, async (tx) => {
    const gone = await tx
      .deleteFrom('passkey')
      .where('id', '=', passkeyId)
      .where('account_id', '=', accountId)
      .returning('id')
      .executeTakeFirst();
    if (gone === undefined) throw new Refusal('NOT_FOUND', 'Không có khóa này, hoặc khóa đã bỏ.');
    return rememberReply(context, tx, {});
  });
};
