import { generateSync } from 'otplib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clientOf, province, type Province } from '../../testing/province.ts';
import { PASSWORD } from '../../testing/password.ts';
import { refused } from '../../testing/refused.ts';
import { sealOf, sealWith } from '../../platform/seal.ts';
import { closeSecrets } from './close-secrets.ts';

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());

const signIn = (username: string, code?: string) =>
  here.anyone.signIn({ username, password: PASSWORD, ...(code === undefined ? {} : { code }) });
const asSignedIn = async (username: string) => {
  const { token } = await signIn(username);
  return clientOf(here.door, async () => token ?? null);
};
/** What the application shows now, or so many codes later. */
const shown = (secret: string, later = 0): string =>
  generateSync({ secret, epoch: Math.floor(Date.now() / 1_000) + later * 30 });
async function turnedOn(username: string) {
  const client = await asSignedIn(username);
  const { secret } = await client.beginSecondFactor({});
  const code = shown(secret);
  const { codes } = await client.confirmSecondFactor({ code });
  return { client, secret, code, codes };
}

describe('the second factor of a password', () => {
  test('counts from the first right code on: the password alone opens nothing, and other sessions end', async () => {
    const other = await asSignedIn('cd.lan');
    const client = await asSignedIn('cd.lan');
    const { secret, address } = await client.beginSecondFactor({});
    expect(address).toMatch(/^otpauth:\/\/totp\//);
    expect(address).not.toContain('999188000003');
    await refused(client.confirmSecondFactor({ code: '000000' }), 'SECOND_FACTOR');
    expect((await signIn('cd.lan')).token).toBeDefined();
    const { codes } = await client.confirmSecondFactor({ code: shown(secret) });
    expect(new Set(codes).size).toBe(10);
    await refused(other.whoAmI({}), 'UNAUTHENTICATED');
    expect((await client.whoAmI({})).username).toBe('cd.lan');
    expect(await client.getSecondFactor({})).toMatchObject({ offered: true, codesLeft: 10 });
    const asked = await refused(signIn('cd.lan'), 'SECOND_FACTOR');
    expect(asked.fields).toMatchObject([{ field: 'code' }]);
    await refused(
      here.anyone.signIn({ username: 'cd.lan', password: 'sai', code: shown(secret, 1) }),
      'WRONG_CREDENTIALS',
    );
    expect((await signIn('cd.lan', shown(secret, 1))).token).toBeDefined();
  });

  test('no code opens twice, also when two come at once; nor the one it was confirmed with', async () => {
    const { secret, code: first } = await turnedOn('cd.hoa');
    await refused(signIn('cd.hoa', first), 'SECOND_FACTOR');
    const code = shown(secret, 1);
    const both = await Promise.allSettled([signIn('cd.hoa', code), signIn('cd.hoa', code)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test('a code for a lost telephone opens once, however it is typed; only hashes are kept', async () => {
    const { codes } = await turnedOn('cd.son');
    const [code = ''] = codes;
    const { token } = await signIn('cd.son', ` ${code.toUpperCase().replace('-', ' ')} `);
    const client = clientOf(here.door, async () => token ?? null);
    expect((await client.getSecondFactor({})).codesLeft).toBe(9);
    await refused(signIn('cd.son', code), 'SECOND_FACTOR');
    const kept = await here.database.db.selectFrom('recovery_code').select('code_hash').execute();
    expect(kept.every(({ code_hash }) => code_hash.length === 32)).toBe(true);
  });

  test('after ten wrong codes none is looked at for a quarter of an hour', async () => {
    const { secret, codes } = await turnedOn('cd.kien');
    for (let time = 0; time < 10; time++) await refused(signIn('cd.kien', '111111'), 'SECOND_FACTOR');
    const said = await refused(signIn('cd.kien', codes[0]), 'SECOND_FACTOR');
    expect(said.detail).toContain('mười lăm phút');
    const start = here.clock.now();
    here.clock.advance(15 * 60_000);
    expect((await signIn('cd.kien', shown(secret, 1))).token).toBeDefined();
    here.clock.set(start);
  });

  test('is ended with a code of it only; then the password suffices again', async () => {
    const { client, codes } = await turnedOn('cd.an');
    await refused(client.beginSecondFactor({}), 'WRONG_STATE');
    await refused(client.endSecondFactor({ code: '222222' }), 'SECOND_FACTOR');
    await client.endSecondFactor({ code: codes[3] ?? '' });
    expect(await client.getSecondFactor({})).toEqual({ offered: true, since: null, codesLeft: 0 });
    expect((await signIn('cd.an')).token).toBeDefined();
  });

  test('is kept closed; what stands open from before is closed at the next start, and goes on', async () => {
    const { secret } = await turnedOn('cd.bay');
    const kept = () =>
      here.database.owner
        .selectFrom('second_factor')
        .select(['account_id', 'secret'])
        .where('account_id', '=', owner)
        .executeTakeFirstOrThrow();
    const owner = await here.accountId('cd.bay');
    expect((await kept()).secret).toMatch(/^v1\./);
    expect((await kept()).secret).not.toContain(secret);
    await here.database.owner
      .updateTable('second_factor')
      .set({ secret })
      .where('account_id', '=', owner)
      .execute();
    expect(await closeSecrets(here.services.db, sealOf(here.services))).toEqual({ closed: 1, lost: 0 });
    expect((await kept()).secret).toMatch(/^v1\./);
    expect((await signIn('cd.bay', shown(secret, 1))).token).toBeDefined();
  });

  test('under a key that is gone opens with the codes for a lost telephone', async () => {
    const { codes } = await turnedOn('dn.an');
    const right = sealOf(here.services);
    here.services.seal = sealWith(Buffer.alloc(32));
    expect((await closeSecrets(here.services.db, sealOf(here.services))).lost).toBeGreaterThan(0);
    expect((await signIn('dn.an', codes[0])).token).toBeDefined();
    here.services.seal = right;
    const { token } = await signIn('dn.an', codes[1]);
    await clientOf(here.door, async () => token ?? null).endSecondFactor({ code: codes[2] ?? '' });
  });

  test('is not for officers, nor for who is not signed in; nothing is confirmed that was not begun', async () => {
    const minh = here.as('qu.minh');
    expect(await minh.getSecondFactor({})).toMatchObject({ offered: false });
    await refused(minh.beginSecondFactor({}), 'FORBIDDEN');
    await refused(here.anyone.beginSecondFactor({}), 'UNAUTHENTICATED');
    await refused(here.as('dn.an').confirmSecondFactor({ code: '123456' }), 'WRONG_STATE');
  });
});
