import type { Role } from '@motcua/contract/session';
import { localDate } from '@motcua/rules/calendar';
import { OFFICER_ROLES } from '@motcua/rules/authority';
import { addOfficer, closeAccount, listAccounts, setPassword, type AccountLine } from '../identity/index.ts';
import { inForce, openReference, type Reference } from '../organisation/index.ts';
import type { Db } from '../platform/database.ts';
import { defineCommand, UsageError } from './command.ts';
import { databaseOptions } from './database-options.ts';
import { generatePassword, readPassword } from './password.ts';
import { withProvince } from './with-province.ts';

/** Said to whoever works on the machine; ends the program with 1. */
class AccountProblem extends Error {
  override name = 'AccountProblem';
}

interface Given {
  username?: string | undefined;
  name?: string | undefined;
  unit?: string | undefined;
  position?: string | undefined;
  roles?: string | undefined;
  generate: boolean;
}

interface Office {
  owner: Db;
  reference: Reference;
  today: string;
  now: Date;
  say(text: string): void;
  /** A new password, and what is said of it when the program made it up. */
  newPassword(): Promise<{ password: string; told: string }>;
}

const DOINGS: Record<string, (office: Office, given: Given) => Promise<void>> = {
  list,
  add,
  'set-password': changePassword,
  close,
};

export const command = defineCommand({
  name: 'user',
  summary: {
    vi: `tài khoản: motcua user ${Object.keys(DOINGS).join('|')}`,
    en: 'accounts; a password is typed, piped in or generated',
  },
  options: {
    username: { type: 'string', value: 'TÊN', vi: 'tên đăng nhập', en: 'user name' },
    name: { type: 'string', value: 'HỌ-TÊN', vi: 'họ và tên cán bộ', en: 'full name' },
    unit: { type: 'string', value: 'MÃ', vi: 'đơn vị, như TTPVHCC-2025', en: 'unit' },
    position: { type: 'string', value: 'CHỨC-VỤ', vi: 'chức vụ', en: 'position' },
    roles: { type: 'string', value: 'VAI-TRÒ,…', vi: OFFICER_ROLES.join(', '), en: 'roles' },
    generate: {
      type: 'boolean',
      vi: 'tự tạo mật khẩu, in ra một lần',
      en: 'make up the password and print it once',
    },
    ...databaseOptions,
  },
  words: ['VIỆC'],
  async run({ username, name, unit, position, roles, generate, ...settings }, [doing = '']) {
    const act = Object.hasOwn(DOINGS, doing) ? DOINGS[doing] : undefined;
    if (act === undefined)
      throw new UsageError(`không có việc “${doing}”, chỉ có: ${Object.keys(DOINGS).join(', ')} (unknown)`);
    await withProvince(settings, async (owner, config) => {
      const reference = (await openReference(owner)).current();
      const now = config.clock.now();
      const office: Office = {
        owner,
        reference,
        today: localDate(reference.calendar, now),
        now,
        say: (text) => void process.stdout.write(`${text}\n`),
        newPassword: async () => {
          const { stdin: input, stderr: output } = process;
          if (!generate) return { password: await readPassword({ input, output }), told: '' };
          const password = generatePassword();
          return { password, told: `\nMật khẩu, chỉ in một lần (password, printed once): ${password}` };
        },
      };
      await act(office, { username, name, unit, position, roles, generate });
    });
  },
});

async function list({ owner, today, say }: Office): Promise<void> {
  for (const account of await listAccounts(owner, today)) say(accountLine(account));
}

export function accountLine({ username, kind, fullName, closedAt, posts }: AccountLine): string {
  const held = posts.map(({ unitKey, position, roles }) => `${unitKey} ${position} [${roles.join(', ')}]`);
  const state = closedAt === null ? '' : ' (đã đóng, closed)';
  return [username.padEnd(18), kind.padEnd(12), `${fullName}${state}`, ...held].join('  ');
}

async function add(office: Office, given: Given): Promise<void> {
  const username = needed(given, 'username').toLowerCase();
  if (!/^[a-z0-9][a-z0-9._-]{1,79}$/.test(username))
    throw new UsageError(
      `--username ${username}: chữ thường không dấu, số, chấm, gạch (letters, digits, . _ -)`,
    );
  const unitKey = needed(given, 'unit');
  const unit = office.reference.units.get(unitKey);
  if (unit === undefined || !inForce(unit, office.today))
    throw new UsageError(`--unit ${unitKey}: không có đơn vị này đang hoạt động (no such unit today)`);
  const roles = readRoles(needed(given, 'roles'));
  const [fullName, position] = [needed(given, 'name'), needed(given, 'position')].map((text) =>
    text.normalize('NFC'),
  ) as [string, string];
  const { password, told } = await office.newPassword();
  const { owner, today: from, now } = office;
  if (!(await addOfficer(owner, { username, fullName, password, unitKey, position, roles, from, now })))
    throw new AccountProblem(`đã có tài khoản ${username} (the user name is taken)`);
  office.say(`Đã thêm (added) ${username}: ${fullName}, ${position}, ${unit.name}${told}`);
}

async function changePassword(office: Office, given: Given): Promise<void> {
  const username = needed(given, 'username');
  const { password, told } = await office.newPassword();
  if (!(await setPassword(office.owner, username, password))) throw nobody(username);
  office.say(`Đã đổi mật khẩu (password changed) ${username}${told}`);
}

async function close(office: Office, given: Given): Promise<void> {
  const username = needed(given, 'username');
  if (!(await closeAccount(office.owner, username, office.now))) throw nobody(username);
  office.say(`Đã đóng (closed) ${username}`);
}

function needed(given: Given, option: 'username' | 'name' | 'unit' | 'position' | 'roles'): string {
  const text = given[option];
  if (text === undefined || text.trim() === '') throw new UsageError(`thiếu --${option} (missing)`);
  return text.trim();
}

function readRoles(text: string): Role[] {
  return text.split(',').map((word) => {
    const role = OFFICER_ROLES.find((one) => one === word.trim());
    if (role === undefined)
      throw new UsageError(`--roles ${word}: chỉ có ${OFFICER_ROLES.join(', ')} (one of these)`);
    return role;
  });
}

const nobody = (username: string): AccountProblem =>
  new AccountProblem(`không có tài khoản ${username} đang dùng (no such open account)`);
