import { randomInt } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { UsageError } from './command.ts';

const LEAST = 10;

/** What the password comes through: a keyboard, or another program's pipe. */
export interface PasswordSource {
  input: NodeJS.ReadableStream & { isTTY?: boolean };
  output: NodeJS.WritableStream;
}

/**
 * A password typed twice without being shown, or the first line of what is piped in: never a word of the command line,
 * which everybody on the machine can read.
 *
 * @throws {UsageError} too short, or not the same twice
 */
export async function readPassword({ input, output }: PasswordSource): Promise<string> {
  if (input.isTTY !== true) return longEnough(await firstLine(input));
  const password = longEnough(await ask('Mật khẩu mới (new password): ', { input, output }));
  if ((await ask('Nhập lại (again): ', { input, output })) !== password)
    throw new UsageError('hai lần nhập không giống nhau (not the same twice)');
  return password;
}

/** Four groups of five letters and digits that are not mistaken for each other: some 96 bits. */
export function generatePassword(): string {
  const signs = 'abcdefghijkmnpqrstuvwxyz23456789';
  const group = () => Array.from({ length: 5 }, () => signs.charAt(randomInt(signs.length))).join('');
  return [group(), group(), group(), group()].join('-');
}

function longEnough(password: string): string {
  if (password.length < LEAST)
    throw new UsageError(`mật khẩu cần ít nhất ${LEAST} ký tự (at least ${LEAST} characters)`);
  return password;
}

async function firstLine(input: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input, crlfDelay: Infinity })) return line;
  return '';
}

async function ask(question: string, { input, output }: PasswordSource): Promise<string> {
  output.write(question);
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output: unseen, terminal: true });
  try {
    return await lines.question('');
  } finally {
    lines.close();
    output.write('\n');
  }
}
