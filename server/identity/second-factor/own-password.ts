import type { Caller } from '../../platform/context.ts';
import type { Db } from '../../platform/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { NO_PASSWORD } from '../acts/set-password.ts';

/** Whether a second factor can stand beside a password of this account: of people and businesses that have one. */
export async function hasOwnPassword(db: Db, { accountId, kind }: Caller): Promise<boolean> {
  if (kind === 'OFFICER') return false;
  const { password_hash } = await db
    .selectFrom('account')
    .select('password_hash')
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow();
  return password_hash !== NO_PASSWORD;
}

/** @throws {Refusal} FORBIDDEN */
export async function assertOwnPassword(db: Db, caller: Caller): Promise<void> {
  if (await hasOwnPassword(db, caller)) return;
  throw new Refusal(
    'FORBIDDEN',
    'Tài khoản này đăng nhập không bằng mật khẩu của người dân nên không dùng mã xác thực hai lớp.',
  );
}
