import { verify } from '@node-rs/argon2';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { beginSession, describeSession } from '../begin-session.ts';
import { assertFactor } from '../second-factor/assert-factor.ts';
import { signInWays } from '../queries/get-sign-in-ways.ts';
import { NO_PASSWORD } from './set-password.ts';

export const signIn: Act<'signIn'> = async (context, { username, password, code }) => {
  const { db, now } = context;
  const account = await db
    .selectFrom('account')
    .select(['id', 'kind', 'password_hash', 'password_until'])
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
  if (account.kind !== 'OFFICER' && !signInWays(context).password)
    throw new Refusal('SIGN_IN_WAY', 'Đăng nhập bằng tài khoản định danh điện tử (VNeID) ở nút đầu trang.');
  await assertFactor(context, account.id, code);
  const token = await beginSession(db, context, { accountId: account.id, way: 'PASSWORD', level: null });
  return { account: await describeSession(context, token), token };
};
