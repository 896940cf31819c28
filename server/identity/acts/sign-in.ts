import { randomBytes } from 'node:crypto';
import { localDate } from '@motcua/rules/calendar';
import { verify } from '@node-rs/argon2';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { callerOf, tokenHash } from '../caller.ts';
import { describe } from '../queries/who-am-i.ts';

const SESSION_MS = 12 * 3_600_000;

/** A password never right, so that an unknown name takes as long to refuse as a known one. */
const NOBODY =
  '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$hw1jcyIBDxOqbqkzSrTPIQtFBzHoB0UqHYu/vT9y/HQ';

export const signIn: Act<'signIn'> = async (context, { username, password }) => {
  const { db, now, reference } = context;
  const account = await db
    .selectFrom('account')
    .select(['id', 'password_hash'])
    .where('username', '=', username.toLowerCase().trim())
    .where('closed_at', 'is', null)
    .executeTakeFirst();
  const right = await verify(account?.password_hash ?? NOBODY, password).catch(() => false);
  if (account === undefined || !right)
    throw new Refusal(
      'WRONG_CREDENTIALS',
      'Kiểm tra lại tên đăng nhập và mật khẩu. Quên mật khẩu: đến quầy một cửa gần nhất kèm giấy tờ tùy thân.',
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
  const caller = await callerOf(db, token, now, localDate(reference.current().calendar, now));
  if (caller === null) throw new Error('a session just made is gone');
  return { account: await describe(context, caller), token };
};
