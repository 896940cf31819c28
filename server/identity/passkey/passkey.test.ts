import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { PASSWORD } from '../../testing/password.ts';
import { clientOf, province, TODAY, type Province } from '../../testing/province.ts';
import { refused } from '../../testing/refused.ts';
import { authenticator } from '../testing/authenticator.ts';

const ORIGIN = 'https://motcua.example.vn';
const BROWSER = 'b'.repeat(32);

let here: Province;
beforeAll(async () => {
  here = await province();
  here.services.origin = ORIGIN;
});
afterAll(() => here.close());
beforeEach(() => here.clock.set(TODAY));

const open = async (username: string) => {
  const { token } = await here.anyone.signIn({ username, password: PASSWORD });
  return clientOf(here.door, async () => token ?? null);
};
type Client = Awaited<ReturnType<typeof open>>;

async function added(client: Client, name = 'Điện thoại') {
  const phone = authenticator(ORIGIN);
  const { options } = await client.beginPasskey({});
  await client.addPasskey({ name, credential: phone.make(options) });
  return phone;
}
const asked = async (browser = BROWSER) => (await here.anyone.beginPasskeySignIn({ browser })).options;
const enter = (credential: string, browser = BROWSER) =>
  here.anyone.finishPasskeySignIn({ browser, credential });

describe('a passkey', () => {
  test('signs its owner in without password or code, and tells nobody his number', async () => {
    const client = await open('cd.lan');
    const { options } = await client.beginPasskey({});
    expect(options).not.toContain('999188000003');
    const phone = authenticator(ORIGIN);
    await client.addPasskey({ name: 'Điện thoại của tôi', credential: phone.make(options) });
    const { account, token } = await enter(phone.open(await asked()));
    expect(account.username).toBe('cd.lan');
    const own = clientOf(here.door, async () => token);
    expect((await own.listMySessions({})).items[0]).toMatchObject({ current: true, way: 'PASSKEY' });
    expect(await own.listMyPasskeys({})).toMatchObject({
      offered: true,
      items: [{ name: 'Điện thoại của tôi', lastUsedAt: TODAY }],
    });
  });

  test('an answer counts once, in the browser that asked, within ten minutes, for this portal', async () => {
    const phone = await added(await open('cd.hoa'));
    const answer = phone.open(await asked());
    await enter(answer);
    await refused(enter(answer), 'WRONG_CREDENTIALS');
    await refused(enter(phone.open(await asked()), 'c'.repeat(32)), 'WRONG_CREDENTIALS');
    await refused(enter(phone.open(await asked(), 'https://motcua.example.com')), 'WRONG_CREDENTIALS');
    const late = await asked();
    here.clock.advance(11 * 60_000);
    await refused(enter(phone.open(late)), 'WRONG_CREDENTIALS');
    const own = JSON.stringify({ id: JSON.parse(answer).id, response: { clientDataJSON: 'e30' } });
    for (const nonsense of ['{}', 'null', 'không phải JSON', '{"id":"x","response":{}}', own])
      await refused(enter(nonsense), 'WRONG_CREDENTIALS');
  });

  test('one that was not opened by its owner, or that nobody added, opens nothing', async () => {
    const client = await open('cd.hoa');
    const { options } = await client.beginPasskey({});
    const lax = authenticator(ORIGIN, false);
    await refused(client.addPasskey({ name: 'Khóa', credential: lax.make(options) }), 'INVALID_INPUT');
    await refused(enter(authenticator(ORIGIN).open(await asked())), 'WRONG_CREDENTIALS');
  });

  test('what one account was asked, another does not add; the same is not added twice', async () => {
    const lan = await open('cd.lan');
    const hoa = await open('cd.hoa');
    const { options } = await lan.beginPasskey({});
    const phone = authenticator(ORIGIN);
    const made = phone.make(options);
    await refused(hoa.addPasskey({ name: 'Khóa', credential: made }), 'INVALID_INPUT');
    await lan.addPasskey({ name: 'Khóa', credential: made });
    await refused(lan.addPasskey({ name: 'Khóa', credential: made }), 'INVALID_INPUT');
  });

  test('its owner removes it, nobody else; removed, it opens nothing', async () => {
    const lan = await open('cd.lan');
    const phone = await added(lan, 'Máy cũ');
    const { items } = await lan.listMyPasskeys({});
    const passkeyId = items.find(({ name }) => name === 'Máy cũ')?.passkeyId ?? '';
    await refused((await open('cd.son')).removePasskey({ passkeyId }), 'NOT_FOUND');
    await enter(phone.open(await asked()));
    await lan.removePasskey({ passkeyId });
    await refused(enter(phone.open(await asked())), 'WRONG_CREDENTIALS');
  });

  test('a closed account stays closed; an officer has none', async () => {
    const phone = await added(await open('cd.son'));
    const { db } = here.database;
    const closed = (at: Date | null) =>
      db.updateTable('account').set({ closed_at: at }).where('username', '=', 'cd.son').execute();
    await closed(new Date(TODAY));
    await refused(enter(phone.open(await asked())), 'WRONG_CREDENTIALS');
    await closed(null);
    await refused(here.as('qu.minh').beginPasskey({}), 'FORBIDDEN');
    expect(await here.as('qu.minh').listMyPasskeys({})).toEqual({ offered: false, items: [] });
  });

  test('where the portal has no name, or the province does not allow them, there are none', async () => {
    const client = await open('cd.lan');
    here.services.origin = 'http://127.0.0.1:8080';
    expect((await client.listMyPasskeys({})).offered).toBe(false);
    expect((await here.anyone.getSignInWays({})).passkey).toBe(false);
    await refused(client.beginPasskey({}), 'SIGN_IN_WAY');
    await refused(here.anyone.beginPasskeySignIn({ browser: BROWSER }), 'SIGN_IN_WAY');
    here.services.origin = ORIGIN;
    expect((await here.anyone.getSignInWays({})).passkey).toBe(true);
  });
});
