import 'fake-indexeddb/auto';
import type { WhoAmI } from '@motcua/contract/session';
import { expect, test } from 'vitest';
import { DeskDatabase } from './database.ts';
import { changePassword, getBox, openAfterSignIn, openWithout, putBox } from './vault.ts';
import { seal } from './lock.ts';

const DONG: WhoAmI = {
  accountId: '11111111-1111-4111-8111-111111111111',
  username: 'qu.dong',
  kind: 'OFFICER',
  fullName: 'Trần Văn Đông',
  posts: [],
  person: null,
  mustChangePassword: false,
  now: '2026-12-10T01:00:00Z',
};
let made = 0;
const fresh = (): DeskDatabase => new DeskDatabase(`test-${(made += 1)}`);

test('who signed in with network opens the same store without it, and reads what was kept', async () => {
  const database = fresh();
  const first = await openAfterSignIn(database, DONG, 'mot');
  expect(first.kind).toBe('OPEN');
  if (first.kind !== 'OPEN') return;
  await putBox(first.vault, 'snapshot', { procedures: 3 });
  const again = await openWithout(database, ' QU.Dong ', 'mot');
  expect(again).toMatchObject({ kind: 'OPEN', who: { fullName: 'Trần Văn Đông' } });
  if (again.kind === 'OPEN') expect(await getBox(again.vault, 'snapshot')).toEqual({ procedures: 3 });
});

test('a wrong password and a stranger are told apart, and neither gets in', async () => {
  const database = fresh();
  await openAfterSignIn(database, DONG, 'mot');
  expect(await openWithout(database, 'qu.dong', 'hai')).toEqual({ kind: 'WRONG_PASSWORD' });
  expect(await openWithout(database, 'qu.khac', 'mot')).toEqual({ kind: 'UNKNOWN' });
});

test('nothing on the disk names a person but the user name of the lock', async () => {
  const database = fresh();
  await openAfterSignIn(database, DONG, 'mot');
  const boxes = await database.boxes.toArray();
  expect(boxes).toHaveLength(1);
  expect(boxes.some(({ sealed }) => Buffer.from(sealed.bytes).includes('Đông'))).toBe(false);
});

test('a password changed elsewhere begins a new store when nothing waits, and spares what waits', async () => {
  const database = fresh();
  const first = await openAfterSignIn(database, DONG, 'mot');
  expect((await openAfterSignIn(database, DONG, 'hai')).kind).toBe('OPEN');
  expect((await openWithout(database, 'qu.dong', 'mot')).kind).toBe('WRONG_PASSWORD');
  const second = await openWithout(database, 'qu.dong', 'hai');
  if (first.kind !== 'OPEN' || second.kind !== 'OPEN') throw new Error('not open');
  const sealed = await seal(second.vault.key, 'draft:a', 'đang nhập');
  await database.drafts.put({ id: 'a', account: DONG.accountId, sealed });
  expect(await openAfterSignIn(database, DONG, 'ba')).toEqual({ kind: 'WRONG_PASSWORD' });
  expect(await database.drafts.count()).toBe(1);
  expect(await changePassword(database, DONG.accountId, 'sai', 'ba')).toBe(false);
  expect(await changePassword(database, DONG.accountId, 'hai', 'ba')).toBe(true);
  expect((await openAfterSignIn(database, DONG, 'ba')).kind).toBe('OPEN');
  expect(await database.drafts.count()).toBe(1);
});
