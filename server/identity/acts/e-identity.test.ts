import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { clientOf, province, type Province } from '../../testing/province.ts';
import { openSite } from '../../testing/http.ts';
import { completeDraft } from '../../testing/dossier.ts';
import { PASSWORD } from '../../testing/password.ts';
import { refused } from '../../testing/refused.ts';
import { openEIdentity, type EIdentitySettings } from '../index.ts';
import { forger, type Forgery } from '../testing/forge.ts';
import { PageOfProvider, standIn, type StandInServer } from '../testing/stand-in.ts';

const PEOPLE = [
  {
    kind: 'CITIZEN',
    fullName: 'Vũ Thị Lan',
    number: '999188000003',
    birthDate: '1988-06-20',
    gender: 'FEMALE',
    address: 'Nơi khác',
    phone: '0990000003',
    level: 2,
  },
  {
    kind: 'CITIZEN',
    fullName: 'Hoàng Thị Mai',
    number: '999301000040',
    birthDate: '2001-08-19',
    gender: 'FEMALE',
    address: 'Phường Vũ Ninh, tỉnh Bắc Ninh',
    phone: '0990000040',
    level: 2,
  },
  {
    kind: 'CITIZEN',
    fullName: 'Ngô Văn Tư',
    number: '999058000041',
    address: 'Xã Lục Ngạn, tỉnh Bắc Ninh',
    phone: '0990000041',
    level: 1,
  },
  {
    kind: 'ORGANISATION',
    fullName: 'Công ty TNHH An Phú',
    number: '9900000016',
    address: 'Phường Bắc Giang',
    phone: '0990000007',
    level: 2,
  },
] as const;
const BROWSER = 'b'.repeat(43);

let here: Province;
let provider: StandInServer;
beforeAll(async () => {
  here = await province();
  provider = await standIn(here.services, PEOPLE);
});
afterEach(() => {
  provider.instead = null;
});
afterAll(async () => {
  await provider.stop();
  await here.close();
});

const begin = (next = '/ho-so-cua-toi') => here.anyone.beginSignIn({ browser: BROWSER, next, lang: 'vi' });
const finish = (back: URL, browser = BROWSER) =>
  here.anyone.finishSignIn({ browser, answer: back.searchParams.toString() });
const through = async (name: string) => provider.visit((await begin()).address, { name });
const signedInAs = async (name: string) => finish(await through(name));
/** Connects anew, so that nothing the province has seen of the provider before is remembered. */
const connect = (other: Partial<EIdentitySettings> = {}): void => {
  here.services.eIdentity = openEIdentity(() => ({ ...provider.settings, ...other }));
};
async function forged(forgery: Forgery) {
  connect();
  const back = await through('Vũ Thị Lan');
  provider.instead = forger(forgery);
  return finish(back);
}
const numbers = PEOPLE.map(({ number }) => number);

