import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import type { EmbeddedPostgres } from './embedded-postgres.ts';

const execute = promisify(execFile);

let home: string;
let running: EmbeddedPostgres | undefined;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'motcua-durable-'));
  chmodSync(home, 0o755);
});
afterEach(async () => {
  await running?.stop();
  running = undefined;
  rmSync(home, { recursive: true, force: true });
});

const start = async () => (running = await startEmbeddedPostgres(join(home, 'postgres')));

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

function postmasterOf(server: EmbeddedPostgres): number {
  return Number(readFileSync(join(server.folder, 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

describe('the embedded server', () => {
  test('keeps what was written across stop and start, and speaks Vietnamese', async () => {
    const first = await start();
    await query(first.url, `create table word (text text); insert into word values ('một cửa')`);
    await first.stop();
    const second = await start();
    expect(await query(second.url, 'select text from word')).toEqual([{ text: 'một cửa' }]);
    expect(
      await query(
        second.url,
        `select datlocale, pg_encoding_to_char(encoding) as encoding,
        current_setting('fsync') as fsync from pg_database where datname = current_database()`,
      ),
    ).toEqual([{ datlocale: 'vi-VN', encoding: 'UTF8', fsync: 'on' }]);
  });

  test('comes back by itself, on the same URL, after its process was killed', async () => {
    const server = await start();
    await query(server.url, `create table word (text text); insert into word values ('còn đây')`);
    process.kill(postmasterOf(server), 'SIGKILL');
    await expect
      .poll(() => query(server.url, 'select text from word').catch(() => []), { timeout: 15_000 })
      .toEqual([{ text: 'còn đây' }]);
  });

  test('a server left running by a program that was killed is taken over, with nothing lost', async () => {
    await runElsewhere(`${writeAWord} process.kill(process.pid, 'SIGKILL');`).catch(() => undefined);
    const server = await start();
    expect(await query(server.url, 'select text from word')).toEqual([{ text: 'trước khi chết' }]);
    await server.stop();
    await expect(query(server.url, 'select 1')).rejects.toThrow();
  });

  test('program and server killed at once: the next start recovers', async () => {
    const killBoth = `process.kill(Number(readFileSync(server.folder + '/data/postmaster.pid', 'utf8').split('\\n')[0]), 'SIGKILL');
      process.kill(process.pid, 'SIGKILL');`;
    await runElsewhere(`${writeAWord} ${killBoth}`).catch(() => undefined);
    const server = await start();
    expect(await query(server.url, 'select text from word')).toEqual([{ text: 'trước khi chết' }]);
    expect(readFileSync(join(server.folder, 'server.log'), 'utf8')).toContain('automatic recovery');
  });

  test('a second program on the same folder shares the server and leaves it running', async () => {
    const server = await start();
    expect(await runElsewhere('console.log(server.url); await server.stop();')).toBe(`${server.url}\n`);
    expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });
});

const writeAWord = `
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query("create table word (text text); insert into word values ('trước khi chết')");`;

/** Another program that has started the server on the same folder. @returns what it printed */
async function runElsewhere(rest: string): Promise<string> {
  const program = `
    import { readFileSync } from 'node:fs';
    import pg from 'pg';
    import { startEmbeddedPostgres } from '${join(import.meta.dirname, 'embedded-postgres.ts')}';
    const server = await startEmbeddedPostgres(${JSON.stringify(join(home, 'postgres'))});
    ${rest}`;
  const options = { cwd: import.meta.dirname };
  return (await execute(process.execPath, ['--input-type=module', '-e', program], options)).stdout;
}
