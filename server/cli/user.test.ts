import { PassThrough } from 'node:stream';
import { verify } from '@node-rs/argon2';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addOfficer, closeAccount, listAccounts, setPassword } from '../identity/index.ts';
import { createTestDatabase, type TestDatabase } from '../platform/testing/database.ts';
import { generatePassword, readPassword } from './password.ts';
import { accountLine } from './user.ts';

const now = new Date('2026-12-07T08:00:00+07:00');
const officer = {
  username: 'qt.moi',
  fullName: 'Lê Thị Mới',
  password: 'mot mat khau dai',
  unitKey: 'TT',
  position: 'Quản trị hệ thống',
  roles: ['ADMINISTRATOR'],
  from: '2026-12-07',
  now,
} as const;

describe('the accounts of an operator', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    await database.owner
      .insertInto('unit')
      .values({
        key: 'TT',
        code: 'H05.01',
        old_codes: [],
        name: 'Trung tâm',
        short_name: 'TT',
        kind: 'ONE_STOP',
        level: 'PROVINCE',
        parent: null,
        admin_code: null,
        valid_from: '2025-07-01',
        valid_to: null,
        successors: [],
        address: '',
        phone: '',
        code_status: 'official',
      })
      .execute();
  });
  afterAll(() => database.close());

  const hashOf = async (username: string) =>
    (
      await database.owner
        .selectFrom('account')
        .select('password_hash')
        .where('username', '=', username)
        .executeTakeFirstOrThrow()
    ).password_hash;

  test('an officer is added with his post; a name that is taken is left alone', async () => {
    expect(await addOfficer(database.owner, officer)).toBe(true);
    expect(await addOfficer(database.owner, { ...officer, fullName: 'Người khác' })).toBe(false);
    const [account] = await listAccounts(database.owner, '2026-12-08');
    expect(account && accountLine(account)).toBe(
      'qt.moi              OFFICER       Lê Thị Mới  TT Quản trị hệ thống [ADMINISTRATOR]',
    );
  });

  test('a password is kept as argon2id and can be changed', async () => {
    expect(await verify(await hashOf('qt.moi'), officer.password)).toBe(true);
    expect(await setPassword(database.owner, 'qt.moi', 'mat khau khac')).toBe(true);
    expect(await verify(await hashOf('qt.moi'), officer.password)).toBe(false);
    expect(await setPassword(database.owner, 'nobody', 'mat khau khac')).toBe(false);
  });

  test('a closed account stays in the books and has no session any more', async () => {
    const { id } = await database.owner
      .selectFrom('account')
      .select('id')
      .where('username', '=', 'qt.moi')
      .executeTakeFirstOrThrow();
    await database.owner
      .insertInto('session')
      .values({ token_hash: Buffer.from('x'), account_id: id, created_at: now, expires_at: now })
      .execute();
    expect(await closeAccount(database.owner, 'qt.moi', now)).toBe(true);
    expect(await closeAccount(database.owner, 'qt.moi', now)).toBe(false);
    expect(await database.owner.selectFrom('session').selectAll().execute()).toEqual([]);
    const [account] = await listAccounts(database.owner, '2026-12-08');
    expect(account && accountLine(account)).toContain('đã đóng');
  });
});

describe('a password', () => {
  const piped = (text: string) => {
    const input = new PassThrough();
    input.end(text);
    return readPassword({ input, output: new PassThrough() });
  };
  test('may be piped in: the first line of it', async () =>
    expect(await piped('mot mat khau dai\nthua\n')).toBe('mot mat khau dai'));
  test.each(['', 'ngan\n'])('is refused when it is too short: %j', async (text) =>
    expect(piped(text)).rejects.toThrow(/ít nhất 10/),
  );
  test('typed twice must be the same', async () => {
    const input = Object.assign(new PassThrough(), { isTTY: true });
    const typed = readPassword({ input, output: new PassThrough() });
    input.write('mot mat khau dai\n');
    setTimeout(() => input.write('mat khau khac roi\n'), 50);
    await expect(typed).rejects.toThrow(/không giống/);
  });
  test('that is made up is long and never the same', () => {
    expect(generatePassword()).toMatch(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/);
    expect(generatePassword()).not.toBe(generatePassword());
  });
});
