import type { Act } from '../../platform/dispatch.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { beginSession, describeSession } from '../begin-session.ts';
import { accountOf } from '../e-identity/account.ts';
import { holderOf } from '../e-identity/claims.ts';
import { expired, untrusted } from '../e-identity/failures.ts';
import { assertConnected, RETURN_PATH, secretHash } from './begin-sign-in.ts';

/**
 * The attempt is taken away before anything is asked, so that an answer counts once, in the browser that began it; then the
 * e-identity is asked, with nothing locked; then account and session are one transaction. A repetition finds no attempt.
 */
export const finishSignIn: Act<'finishSignIn'> = async (context, { browser, answer }) => {
  const { db, now, origin } = context;
  const eIdentity = assertConnected(context.eIdentity);
  const address = new URL(`${origin}${RETURN_PATH}?${answer}`);
  const state = address.searchParams.get('state') ?? '';
  const attempt = await db
    .deleteFrom('sign_in_attempt')
    .where('state_hash', '=', secretHash(state))
    .where('browser_hash', '=', secretHash(browser))
    .where('expires_at', '>', now)
    .returning(['nonce', 'verifier', 'next'])
    .executeTakeFirst();
  if (attempt === undefined) throw expired();
  const holder = holderOf(await eIdentity.finish(address, { state, ...attempt }));
  if (holder === null) throw untrusted();
  const token = await inTransaction(db, async (tx) => {
    const accountId = await accountOf(tx, holder, now);
    return beginSession(tx, context, { accountId, way: 'E_IDENTITY', level: holder.level });
  });
  return { account: await describeSession(context, token), token, next: attempt.next };
};
