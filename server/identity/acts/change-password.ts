import { verify } from '@node-rs/argon2';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { passwordFault } from '../password-fault.ts';
import { hashPassword } from './set-password.ts';

/**
 * The own password; every other session of the account ends, for somebody else may have begun it. The reply is not
 * remembered, for what would stand beside it is a hash of both passwords: a repetition finds the old one wrong.
 */
export const changePassword: Act<'changePassword'> = async (context, { current, next }) => {
  const { db, caller, session } = context;
  if (caller === null) throw new Refusal('UNAUTHENTICATED', 'Hãy đăng nhập rồi làm lại.');
  const { password_hash } = await db
    .selectFrom('account')
    .select('password_hash')
    .where('id', '=', caller.accountId)
    .executeTakeFirstOrThrow();
  if (!(await verify(password_hash, current).catch(() => false)))
    throw new Refusal('INVALID_INPUT', {
      detail: 'Mật khẩu đang dùng chưa đúng. Gõ lại mật khẩu bạn vừa đăng nhập.',
      fields: [{ field: 'current', message: 'Mật khẩu đang dùng chưa đúng' }],
    });
  const fault = faultOf({ current, next, username: caller.username });
  if (fault !== null)
    throw new Refusal('INVALID_INPUT', { detail: fault, fields: [{ field: 'next', message: fault }] });
  const hashed = await hashPassword(next);
  return inTransaction(db, async (tx) => {
    await tx
      .updateTable('account')
      .set({ password_hash: hashed, password_set_by: null, password_until: null })
      .where('id', '=', caller.accountId)
      .execute();
    await tx
      .deleteFrom('session')
      .where('account_id', '=', caller.accountId)
      .$if(session !== null, (query) => query.where('token_hash', '<>', session as Buffer))
      .execute();
    return {};
  });
};

function faultOf({ current, next, username }: { current: string; next: string; username: string }) {
  if (next === current) return 'Mật khẩu mới phải khác mật khẩu đang dùng';
  return passwordFault(next, username)?.vi ?? null;
}
