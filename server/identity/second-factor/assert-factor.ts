import type { Context } from '../../platform/context.ts';
import type { Db } from '../../platform/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { sealOf } from '../../platform/seal.ts';
import { recoveryHash, stepOf } from './codes.ts';

/** Wrong codes in a row after which none is looked at for a while. */
const MOST = 10;
const PAUSE_MS = 15 * 60_000;

/** Said beside the field of the code, in both languages. */
export const factorRefusal = (message: string, messageEn: string): Refusal =>
  new Refusal('SECOND_FACTOR', { detail: message, fields: [{ field: 'code', message, messageEn }] });

/**
 * Lets pass who has no second factor, or gives a code of it: of the application, or one for a lost telephone. Each opens once.
 *
 * @throws {Refusal} SECOND_FACTOR without a code, with a wrong one, or after ten wrong ones
 */
export async function assertFactor(
  context: Pick<Context, 'db' | 'now' | 'seal'>,
  accountId: string,
  code: string | undefined,
): Promise<void> {
  const { db, now } = context;
  const factor = await db
    .selectFrom('second_factor')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst();
  if (factor === undefined) return;
  if (code === undefined || code.trim() === '')
    throw factorRefusal(
      'Gõ lại mật khẩu và nhập mã 6 chữ số của ứng dụng xác thực, hoặc một mã dự phòng.',
      'Type the password again and enter the six digits of your authenticator application, or a recovery code.',
    );
  const failures = isRecent(factor.failed_at, now) ? factor.failures : 0;
  if (failures >= MOST)
    throw factorRefusal(
      'Sai mã quá nhiều lần. Đợi mười lăm phút rồi thử lại.',
      'Too many wrong codes. Wait a quarter of an hour and try again.',
    );
  const secret = sealOf(context).open(factor.secret, accountId);
  // kept under a key that is gone: the codes for a lost telephone still open
  const step = secret === null ? null : stepOf(secret, code.replace(/\s/g, ''), Number(factor.last_step));
  if (step === null ? await takeRecovery(db, accountId, code, now) : await takeStep(db, accountId, step))
    return;
  await db
    .updateTable('second_factor')
    .set((eb) => ({ failures: failures === 0 ? 1 : eb('failures', '+', 1), failed_at: now }))
    .where('account_id', '=', accountId)
    .execute();
  throw factorRefusal(
    'Mã chưa đúng hoặc đã dùng. Đợi ứng dụng hiện mã mới rồi nhập lại.',
    'The code is wrong or has been used. Wait for the application to show a new one.',
  );
}

const isRecent = (at: Date | null, now: Date): boolean =>
  at !== null && now.getTime() - at.getTime() < PAUSE_MS;

/** Two browsers with the same code: one of them is let in. */
async function takeStep(db: Db, accountId: string, step: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('second_factor')
    .set({ last_step: step, failures: 0 })
    .where('account_id', '=', accountId)
    .where('last_step', '<', step)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

async function takeRecovery(db: Db, accountId: string, code: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('recovery_code')
    .set({ used_at: now })
    .where('account_id', '=', accountId)
    .where('code_hash', '=', recoveryHash(code))
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
