import { hashPassword, passwordFault, recoveryHash } from '../../identity/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { post } from '../../platform/outbox.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { assertPasswordsOpen } from '../owner.ts';

/** Wrong codes in a row after which none is looked at for a while. */
const MOST = 10;
const PAUSE_MS = 15 * 60_000;

/**
 * Its owner opens the account with the code of the counter: a new password only he knows, no second factor and no passkey
 * until he sets one anew, and no session anywhere. Whether there is such an account is not said. Nothing is remembered of the request: sent
 * again, its code has been used.
 */
export const recoverAccount: Act<'recoverAccount'> = async (context, { username, code, password }) => {
  assertPasswordsOpen(context);
  const open = await openRecovery(context, username.toLowerCase().trim());
  if (open === undefined) throw wrong();
  await assertRight(context, open, code);
  const fault = passwordFault(password, open.username);
  if (fault !== null)
    throw new Refusal('INVALID_INPUT', {
      detail: fault.vi,
      fields: [{ field: 'password', message: fault.vi, messageEn: fault.en }],
    });
  const password_hash = await hashPassword(password);
  const { now } = context;
  return inTransaction(context.db, async (tx) => {
    const taken = await tx
      .updateTable('account_recovery')
      .set({ used_at: now })
      .where('id', '=', open.id)
      .where('used_at', 'is', null)
      .where('replaced_at', 'is', null)
      .where('cancelled_at', 'is', null)
      .returning('id')
      .executeTakeFirst();
    if (taken === undefined) throw wrong();
    await tx
      .updateTable('account')
      .set({ password_hash, password_set_by: null, password_until: null })
      .where('id', '=', open.account_id)
      .execute();
    await tx.deleteFrom('second_factor').where('account_id', '=', open.account_id).execute();
    await tx.deleteFrom('passkey').where('account_id', '=', open.account_id).execute();
    await tx.deleteFrom('session').where('account_id', '=', open.account_id).execute();
    const notice = { kind: 'TB25', dossierId: null, accountId: open.account_id, facts: {} };
    await post(tx, [{ topic: 'notice', payload: notice }], now);
    return {};
  });
};

const openRecovery = ({ db, now }: Context, username: string) =>
  db
    .selectFrom('account_recovery as r')
    .innerJoin('account as a', 'a.id', 'r.account_id')
    .select(['r.id', 'r.account_id', 'r.code_hash', 'r.failures', 'r.failed_at', 'a.username'])
    .where('a.username', '=', username)
    .where('a.closed_at', 'is', null)
    .where('r.used_at', 'is', null)
    .where('r.replaced_at', 'is', null)
    .where('r.cancelled_at', 'is', null)
    .where('r.expires_at', '>', now)
    .executeTakeFirst();

/** Outside of any transaction: a wrong code is counted although the act is refused. */
async function assertRight(
  { db, now }: Context,
  open: { id: string; code_hash: Buffer; failures: number; failed_at: Date | null },
  code: string,
): Promise<void> {
  const recent = open.failed_at !== null && now.getTime() - open.failed_at.getTime() < PAUSE_MS;
  const failures = recent ? open.failures : 0;
  if (failures >= MOST)
    throw refusal(
      'Sai mã quá nhiều lần. Đợi mười lăm phút rồi thử lại.',
      'Too many wrong codes. Wait a quarter of an hour and try again.',
    );
  if (recoveryHash(code).equals(open.code_hash)) return;
  await db
    .updateTable('account_recovery')
    .set((eb) => ({ failures: failures === 0 ? 1 : eb('failures', '+', 1), failed_at: now }))
    .where('id', '=', open.id)
    .execute();
  throw wrong();
}

const wrong = (): Refusal =>
  refusal(
    'Tên đăng nhập hoặc mã chưa đúng, mã đã dùng hoặc hết hạn. Xem lại trên phiếu; cần mã khác thì đến quầy một cửa.',
    'The user name or code is wrong, or the code has been used or is over. See your slip; a counter gives another.',
  );

const refusal = (message: string, messageEn: string): Refusal =>
  new Refusal('RECOVERY_CODE', { detail: message, fields: [{ field: 'code', message, messageEn }] });