describe('signing in by the e-identity', () => {
  test('finds the account of the number, and leads back to the page that was wanted', async () => {
    const { account, token, next } = await signedInAs('Vũ Thị Lan');
    expect(account).toMatchObject({ username: 'cd.lan', kind: 'CITIZEN', identityLevel: 2 });
    expect(account.person).toMatchObject({ idNumber: '999188000003', birthDate: '1988-06-20' });
    // her address here is not written over
    expect(account.person?.address).toBe('Phường Kinh Bắc, tỉnh Bắc Ninh');
    expect(next).toBe('/ho-so-cua-toi');
    expect((await clientOf(here.door, async () => token).whoAmI({})).identityLevel).toBe(2);
  });

  test('makes one account at the first sign-in, also when two browsers come at once, and finds it the next day', async () => {
    const backs = [await through('Hoàng Thị Mai'), await through('Hoàng Thị Mai')];
    const [one, other] = await Promise.all(backs.map((back) => finish(back)));
    const again = await signedInAs('Hoàng Thị Mai');
    expect(new Set([one, other, again].map((signed) => signed?.account.accountId)).size).toBe(1);
    expect(again.account).toMatchObject({ kind: 'CITIZEN', fullName: 'Hoàng Thị Mai' });
    expect(again.account.username).toMatch(/^dd\.[a-p]{16}$/);
    expect(again.account.person).toMatchObject({ idNumber: '999301000040', gender: 'FEMALE' });
    await refused(
      here.anyone.signIn({ username: again.account.username, password: PASSWORD }),
      'WRONG_CREDENTIALS',
    );
  });

  test('an organisation signs in with its code and has no level', async () => {
    const { account } = await signedInAs('Công ty TNHH An Phú');
    expect(account).toMatchObject({ username: 'dn.an', kind: 'ORGANISATION' });
    expect(account).not.toHaveProperty('identityLevel');
  });

  test('a closed account stays closed', async () => {
    const { account } = await signedInAs('Ngô Văn Tư');
    const close = (closed_at: Date | null) =>
      here.database.owner
        .updateTable('account')
        .set({ closed_at })
        .where('id', '=', account.accountId)
        .execute();
    await close(here.clock.now());
    await refused(signedInAs('Ngô Văn Tư'), 'FORBIDDEN');
    await close(null);
  });

  test('no number stands in an address on the way there or back, nor in what is kept of the attempt', async () => {
    const { address } = await begin();
    const back = await provider.visit(address, { name: 'Vũ Thị Lan' });
    for (const shown of [address, back.href])
      expect(numbers.filter((number) => shown.includes(number))).toEqual([]);
    const kept = await here.database.owner.selectFrom('sign_in_attempt').selectAll().execute();
    expect(kept.length).toBeGreaterThan(0);
    expect(JSON.stringify(kept)).not.toMatch(/9991880|9993010/);
    await finish(back);
  });

  test('nor in an address or a line of the log of the program itself, also where it fails', async () => {
    const site = await openSite(here);
    const client = await site.as('qu.minh');
    const answerOf = async (name: string) => {
      const { address } = await client.beginSignIn({ browser: BROWSER, next: '/' });
      return (await provider.visit(address, { name })).searchParams.toString();
    };
    const answer = await answerOf('Vũ Thị Lan');
    await client.finishSignIn({ browser: BROWSER, answer });
    await refused(client.finishSignIn({ browser: BROWSER, answer }), 'SIGN_IN_EXPIRED');
    const broken = await answerOf('Hoàng Thị Mai');
    const { schema } = here.database.owner;
    await schema.alterTable('person').renameTo('person_away').execute();
    await refused(client.finishSignIn({ browser: BROWSER, answer: broken }), 'INTERNAL');
    await schema.alterTable('person_away').renameTo('person').execute();
    expect(site.lines.join()).toContain('request failed');
    for (const shown of [...site.lines, ...site.addresses])
      expect(numbers.filter((number) => shown.includes(number))).toEqual([]);
    await site.close();
  });
});

