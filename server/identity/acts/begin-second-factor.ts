import type { Caller } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { sealOf } from '../../platform/seal.ts';
import { addressOf, newSecret } from '../second-factor/codes.ts';
import { assertOwnPassword } from '../second-factor/own-password.ts';

/**
 * A secret for the application; one that was begun before and not confirmed is forgotten. The reply is remembered nowhere:
 * asked again, another one is made.
 */
export const beginSecondFactor: Act<'beginSecondFactor'> = async (context) => {
  const { db, now } = context;
  const caller = context.caller as Caller;
  await assertOwnPassword(db, caller);
  const secret = newSecret();
  const closed = sealOf(context).close(secret, caller.accountId);
  const begun = await db
    .insertInto('second_factor')
    .values({ account_id: caller.accountId, secret: closed, begun_at: now })
    .onConflict((on) =>
      on
        .column('account_id')
        .doUpdateSet({ secret: closed, begun_at: now })
        .where('second_factor.confirmed_at', 'is', null),
    )
    .returning('account_id')
    .executeTakeFirst();
  if (begun === undefined) throw new Refusal('WRONG_STATE', 'Xác thực hai lớp đã bật. Tắt đi rồi bật lại.');
  return { secret, address: addressOf(secret, caller.username) };
};
