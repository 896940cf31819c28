import { randomBytes } from 'node:crypto';
import { localDate } from '@motcua/rules/calendar';
import { verify } from '@node-rs/argon2';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { callerOf, tokenHash } from '../caller.ts';
import { describe } from '../queries/who-am-i.ts';
import { NO_PASSWORD } from './set-password.ts';

const SESSION_MS = 12 * 3_600_000;

export const signIn: Act<'signIn'> = async (context, { username, password }) => {
  const { db, now, reference } = context;
  const account = await db
    .selectFrom('account')
    .select(['id', 'password_hash', 'password_until'])
    .where('username', '=', username.toLowerCase().trim())
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  const right = await verify(account?.password_hash ?? NO_PASSWORD, password).catch(() => false);
  if (account === undefined || !right)
    throw new Refusal(
      'WRONG_CREDENTIALS',
      'Kiểm tra lại tên đăng nhập và mật khẩu. Quên mật khẩu: đến quầy một cửa gần nhất kèm giấy tờ tùy thân.',
    );
  if (account.password_until !== null && account.password_until <= now)
    throw new Refusal(
      'WRONG_CREDENTIALS',
      'Mật khẩu một lần đã hết hạn. Đề nghị người quản trị cấp mật khẩu một lần khác.',
    );
  const token = randomBytes(32).toString('base64url');
  await db
    .insertInto('session')
    .values({
      token_hash: tokenHash(token),
      account_id: account.id,
      created_at: now,
      expires_at: new Date(now.getTime() + SESSION_MS),
    })
    .execute();
  await db.updateTable('account').set({ last_sign_in_at: now }).where('id', '=', account.id).execute();
  const caller = await callerOf(db, token, now, localDate(reference.current().calendar, now));
  if (caller === null) throw new Error('a session just made is gone');
  return { account: await describe(context, caller), token };
};
