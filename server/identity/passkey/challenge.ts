import type { Context } from '../../platform/context.ts';
import { secretHash } from '../acts/begin-sign-in.ts';

const LASTS_MS = 10 * 60_000;

/** Whose answer counts: the account that adds a passkey, or the browser that signs in. */
export type Asked = { accountId: string } | { browser: string };

const columns = (asked: Asked) =>
  'accountId' in asked
    ? { account_id: asked.accountId, browser_hash: null }
    : { account_id: null, browser_hash: secretHash(asked.browser) };

/** Only its hash is kept. */
export async function keepChallenge({ db, now }: Context, challenge: string, asked: Asked): Promise<void> {
  await db
    .insertInto('passkey_challenge')
    .values({
      challenge_hash: secretHash(challenge),
      ...columns(asked),
      expires_at: new Date(now.getTime() + LASTS_MS),
    })
    .execute();
}

/** Whether this was asked here, of the same; it is taken away by that, so that no answer counts twice. */
export async function takeChallenge({ db, now }: Context, asked: Asked, challenge: string): Promise<boolean> {
  const { account_id: account, browser_hash: browser } = columns(asked);
  const taken = await db
    .deleteFrom('passkey_challenge')
    .where('challenge_hash', '=', secretHash(challenge))
    .where('account_id', 'is not distinct from', account)
    .where('browser_hash', 'is not distinct from', browser)
    .where('expires_at', '>', now)
    .returning('challenge_hash')
    .executeTakeFirst();
  return taken !== undefined;
}
