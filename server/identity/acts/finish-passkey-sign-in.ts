import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { beginSession, describeSession } from '../begin-session.ts';
import { assertPasskeysAllowed, relyingParty } from '../passkey/allowed.ts';
import { readAnswer, verified } from '../passkey/answered.ts';

/** Finger, face or PIN has opened the key: that is two factors, and no code is asked for beside it. */
export const finishPasskeySignIn: Act<'finishPasskeySignIn'> = async (context, { browser, credential }) => {
  assertPasskeysAllowed(context);
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server');
  const response = readAnswer<AuthenticationResponseJSON>(credential);
  const key = response === undefined ? undefined : await findPasskey(context, response.id);
  const opened =
    response === undefined || key === undefined
      ? undefined
      : await verified(context, { browser }, (expectedChallenge) =>
          verifyAuthenticationResponse({
            response,
            expectedChallenge,
            expectedOrigin: context.origin,
            expectedRPID: relyingParty(context),
            credential: {
              id: key.credential,
              publicKey: new Uint8Array(key.public_key),
              counter: Number(key.counter),
            },
          }),
        );
  if (key === undefined || opened?.verified !== true)
    throw new Refusal(
      'WRONG_CREDENTIALS',
      'Khóa này không mở được tài khoản nào ở đây, hoặc đã quá mười phút. Thử lại, hoặc đăng nhập cách khác.',
    );
  const token = await inTransaction(context.db, async (tx) => {
    await tx
      .updateTable('passkey')
      .set({ counter: opened.authenticationInfo.newCounter, last_used_at: context.now })
      .where('id', '=', key.id)
      .execute();
    return beginSession(tx, context, {
      accountId: key.account_id,
      way: 'PASSKEY',
      level: key.identity_level,
    });
  });
  return { account: await describeSession(context, token), token };
};

const findPasskey = ({ db }: Context, credential: unknown) =>
  db
    .selectFrom('passkey as p')
    .innerJoin('account as a', 'a.id', 'p.account_id')
    .select(['p.id', 'p.account_id', 'p.credential', 'p.public_key', 'p.counter', 'p.identity_level'])
    .where('p.credential', '=', String(credential))
    .where('a.closed_at', 'is', null)
    .executeTakeFirst();
