import { afterAll, beforeAll, expect, test } from 'vitest';
import { province, type Province } from '../../testing/province.ts';
import { PASSWORD } from '../../testing/password.ts';
import { refused } from '../../testing/refused.ts';
import { setPassword } from './set-password.ts';

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());

test('the new password opens, the old one no longer; it is kept as argon2id', async () => {
  expect(await setPassword(here.database.owner, 'cd.hoa', 'Mật khẩu mới')).toBe(true);
  const signIn = (password: string) => here.anyone.signIn({ username: 'cd.hoa', password });
  expect((await signIn('Mật khẩu mới')).account.username).toBe('cd.hoa');
  await refused(signIn(PASSWORD), 'WRONG_CREDENTIALS');
  const { password_hash } = await here.database.db
    .selectFrom('account')
    .select('password_hash')
    .where('username', '=', 'cd.hoa')
    .executeTakeFirstOrThrow();
  expect(password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});

test('an account that does not exist', async () => {
  expect(await setPassword(here.database.owner, 'khong.co', 'x')).toBe(false);
});
