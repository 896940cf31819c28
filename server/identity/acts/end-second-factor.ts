import type { Caller } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { assertFactor } from '../second-factor/assert-factor.ts';

/** Only with a code of it: a session somebody else has found open does not suffice. */
export const endSecondFactor: Act<'endSecondFactor'> = async (context, { code }) => {
  const { accountId } = context.caller as Caller;
  // outside: a wrong code is counted although the act is refused
  await assertFactor(context, accountId, code);
  return inTransaction(context.db, async (tx) => {
    await tx.deleteFrom('second_factor').where('account_id', '=', accountId).execute();
    return rememberReply(context, tx, {});
  });
};
