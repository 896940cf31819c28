import type { Caller } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { assertPasskeysAllowed, relyingParty } from '../passkey/allowed.ts';
import { keepChallenge } from '../passkey/challenge.ts';

/**
 * What the authenticator is asked to make: a key it finds by itself at the next sign-in, opened by finger, face or PIN. It is told
 * the name of the account's owner and no number.
 */
export const beginPasskey: Act<'beginPasskey'> = async (context) => {
  assertPasskeysAllowed(context);
  const caller = context.caller as Caller;
  if (caller.kind === 'OFFICER')
    throw new Refusal('FORBIDDEN', 'Khóa truy cập dành cho tài khoản của người dân, doanh nghiệp.');
  const { generateRegistrationOptions } = await import('@simplewebauthn/server');
  const mine = await context.db
    .selectFrom('passkey')
    .select('credential')
    .where('account_id', '=', caller.accountId)
    .execute();
  const options = await generateRegistrationOptions({
    rpName: 'Một Cửa',
    rpID: relyingParty(context),
    userName: caller.fullName,
    userID: new TextEncoder().encode(caller.accountId),
    attestationType: 'none',
    excludeCredentials: mine.map(({ credential }) => ({ id: credential })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  await keepChallenge(context, options.challenge, { accountId: caller.accountId });
  return { options: JSON.stringify(options) };
};
