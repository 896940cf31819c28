import { describe, expect, test } from 'vitest';
import { defineCommand } from './command.ts';
import { runCommandLine } from './command-line.ts';
import type { Commands } from './command-line.ts';
import { commands } from './commands.ts';

class CountersClosed extends Error {}

const call = defineCommand({
  name: 'call',
  summary: { vi: 'gọi số', en: 'call a ticket' },
  options: {
    counter: { type: 'string', value: 'QUẦY', default: '1', vi: 'quầy', en: 'counter' },
    loud: { type: 'boolean', vi: 'to', en: 'loud' },
  },
  words: ['TICKET'],
  async run({ counter, loud }, [ticket]) {
    if (ticket === 'A000') throw new CountersClosed('Hết giờ (closed)');
    called.push({ ticket, counter, loud });
  },
});

const called: { ticket: string | undefined; counter: string; loud: boolean }[] = [];

async function run(line: string, known: Commands = { call: async () => ({ command: call }) }) {
  let [out, err] = ['', ''];
  const code = await runCommandLine(line.split(' ').filter(Boolean), known, {
    stdout: { write: (text) => (out += text) },
    stderr: { write: (text) => (err += text) },
  });
  return { code, out, err };
}

test('a command gets its words and its options, with defaults', async () => {
  expect(await run('call A001')).toEqual({ code: 0, out: '', err: '' });
  await run('call --counter 3 --loud A002');
  expect(called).toEqual([
    { ticket: 'A001', counter: '1', loud: false },
    { ticket: 'A002', counter: '3', loud: true },
  ]);
});

test('a failure is a sentence and ends with 1', async () => {
  expect(await run('call A000')).toEqual({ code: 1, out: '', err: 'motcua call: Hết giờ (closed)\n' });
});

describe('a mistake of the caller ends with 2 and says what is right', () => {
  test.each([
    ['cal', 'không có lệnh “cal” (unknown command); các lệnh (commands): call'],
    ['constructor', 'không có lệnh “constructor”'],
    ['call', 'thiếu TICKET (TICKET is missing)'],
    ['call A001 A002', 'thừa “A002” (unexpected “A002”)'],
    ['call --louder A001', 'không có tùy chọn --louder'],
    ['call A001 --counter', 'tùy chọn sai'],
  ])('%s', async (line, sentence) => {
    const { code, out, err } = await run(line);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(sentence);
  });

  test('nothing at all shows the help', async () => {
    expect(await run('')).toMatchObject({ code: 2, err: expect.stringContaining('Cách dùng (usage)') });
  });
});

test('help of a command names its words, options and defaults in both languages', async () => {
  const { code, out } = await run('call --help');
  expect(code).toBe(0);
  expect(out).toBe(
    [
      'gọi số (call a ticket)',
      '',
      'Cách dùng (usage): motcua call TICKET [tùy chọn]',
      '',
      '  --counter QUẦY  quầy (counter); mặc định (default) 1',
      '  --loud          to (loud)',
      '  --help          trang này (this page)',
      '',
    ].join('\n'),
  );
});

test('every command of the program has a help page and its registered name', async () => {
  for (const [name, load] of Object.entries(commands)) {
    expect((await load()).command.name).toBe(name);
    expect(await run(`${name} --help`, commands)).toMatchObject({ code: 0, err: '' });
  }
  expect((await run('--help', commands)).out).toContain('migrate');
});
