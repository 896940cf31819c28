import { generateSync } from 'otplib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clientOf, province, type Province } from '../testing/province.ts';
import { PASSWORD } from '../testing/password.ts';
import { refused } from '../testing/refused.ts';

let here: Province;
beforeAll(async () => {
  here = await province();
});
afterAll(() => here.close());

const NAM_SON = 'MC-09286-2025';
const LAN = '999188000003';
const NEW = 'con đường làng mới';

const issue = (idNumber = LAN, who = 'qu.minh', unit = NAM_SON) =>
  here.as(who).issueRecovery({ unit, idNumber, paper: 'CITIZEN_CARD' });
const numberOf = async (username: string): Promise<string> => {
  const { id_number } = await here.database.owner
    .selectFrom('account')
    .innerJoin('person', 'person.id', 'account.person_id')
    .select('id_number')
    .where('username', '=', username)
    .executeTakeFirstOrThrow();
  return id_number;
};
const signIn = (username: string, password: string) => here.anyone.signIn({ username, password });

describe('a counter that has seen the identity paper', () => {
  test('finds the account by the number on it, and the look is kept', async () => {
    const { account } = await here.as('qu.minh').findRecoverable({ unit: NAM_SON, idNumber: LAN });
    expect(account).toMatchObject({ username: 'cd.lan', fullName: 'Vũ Thị Lan', kind: 'PERSON', today: 0 });
    expect(JSON.stringify(account)).not.toContain(LAN);
    const look = await here.database.owner
      .selectFrom('access_log')
      .select('detail')
      .where('operation', '=', 'findRecoverable')
      .executeTakeFirstOrThrow();
    expect(look.detail).toMatchObject({ purpose: 'recovery' });
    expect(JSON.stringify(look)).not.toContain(LAN);
    const nobody = await here.as('qu.minh').findRecoverable({ unit: NAM_SON, idNumber: '999188000111' });
    expect(nobody.account).toBeNull();
    await refused(
      here.as('qu.minh').findRecoverable({ unit: NAM_SON, idNumber: '123456789' }),
      'WRONG_ID_NUMBER',
    );
  });

  test('issues a code that opens once: password new, second factor gone, sessions ended, the owner told', async () => {
    const { token } = await signIn('cd.lan', PASSWORD);
    const before = clientOf(here.door, async () => token ?? null);
    const { secret } = await before.beginSecondFactor({});
    await before.confirmSecondFactor({ code: generateSync({ secret }) });
    const given = await issue();
    expect(given).toMatchObject({ username: 'cd.lan', fullName: 'Vũ Thị Lan' });
    expect(given.address).toBe('http://127.0.0.1:8080/khoi-phuc');
    // until it is used nothing changes
    expect((await before.whoAmI({})).username).toBe('cd.lan');

    const typed = ` ${given.code.toUpperCase().replaceAll('-', ' ')} `;
    const weak = await refused(
      here.anyone.recoverAccount({ username: 'cd.lan', code: typed, password: 'ngắn' }),
      'INVALID_INPUT',
    );
    expect(weak.fields).toMatchObject([{ field: 'password' }]);
    await here.anyone.recoverAccount({ username: ' CD.lan ', code: typed, password: NEW });
    await refused(before.whoAmI({}), 'UNAUTHENTICATED');
    await refused(signIn('cd.lan', PASSWORD), 'WRONG_CREDENTIALS');
    const now = await signIn('cd.lan', NEW);
    const after = clientOf(here.door, async () => now.token ?? null);
    expect(await after.getSecondFactor({})).toEqual({ offered: true, since: null, codesLeft: 0 });
    await refused(
      here.anyone.recoverAccount({ username: 'cd.lan', code: given.code, password: `${NEW} nữa` }),
      'RECOVERY_CODE',
    );

    await here.deliver();
    const told = await here.database.owner
      .selectFrom('message as m')
      .innerJoin('delivery as d', 'd.message_id', 'm.id')
      .select(['m.kind', 'm.text', 'd.channel', 'd.state', 'd.failure'])
      .where('m.account_id', '=', await here.accountId('cd.lan'))
      .where('m.dossier_id', 'is', null)
      .orderBy('m.kind')
      .orderBy('d.channel')
      .execute();
    expect(told.map(({ kind, channel }) => `${kind} ${channel}`)).toEqual([
      'TB24 SMS',
      'TB24 ZALO',
      'TB25 SMS',
      'TB25 ZALO',
    ]);
    expect(told.every(({ failure }) => failure !== 'Không có số điện thoại')).toBe(true);
    expect(told[0]?.text).toContain('phường Nam Sơn');
    expect(JSON.stringify(told)).not.toContain(given.code);
  });

  test('keeps of the code nothing but its hash, nowhere', async () => {
    const { code } = await issue(await numberOf('cd.bay'));
    const rows = await here.database.owner.selectFrom('account_recovery').selectAll().execute();
    expect(rows.every(({ code_hash }) => code_hash.length === 32)).toBe(true);
    const remembered = await here.database.owner
      .selectFrom('idempotency')
      .select('operation')
      .where('operation', '=', 'issueRecovery')
      .execute();
    expect(remembered).toEqual([]);
    expect(JSON.stringify(rows)).not.toContain(code);
  });

  test('a new code makes the one before void; three a day, then the counter has to wait', async () => {
    const number = await numberOf('cd.hoa');
    const [first, second] = [await issue(number), await issue(number)];
    await refused(
      here.anyone.recoverAccount({ username: 'cd.hoa', code: first.code, password: NEW }),
      'RECOVERY_CODE',
    );
    await issue(number, 'qu.minh');
    await refused(issue(number), 'RECOVERY_TOO_OFTEN');
    await refused(
      here.anyone.recoverAccount({ username: 'cd.hoa', code: second.code, password: NEW }),
      'RECOVERY_CODE',
    );
    const start = here.clock.now();
    here.clock.advance(24 * 3_600_000 + 1_000);
    expect((await issue(number)).code).toMatch(/^(\w{4}-){2}\w{4}$/);
    here.clock.set(start);
  });

  test('a code is over after the hours of the province', async () => {
    const { code, until } = await issue(await numberOf('cd.son'));
    const start = here.clock.now();
    expect(new Date(until).getTime() - start.getTime()).toBe(24 * 3_600_000);
    here.clock.advance(24 * 3_600_000);
    await refused(here.anyone.recoverAccount({ username: 'cd.son', code, password: NEW }), 'RECOVERY_CODE');
    here.clock.set(start);
  });

  test('after ten wrong codes none is looked at for a quarter of an hour', async () => {
    const { code } = await issue(await numberOf('cd.kien'));
    const open = (typed: string) =>
      here.anyone.recoverAccount({ username: 'cd.kien', code: typed, password: NEW });
    for (let time = 0; time < 10; time++) await refused(open('aaaa-aaaa-aaaa'), 'RECOVERY_CODE');
    expect((await refused(open(code), 'RECOVERY_CODE')).detail).toContain('mười lăm phút');
    const start = here.clock.now();
    here.clock.advance(15 * 60_000);
    await open(code);
    here.clock.set(start);
  });

  test('its owner, still signed in, makes a code void he did not ask for; nobody else does', async () => {
    const { code } = await issue(await numberOf('cd.son'));
    const before = (await here.as('cd.son').listMyRecoveries({})).items;
    const recoveryId = before.find(({ standing }) => standing === 'OPEN')?.id ?? '';
    await refused(here.as('cd.lan').cancelRecovery({ recoveryId }), 'NOT_FOUND');
    await refused(here.as('qu.minh').cancelRecovery({ recoveryId }), 'NOT_FOUND');
    await refused(here.anyone.cancelRecovery({ recoveryId }), 'UNAUTHENTICATED');
    await here.as('cd.son').cancelRecovery({ recoveryId });
    await refused(here.as('cd.son').cancelRecovery({ recoveryId }), 'NOT_FOUND');
    await refused(here.anyone.recoverAccount({ username: 'cd.son', code, password: NEW }), 'RECOVERY_CODE');
    const after = (await here.as('cd.son').listMyRecoveries({})).items;
    expect(after.find(({ id }) => id === recoveryId)?.standing).toBe('CANCELLED');
  });

  test('two who use it at once: one is let in', async () => {
    const { code } = await issue(await numberOf('cd.bay'));
    const use = () => here.anyone.recoverAccount({ username: 'cd.bay', code, password: NEW });
    const both = await Promise.allSettled([use(), use()]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('who may not', () => {
  test('issue or look: another counter, other posts, a leader, an administrator, a citizen, nobody', async () => {
    for (const who of ['kb.tiepnhan', 'ld.ct', 'qt.vu', 'ks.ha', 'cd.son', 'cd.lan']) {
      await refused(issue(LAN, who), 'FORBIDDEN');
      await refused(here.as(who).findRecoverable({ unit: NAM_SON, idNumber: LAN }), 'FORBIDDEN');
    }
    await refused(
      here.anyone.issueRecovery({ unit: NAM_SON, idNumber: LAN, paper: 'CITIZEN_CARD' }),
      'UNAUTHENTICATED',
    );
  });

  test('an officer does not let himself in, nor one who has his name', async () => {
    await here.database.owner
      .updateTable('person')
      .set({ full_name: 'Nguyễn  văn minh' })
      .where('id_number', '=', await numberOf('cd.an'))
      .execute();
    await here.database.owner
      .updateTable('account')
      .set({ full_name: 'Nguyễn Văn Minh' })
      .where('username', '=', 'qu.minh')
      .execute();
    await refused(issue(await numberOf('cd.an')), 'SECOND_PERSON');
  });

  test('a paper of a person does not open the account of an organisation', async () => {
    const number = await numberOf('dn.an');
    await refused(issue(number), 'INVALID_INPUT');
    const given = await here
      .as('qu.minh')
      .issueRecovery({ unit: NAM_SON, idNumber: number, paper: 'ENTERPRISE_REGISTRATION' });
    expect(given.username).toBe('dn.an');
  });

  test('where people sign in by the e-identity only there is nothing to recover', async () => {
    here.services.demo = false;
    await refused(
      here.anyone.recoverAccount({ username: 'cd.lan', code: 'x', password: NEW }),
      'SIGN_IN_WAY',
    );
    await refused(issue(), 'SIGN_IN_WAY');
    here.services.demo = true;
  });

  test('of an unknown name nothing else is said than of a wrong code', async () => {
    const open = (username: string) =>
      refused(
        here.anyone.recoverAccount({ username, code: 'aaaa-bbbb-cccc', password: NEW }),
        'RECOVERY_CODE',
      );
    const [unknown, known] = [await open('khong.co'), await open('cd.son')];
    expect({ ...unknown, requestId: '' }).toEqual({ ...known, requestId: '' });
  });
});

describe('every recovery is seen', () => {
  test('by its owner: where, by whom, on which paper, what became of it', async () => {
    const { token } = await signIn('cd.lan', NEW);
    const { items } = await clientOf(here.door, async () => token ?? null).listMyRecoveries({});
    expect(items).toMatchObject([{ standing: 'USED', paper: 'CITIZEN_CARD' }]);
    expect(items[0]?.unit).toContain('phường Nam Sơn');
    expect((await here.as('cd.an').listMyRecoveries({})).items).toEqual([]);
  });

  test('by control office, inspectors and administrators, and by nobody else', async () => {
    for (const who of ['ks.ha', 'tt.tra', 'qt.vu']) {
      const { items } = await here.as(who).listRecoveries({ unit: NAM_SON });
      expect(items.some(({ owner }) => owner === 'Vũ Thị Lan')).toBe(true);
      expect((await here.as(who).listRecoveries({ unit: 'MC-09286-2021' })).items).toEqual([]);
    }
    for (const who of ['qu.minh', 'ld.ct', 'cd.lan'])
      await refused(here.as(who).listRecoveries({}), 'FORBIDDEN');
    await refused(here.anyone.listMyRecoveries({}), 'UNAUTHENTICATED');
  });

  test('in the inbox of the account, which is read by it', async () => {
    await here.deliver();
    const { token } = await signIn('cd.lan', NEW);
    const lan = clientOf(here.door, async () => token ?? null);
    const [last, first] = (await lan.listMyMessages({})).items;
    expect([last, first].map((one) => one?.unread)).toEqual([true, true]);
    expect(last?.dossierId).toBeNull();
    const again = await lan.listMyMessages({ limit: 1 });
    expect(again).toMatchObject({ more: true, items: [{ unread: false }] });
    await refused(here.anyone.listMyMessages({}), 'UNAUTHENTICATED');
  });
});
