import Type, { type Static } from 'typebox';
import { Nothing, operation } from './operation.ts';
import { WhoAmI } from './session.ts';
import { Id, Instant, Nullable, Text } from './shape.ts';
import { Browser } from './sign-in.ts';

/** What the browser hands to an authenticator, and what that answers: JSON as W3C Web Authentication Level 3 writes it. */
const Options = Type.String({ description: 'PublicKeyCredential…OptionsJSON' });
const Credential = Type.String({
  minLength: 2,
  maxLength: 20_000,
  description: 'RegistrationResponseJSON or AuthenticationResponseJSON',
});

export const MyPasskey = Type.Object({
  passkeyId: Id,
  name: Type.String(),
  addedAt: Instant,
  lastUsedAt: Nullable(Instant),
});
export type MyPasskey = Static<typeof MyPasskey>;

/** Signing in with a passkey, of people and businesses, where the province allows it. */
export const passkeyOperations = {
  listMyPasskeys: operation({
    method: 'GET',
    path: '/my/passkeys',
    tag: 'session',
    caller: 'SIGNED_IN',
    summary: 'My passkeys, the newest first',
    input: Nothing,
    output: Type.Object({
      /** One may be added now. */
      offered: Type.Boolean(),
      items: Type.Array(MyPasskey),
    }),
  }),
  beginPasskey: operation({
    method: 'POST',
    path: '/my/passkeys/begin',
    tag: 'session',
    caller: 'SIGNED_IN',
    summary: 'Begin a passkey: what the authenticator is asked; good for ten minutes, once',
    input: Nothing,
    output: Type.Object({ options: Options }),
  }),
  addPasskey: operation({
    method: 'POST',
    path: '/my/passkeys',
    tag: 'session',
    caller: 'SIGNED_IN',
    summary: 'Add the passkey the authenticator has made',
    input: Type.Object({ name: Text(80, 1), credential: Credential }),
    output: Nothing,
  }),
  removePasskey: operation({
    method: 'POST',
    path: '/my/passkeys/{passkeyId}/end',
    tag: 'session',
    caller: 'SIGNED_IN',
    summary: 'Remove a passkey of mine: it opens nothing any more',
    input: Type.Object({ passkeyId: Id }),
    output: Nothing,
  }),
  beginPasskeySignIn: operation({
    method: 'POST',
    path: '/session/passkey',
    tag: 'session',
    caller: 'ANYONE',
    summary: 'Begin to sign in with a passkey: what the authenticator is asked; names no account',
    input: Type.Object({ browser: Browser }),
    output: Type.Object({ options: Options }),
  }),
  finishPasskeySignIn: operation({
    method: 'POST',
    path: '/session/passkey/end',
    tag: 'session',
    caller: 'ANYONE',
    summary: 'End the sign-in with what the authenticator answered: a token',
    input: Type.Object({ browser: Browser, credential: Credential }),
    output: Type.Object({ account: WhoAmI, token: Type.String() }),
  }),
};
