import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient, httpTransport, type Client } from '@motcua/contract/client';
import { openDatabase, type Database } from '../server/platform/database.ts';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../server/platform/embedded-postgres.ts';

export const ROOT = join(import.meta.dirname, '..');
const PROGRAM = join(ROOT, 'server', 'main.ts');
const PASSWORD = 'motcua-demo';
/** What the bank of these measurements signs with. */
export const BANK_SECRET = 'khoa-cua-phep-do-ngan-hang';

export interface RunningProgram {
  origin: string;
  pid: number;
  stop(): Promise<void>;
}

/** A database of its own (durable: fsync on, as shipped) with the program on it; everything is gone afterwards. */
export interface World {
  folder: string;
  postgres: EmbeddedPostgres;
  /** As the owner, for arranging and watching. */
  database: Database;
  server: RunningProgram;
  as(username: string): Promise<{ client: Client; token: string }>;
}

/** @param role the part of the program that runs; `web` leaves the slips unset, so that only requests are measured */
export async function openWorld(): Promise<{ world: World; close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'motcua-bench-'));
  await chmod(folder, 0o755);
  const postgres = await startEmbeddedPostgres(join(folder, 'postgres'));
  const server = await startProgram(folder, ['--role', 'web']);
  const database = openDatabase(postgres.url, { role: null, maxConnections: 4, statementTimeout: 240_000 });
  const tokens = new Map<string, Promise<string>>();
  let closing: Promise<void> | undefined;
  return {
    world: {
      folder,
      postgres,
      database,
      server,
      async as(username) {
        const known = tokens.get(username) ?? signIn(server.origin, username);
        tokens.set(username, known);
        const token = await known;
        return { token, client: createClient(httpTransport({ baseUrl: server.origin, token })) };
      },
    },
    close: () =>
      (closing ??= (async () => {
        await server.stop();
        await database.close();
        await postgres.stop();
        await rm(folder, { recursive: true, force: true });
      })()),
  };
}

/** Starts `motcua serve` on a data folder and waits until it answers. */
export async function startProgram(folder: string, more: readonly string[] = []): Promise<RunningProgram> {
  const port = await freePort();
  // as script/server starts it
  const given = [
    '--max-semi-space-size=16',
    PROGRAM,
    'serve',
    '--port',
    String(port),
    '--data',
    folder,
    '--people-only',
    ...more,
  ];
  const child = spawn(process.execPath, given, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, MOTCUA_BANK_SECRET: BANK_SECRET },
  });
  const origin = `http://127.0.0.1:${port}`;
  await answers(child, `${origin}/readyz`);
  return { origin, pid: child.pid ?? 0, stop: () => end(child) };
}

async function answers(child: ChildProcess, url: string): Promise<void> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await sleep(20)) {
    if (child.exitCode !== null) throw new Error(`the program ended with ${child.exitCode}`);
    const ok = await fetch(url).then(
      (reply) => reply.ok,
      () => false,
    );
    if (ok) return;
  }
  await end(child);
  throw new Error('the program did not answer within a minute');
}

export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  const slow = setTimeout(() => child.kill('SIGKILL'), 15_000);
  await gone;
  clearTimeout(slow);
}

async function signIn(baseUrl: string, username: string): Promise<string> {
  const anyone = createClient(httpTransport({ baseUrl }));
  const { token } = await anyone.signIn({ username, password: PASSWORD, as: 'PROGRAM' });
  if (token === undefined) throw new Error(`no token for ${username}`);
  return token;
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
