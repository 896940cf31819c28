import type { Act } from '../../platform/dispatch.ts';
import { assertPasskeysAllowed, relyingParty } from '../passkey/allowed.ts';
import { keepChallenge } from '../passkey/challenge.ts';

/** No account is named: the authenticator offers what it has, so nobody learns here who has a passkey. */
export const beginPasskeySignIn: Act<'beginPasskeySignIn'> = async (context, { browser }) => {
  assertPasskeysAllowed(context);
  const { generateAuthenticationOptions } = await import('@simplewebauthn/server');
  const options = await generateAuthenticationOptions({
    rpID: relyingParty(context),
    userVerification: 'required',
  });
  await keepChallenge(context, options.challenge, { browser });
  return { options: JSON.stringify(options) };
};