describe('what goes wrong is told, and lets nobody in', () => {
  test('cancelled there', async () =>
    void (await refused(
      finish(await provider.visit((await begin()).address, 'CANCEL')),
      'SIGN_IN_CANCELLED',
    )));

  test('a wrong password there is asked again there', async () => {
    const { address } = await begin();
    const shown = await provider.visit(address, 'WRONG_PASSWORD').catch((error: unknown) => error);
    expect(shown).toBeInstanceOf(PageOfProvider);
    expect(String(shown)).toContain('Mật khẩu chưa đúng');
  });

  test('the same answer twice, the state of nobody, another browser, and one too late', async () => {
    const back = await through('Vũ Thị Lan');
    await refused(finish(back, 'x'.repeat(43)), 'SIGN_IN_EXPIRED');
    await finish(back);
    await refused(finish(back), 'SIGN_IN_EXPIRED');
    const strange = await through('Vũ Thị Lan');
    strange.searchParams.set('state', 'khong-phai');
    await refused(finish(strange), 'SIGN_IN_EXPIRED');
    const late = await through('Vũ Thị Lan');
    const start = here.clock.now();
    here.clock.advance(10 * 60_000);
    await refused(finish(late), 'SIGN_IN_EXPIRED');
    here.clock.set(start);
  });

  test('a code that was used before, put into a fresh attempt', async () => {
    const used = await through('Vũ Thị Lan');
    await finish(used);
    const fresh = await through('Hoàng Thị Mai');
    fresh.searchParams.set('code', used.searchParams.get('code') ?? '');
    await refused(finish(fresh), 'SIGN_IN_EXPIRED');
  });

  test('a code stolen from another sign-in does not fit its proof', async () => {
    const [hers, his] = [await through('Vũ Thị Lan'), await through('Ngô Văn Tư')];
    hers.searchParams.set('code', his.searchParams.get('code') ?? '');
    await refused(finish(hers), 'SIGN_IN_EXPIRED');
  });

  test.each(['nonce', 'verifier'] as const)('another %s than the one that was sent', async (field) => {
    const back = await through('Vũ Thị Lan');
    await here.database.owner
      .updateTable('sign_in_attempt')
      .set({ [field]: 'k'.repeat(43) })
      .execute();
    await refused(finish(back), field === 'nonce' ? 'SIGN_IN_UNTRUSTED' : 'SIGN_IN_EXPIRED');
  });

  test('an answer in the name of another issuer', async () => {
    const back = await through('Vũ Thị Lan');
    back.searchParams.set('iss', 'https://ke-gia.example');
    await refused(finish(back), 'SIGN_IN_UNTRUSTED');
  });

  test.each<[string, Forgery]>([
    ['whose signature is not right', { spoilSignature: true }],
    ['of another issuer', { claims: { iss: 'https://ke-gia.example' } }],
    ['for another party', { claims: { aud: 'khac' } }],
    ['that has expired', { claims: { exp: 1_000_000_000 } }],
    ['without a number', { claims: { personal_identification_number: undefined } }],
    ['of a person without a level', { claims: { identity_level: undefined } }],
    ['with a level there is not', { claims: { identity_level: 3 } }],
    ['of a person and an organisation at once', { claims: { organisation_code: '9900000016' } }],
  ])('an ID token %s', async (_, forgery) => {
    await refused(forged(forgery), 'SIGN_IN_UNTRUSTED');
  });
  test('the same token, whole, would have been right', async () =>
    expect((await forged({})).account.username).toBe('cd.lan'));

  test('a key the provider does not show', async () => {
    connect();
    await signedInAs('Vũ Thị Lan');
    const back = await through('Vũ Thị Lan');
    // the province knows the provider's keys already; this is none of them
    provider.instead = forger({});
    await refused(finish(back), 'SIGN_IN_UNTRUSTED');
  });

  test('the provider is away when one comes back, and when one begins; afterwards it goes on', async () => {
    const back = await through('Vũ Thị Lan');
    provider.instead = (_, response) => {
      response.writeHead(502).end('no');
      return true;
    };
    await refused(finish(back), 'IDENTITY_AWAY');
    connect();
    await refused(begin(), 'IDENTITY_AWAY');
    connect({ issuer: 'http://127.0.0.1:1/khong-co' });
    await refused(begin(), 'IDENTITY_AWAY');
    provider.instead = null;
    connect();
    expect((await signedInAs('Vũ Thị Lan')).account.username).toBe('cd.lan');
  });

  test('a provider that calls itself by another name is not turned to', async () => {
    connect({ issuer: `${provider.settings.issuer}/` });
    await refused(begin(), 'SIGN_IN_UNTRUSTED');
    connect();
  });

  test('where the province is not connected, it is said', async () => {
    delete here.services.eIdentity;
    expect(await here.anyone.getSignInWays({})).toMatchObject({ eIdentity: false, password: true });
    await refused(begin(), 'SIGN_IN_WAY');
    connect();
  });
});

describe('passwords of people and businesses', () => {
  test('open nothing in earnest from the day on that the law knows the e-identity only; officers keep theirs', async () => {
    here.services.demo = false;
    expect(await here.anyone.getSignInWays({})).toEqual({
      eIdentity: true,
      password: false,
      passkey: false,
      filingLevel: 2,
    });
    await refused(here.anyone.signIn({ username: 'cd.lan', password: PASSWORD }), 'SIGN_IN_WAY');
    await refused(here.anyone.signIn({ username: 'cd.lan', password: 'sai' }), 'WRONG_CREDENTIALS');
    expect((await here.anyone.signIn({ username: 'qu.minh', password: PASSWORD })).token).toBeDefined();
    here.services.demo = true;
    expect((await here.anyone.signIn({ username: 'cd.lan', password: PASSWORD })).token).toBeDefined();
  });
});

describe('the level of the account', () => {
  test('of one prepares, and sends with an account of two', async () => {
    const at = (signed: { token: string }) => clientOf(here.door, async () => signed.token);
    const low = at(await signedInAs('Ngô Văn Tư'));
    const { dossierId } = await completeDraft({ as: () => low } as never, {
      procedure: '1.004837',
      unit: 'MC-09286-2025',
      citizen: 'x',
    });
    const said = await refused(low.submitDossier({ dossierId, declaration: true }), 'IDENTITY_LEVEL');
    expect(said.detail).toContain('công an xã, phường');
    expect((await low.getSignInWays({ procedure: '1.004837' })).filingLevel).toBe(2);
    await here.database.owner.updateTable('session').set({ identity_level: 2 }).execute();
    expect((await low.submitDossier({ dossierId, declaration: true })).state).toBe('SUBMITTED');
  });
});
