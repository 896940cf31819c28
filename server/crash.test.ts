import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient, httpTransport, ProblemError, type Client } from '@motcua/contract/client';
import type { DossierReceipt } from '@motcua/contract/dossier-view';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GUARDIAN, GUARDIAN_PAPERS, LAN, NAM_SON } from './testing/dossier.ts';

/**
 * The real program on the disk, killed without warning while officers accept in parallel: what was answered stands,
 * nothing stands twice, numbers have no gap, and pressing again brings the first answer.
 */
const MAIN = join(import.meta.dirname, 'main.ts');
const DAY = '2026-12-07T08:00:00+07:00';
const OFFICERS = ['qu.minh', 'ns.tiepnhan'];

let data: string;
let port: number;
let program: ChildProcess | undefined;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'motcua-crash-'));
  await chmod(data, 0o755);
  port = await freePort();
  await start();
}, 60_000);
afterAll(async () => {
  if (program?.exitCode === null) {
    program.kill('SIGTERM');
    await ended(program);
  }
  await rm(data, { recursive: true, force: true });
}, 30_000);

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise<void>((resolve) => probe.close(() => resolve()));
  return port;
}

const ended = (child: ChildProcess) => new Promise<void>((resolve) => child.once('exit', () => resolve()));
const base = () => `http://127.0.0.1:${port}`;

async function start(): Promise<void> {
  const options = ['--port', String(port), '--data', data, '--at', DAY, '--people-only'];
  const environment = Object.entries(process.env).filter(
    ([name]) => !/^(MOTCUA_|VITEST|NODE_OPTIONS)/.test(name),
  );
  program = spawn(process.execPath, [MAIN, 'serve', ...options], {
    stdio: 'ignore',
    env: Object.fromEntries(environment),
  });
  await ready();
}

async function ready(): Promise<void> {
  for (const until = Date.now() + 30_000; Date.now() < until; await sleep(50)) {
    const reply = await fetch(`${base()}/readyz`).catch(() => null);
    if (reply?.ok === true) return;
  }
  throw new Error('the program is not ready after half a minute');
}

async function as(username: string): Promise<Client> {
  const anyone = createClient(httpTransport({ baseUrl: base() }));
  const { token } = await anyone.signIn({ username, password: 'motcua-demo', as: 'PROGRAM' });
  return createClient(httpTransport({ baseUrl: base(), token: token ?? '' }));
}

interface Pressed {
  officer: Client;
  dossierId: string;
  key: string;
  /** What the program answered, if it did before it was killed. */
  reply: DossierReceipt | null;
}

const officers = () => Promise.all(OFFICERS.map(as));
let round = 0;

/** Begins and accepts dossiers side by side until `kill` has done its work. */
async function workWhile(kill: () => Promise<void>): Promise<Pressed[]> {
  const staff = await officers();
  const pressed: Pressed[] = [];
  let killed = false;
  round += 1;
  const lanes = Array.from({ length: 6 }, async (_, lane) => {
    const officer = staff[lane % staff.length] as Client;
    for (let turn = 0; !killed; turn++) {
      const draft = await officer
        .createDraft({ procedureCode: GUARDIAN, intakeUnit: NAM_SON, applicant: LAN })
        .catch(unavailable);
      if (draft === null) continue;
      const one: Pressed = {
        officer,
        dossierId: draft.dossierId,
        key: `${round}-${lane}-${turn}`,
        reply: null,
      };
      pressed.push(one);
      one.reply = await accept(one).catch(unavailable);
    }
  });
  await sleep(1_200);
  await kill();
  killed = true;
  await Promise.all(lanes);
  return pressed;
}

const accept = ({ officer, dossierId, key }: Pressed) =>
  officer.acceptDossier({ dossierId, received: GUARDIAN_PAPERS }, { idempotencyKey: key });

/** A program that has gone answers nothing, or that it cannot; anything else is a fault. */
function unavailable(error: unknown): null {
  if (error instanceof ProblemError && error.problem.code === 'DATABASE_UNAVAILABLE') return null;
  throw error;
}

/** Everything pressed is pressed again, as people do; then all of it is looked at. */
async function assertNothingLost(pressed: readonly Pressed[], before: number): Promise<number> {
  expect(pressed.filter((one) => one.reply !== null).length).toBeGreaterThan(5);
  const codes: string[] = [];
  for (const one of pressed) {
    const again = await accept(one);
    if (one.reply !== null) expect(again).toEqual(one.reply);
    codes.push(again.code ?? '');
    const view = await one.officer.getDossier({ dossierId: one.dossierId });
    expect(view.events.filter((event) => event.kind === 'ACCEPTED')).toHaveLength(1);
    expect(view.slips.map((slip) => slip.kind).toSorted()).toEqual(['CONTROL_SLIP', 'INTAKE_RECEIPT']);
    expect(view.tasks.filter((task) => task.status === 'OPEN')).toHaveLength(1);
  }
  const numbers = codes.map((code) => Number(code.split('-').at(-1))).toSorted((a, b) => a - b);
  expect(numbers).toEqual(pressed.map((_, index) => before + index + 1));
  return before + pressed.length;
}

let taken = 0;

test('the program is killed in the middle of its work', async () => {
  const pressed = await workWhile(async () => {
    program?.kill('SIGKILL');
    if (program !== undefined) await ended(program);
  });
  await start();
  taken = await assertNothingLost(pressed, taken);
}, 60_000);

test('the database is killed under it; the program comes back without being touched', async () => {
  const pressed = await workWhile(async () => {
    const lock = await readFile(join(data, 'postgres', 'data', 'postmaster.pid'), 'utf8');
    process.kill(Number(lock.split('\n')[0]), 'SIGKILL');
  });
  await sleep(200);
  await ready();
  taken = await assertNothingLost(pressed, taken);
}, 60_000);
