import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import type { Caller } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { assertPasskeysAllowed, relyingParty } from '../passkey/allowed.ts';
import { readAnswer, verified } from '../passkey/answered.ts';

export const MOST_PASSKEYS = 10;

/** Keeps the public half of what the authenticator has made for this account; it signs in no higher than the session it was added in. */
export const addPasskey: Act<'addPasskey'> = async (context, { name, credential }) => {
  assertPasskeysAllowed(context);
  const { accountId, identityLevel } = context.caller as Caller;
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server');
  const response = readAnswer<RegistrationResponseJSON>(credential);
  const made =
    response === undefined
      ? undefined
      : await verified(context, { accountId }, (expectedChallenge) =>
          verifyRegistrationResponse({
            response,
            expectedChallenge,
            expectedOrigin: context.origin,
            expectedRPID: relyingParty(context),
          }),
        );
  const key = made?.registrationInfo?.credential;
  if (key === undefined) throw notAdded();
  return inTransaction(context.db, async (tx) => {
    const { count } = await tx
      .selectFrom('passkey')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('account_id', '=', accountId)
      .executeTakeFirstOrThrow();
    if (Number(count) >= MOST_PASSKEYS)
      throw new Refusal('WRONG_STATE', `Đã có ${MOST_PASSKEYS} khóa. Bỏ một khóa không dùng nữa rồi thêm.`);
    const added = await tx
      .insertInto('passkey')
      .values({
        account_id: accountId,
        credential: key.id,
        public_key: Buffer.from(key.publicKey),
        counter: key.counter,
        transports: key.transports ?? [],
        name: name.normalize('NFC').trim(),
        identity_level: identityLevel ?? null,
        added_at: context.now,
      })
      .onConflict((on) => on.column('credential').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (added === undefined) throw notAdded();
    return rememberReply(context, tx, {});
  });
};

const notAdded = (): Refusal =>
  new Refusal('INVALID_INPUT', {
    detail: 'Không thêm được khóa: quá mười phút, hoặc khóa đã có. Bấm “Thêm khóa truy cập” để làm lại.',
    fields: [
      {
        field: 'credential',
        message: 'Không thêm được khóa: quá mười phút, hoặc khóa đã có. Làm lại từ đầu.',
        messageEn:
          'The passkey could not be added: ten minutes have passed, or it is there already. Begin again.',
      },
    ],
  });
