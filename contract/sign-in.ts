import Type from 'typebox';
import { operation } from './operation.ts';
import { Key, Lang } from './shape.ts';
import { WhoAmI } from './session.ts';

/** A secret of the browser that signs in, 128 bits or more; it comes back with it. */
export const Browser = Type.String({ pattern: '^[\\w-]{22,64}$' });

/** Signing in by the national e-identity: there with the browser, and back again with what it answered. */
export const signInOperations = {
  getSignInWays: operation({
    method: 'GET',
    path: '/session/ways',
    tag: 'session',
    caller: 'ANYONE',
    summary: 'How people and businesses sign in here today',
    input: Type.Object({
      procedure: Type.Optional(Key),
    }),
    output: Type.Object({
      eIdentity: Type.Boolean(),
      /** Level of the e-identity account that files, this procedure where one is named. */
      filingLevel: Type.Integer({ minimum: 1, maximum: 2 }),
      /** Officers always may. */
      password: Type.Boolean(),
      /** With a passkey one has added. */
      passkey: Type.Boolean(),
    }),
  }),
  beginSignIn: operation({
    method: 'POST',
    path: '/session/e-identity',
    tag: 'session',
    caller: 'ANYONE',
    summary: 'Begin to sign in by the national e-identity: where the browser goes',
    input: Type.Object({
      browser: Browser,
      next: Type.String({
        pattern: '^/',
        maxLength: 2_000,
        description: 'path of this site to come back to',
      }),
      lang: Type.Optional(Lang),
    }),
    output: Type.Object({ address: Type.String() }),
  }),
  finishSignIn: operation({
    method: 'POST',
    path: '/session/e-identity/end',
    tag: 'session',
    caller: 'ANYONE',
    summary: 'End the sign-in with what the e-identity answered: a token, and where the person wanted to go',
    input: Type.Object({
      browser: Browser,
      answer: Type.String({ maxLength: 4_000, description: 'the query the browser came back with' }),
    }),
    output: Type.Object({ account: WhoAmI, token: Type.String(), next: Type.String() }),
  }),
};
