import { afterAll, beforeAll, expect, test } from 'vitest';
import { clientOf, province, type Province } from '../../testing/province.ts';
import { PASSWORD } from '../../testing/password.ts';
import { refused } from '../../testing/refused.ts';

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());
const signIn = (username: string, password = PASSWORD) => here.anyone.signIn({ username, password });
const withToken = (token: string | undefined) => clientOf(here.door, async () => token ?? null);

test('name and password give a session of twelve hours', async () => {
  const { account, token } = await signIn('qu.minh');
  expect(account).toMatchObject({
    username: 'qu.minh',
    kind: 'OFFICER',
    posts: [{ unit: { key: 'MC-09286-2025' }, roles: ['COUNTER_OFFICER'] }],
    person: null,
  });
  const start = here.clock.now();
  here.clock.advance(11 * 3_600_000 + 3_599_000);
  expect((await withToken(token).whoAmI({})).username).toBe('qu.minh');
  here.clock.advance(1_000);
  await refused(withToken(token).whoAmI({}), 'UNAUTHENTICATED');
  here.clock.set(start);
});

test('the token stands nowhere: only its hash is kept', async () => {
  const { token } = await signIn('cd.lan');
  const rows = await here.database.db.selectFrom('session').select('token_hash').execute();
  expect(rows.map((row) => row.token_hash.toString('base64url'))).not.toContain(token);
  expect(rows.every((row) => row.token_hash.length === 32)).toBe(true);
});

test('wrong name and wrong password are told apart by nobody', async () => {
  const [name, password] = [
    await refused(signIn('khong.co'), 'WRONG_CREDENTIALS'),
    await refused(signIn('cd.lan', 'sai'), 'WRONG_CREDENTIALS'),
  ];
  expect({ ...name, requestId: '' }).toEqual({ ...password, requestId: '' });
});

test('posts are those of the day: the same officer in the province of 2021', async () => {
  const then = await province({ at: '2021-06-16T08:00:00+07:00' });
  const me = await then.as('qu.minh').whoAmI({});
  expect(me.posts.map((post) => post.unit.name)).toEqual([
    'Bộ phận Tiếp nhận và Trả kết quả Ủy ban nhân dân phường Nam Sơn',
  ]);
  expect((await then.as('bg.tiepnhan').whoAmI({})).posts).toEqual([]);
  await then.close();
});

test('a closed account has no session, not even one begun before', async () => {
  const { token } = await signIn('cd.bay');
  await here.database.owner
    .updateTable('account')
    .set({ closed_at: here.clock.now() })
    .where('username', '=', 'cd.bay')
    .execute();
  await refused(withToken(token).whoAmI({}), 'UNAUTHENTICATED');
  await refused(signIn('cd.bay'), 'WRONG_CREDENTIALS');
});

test('a made-up token is nobody', async () => {
  await refused(withToken('khong-phai-token').whoAmI({}), 'UNAUTHENTICATED');
});
