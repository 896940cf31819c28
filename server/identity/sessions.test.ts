import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clientOf, province, type Province } from '../testing/province.ts';
import { openSite } from '../testing/http.ts';
import { PASSWORD } from '../testing/password.ts';
import { refused } from '../testing/refused.ts';

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());

const client = (token: string | undefined) => clientOf(here.door, async () => token ?? null);
const signIn = async (username: string) =>
  client((await here.anyone.signIn({ username, password: PASSWORD })).token);

test('each session is told: since when, last used when, by which way; this one first', async () => {
  const start = here.clock.now();
  const old = await signIn('cd.hoa');
  here.clock.advance(60 * 60_000);
  await old.whoAmI({});
  here.clock.advance(60 * 60_000);
  const present = await signIn('cd.hoa');
  const { items } = await present.listMySessions({});
  expect(items).toMatchObject([
    { current: true, way: 'PASSWORD', since: '2026-12-07T10:00:00+07:00' },
    { current: false, since: '2026-12-07T08:00:00+07:00', lastUsedAt: '2026-12-07T09:00:00+07:00' },
  ]);
  expect(items[0]).not.toHaveProperty('identityLevel');
  expect(JSON.stringify(items)).not.toContain('token');
  here.clock.set(start);
});

test('when one was last used is written down every five minutes at most', async () => {
  const son = await signIn('cd.son');
  const lastUsed = async () => (await son.listMySessions({})).items[0]?.lastUsedAt;
  const start = here.clock.now();
  here.clock.advance(299_000);
  expect(await lastUsed()).toBe('2026-12-07T08:00:00+07:00');
  here.clock.advance(1_000);
  expect(await lastUsed()).toBe('2026-12-07T08:05:00+07:00');
  here.clock.set(start);
});

test('the browser is named in plain words', async () => {
  const site = await openSite(here);
  const reply = await site.app.inject({
    method: 'POST',
    url: '/api/v1/session',
    headers: { 'user-agent': 'Mozilla/5.0 (Linux; Android 10; K) Chrome/120.0.0.0 Mobile Safari/537.36' },
    payload: { username: 'cd.kien', password: PASSWORD, as: 'PROGRAM' },
  });
  const { items } = await client(reply.json<{ token: string }>().token).listMySessions({});
  expect(items.map(({ device }) => device)).toEqual(['Chrome · Android']);
  await site.close();
});

test('its owner ends one, and it opens nothing from then on; asked twice it is ended once', async () => {
  const [here1, there] = [await signIn('cd.an'), await signIn('cd.an')];
  const { items } = await here1.listMySessions({});
  const other = items.find(({ current }) => !current)?.sessionId ?? '';
  const key = { idempotencyKey: randomUUID() };
  await here1.endMySession({ sessionId: other }, key);
  await here1.endMySession({ sessionId: other }, key);
  await refused(here1.endMySession({ sessionId: other }), 'NOT_FOUND');
  await refused(there.whoAmI({}), 'UNAUTHENTICATED');
  expect((await here1.listMySessions({})).items).toHaveLength(1);
});

test('nobody ends or sees a session of another account', async () => {
  const hers = await signIn('cd.bay');
  const [{ sessionId } = { sessionId: '' }] = (await hers.listMySessions({})).items;
  const kien = await signIn('cd.kien');
  expect((await kien.listMySessions({})).items.map((one) => one.sessionId)).not.toContain(sessionId);
  await refused(kien.endMySession({ sessionId }), 'NOT_FOUND');
  await kien.endMyOtherSessions({});
  expect((await hers.whoAmI({})).username).toBe('cd.bay');
  await refused(here.anyone.listMySessions({}), 'UNAUTHENTICATED');
  await refused(here.anyone.endMyOtherSessions({}), 'UNAUTHENTICATED');
});

test('all others at once; the one they are ended from stays', async () => {
  const [one, two, three] = [await signIn('dn.an'), await signIn('dn.an'), await signIn('dn.an')];
  expect(await two.endMyOtherSessions({})).toEqual({ ended: 2 });
  for (const ended of [one, three]) await refused(ended.whoAmI({}), 'UNAUTHENTICATED');
  expect((await two.listMySessions({})).items).toMatchObject([{ current: true }]);
});
