import { fork, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EMPTY_AT_THE_END, proveTimers, TIMERS } from './testing/month-proof.ts';
import { BEATS, firstBeat, monthClock, type CopyOrder, type Hands } from './testing/month.ts';
import { province, TODAY, type Province } from './testing/province.ts';

/**
 * A month in half a minute: two servers take dossiers through real acts and post letters to the future, two copies open
 * them; every moment one of the four is killed without warning and another takes its place, and the clocks are set forward
 * and back. Then time goes on until nothing is left to wait for, and the tables are asked.
 */
const DAY = 24 * 3_600_000;
const MONTH_ON_THE_MACHINE = 24_000;
/** T1, T2, T4 to T8, and the reminder before T7. */
const SET_BY_ACTS = 8;
/** More letters than this are promised in a month worth looking at. */
const LETTERS = 500;
const COPY = fileURLToPath(new URL('testing/month-copy.ts', import.meta.url));

let here: Province;
let folder: string;
let tokens: Record<string, string>;
let hands: Hands;
beforeAll(async () => {
  here = await province();
  folder = await mkdtemp(join(tmpdir(), 'motcua-month-'));
  const people = await here.database.db.selectFrom('account').select('username').execute();
  tokens = Object.fromEntries(
    await Promise.all(people.map(async ({ username }) => [username, await here.token(username)] as const)),
  );
  await sql`
    create table promised (id uuid not null, at timestamptz not null);
    create table rung (id uuid not null, at timestamptz not null, now timestamptz not null);
    create table beat (job text not null, at timestamptz not null, now timestamptz not null);
    create table opened (letter jsonb not null, now timestamptz not null, before jsonb not null, after jsonb not null);
    create table raised as select kind, level, subject, due, false as by_letter from alert;
    create function note_raised() returns trigger language plpgsql as $$ begin
      insert into raised values (new.kind, new.level, new.subject, new.due, current_setting('month.letter', true) = 'yes');
      return new;
    end $$;
    create trigger note_raised before insert on alert for each row execute function note_raised();
    grant select, insert on promised, rung, beat, opened, raised to motcua_app`.execute(here.database.owner);
});
afterAll(async () => {
  await Promise.all([...running].map(kill));
  await here.close();
  await rm(folder, { recursive: true, force: true });
});

interface Copy {
  role: CopyOrder['role'];
  process: ChildProcess;
  /** Or gone. */
  ready: Promise<void>;
}
const running = new Set<Copy>();
let started = 0;
/** Copies that went without being killed: the program has a mistake. */
const fallen: string[] = [];

function start(role: CopyOrder['role']): Copy {
  const order: CopyOrder = {
    role,
    databaseUrl: here.database.url,
    folder,
    tokens,
    turn: started++,
    hands,
  };
  const environment = Object.entries(process.env).filter(
    ([name]) => !/^(MOTCUA_|VITEST|NODE_OPTIONS)/.test(name),
  );
  const child = fork(COPY, [JSON.stringify(order)], {
    execArgv: [],
    env: Object.fromEntries(environment),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ready = new Promise<void>((done) => child.once('message', () => done()).once('exit', () => done()));
  const copy = { role, process: child, ready };
  child.once('exit', (code, signal) => {
    running.delete(copy);
    if (signal !== 'SIGKILL') fallen.push(`${role}: ${code}`);
  });
  running.add(copy);
  return copy;
}

async function kill(copy: Copy): Promise<void> {
  const gone = new Promise<void>((resolve) => copy.process.once('exit', () => resolve()));
  if (copy.process.kill('SIGKILL')) await gone;
}

/** Sets the clocks of all copies, forward or back. */
function setClocks(ahead: number): void {
  hands = { ...hands, ahead: hands.ahead + ahead };
  for (const copy of running) copy.process.send(hands);
}

async function count(query: ReturnType<typeof sql<{ count: number }>>): Promise<number> {
  const { rows } = await query.execute(here.database.owner);
  return rows[0]?.count ?? Number.NaN;
}
const promised = (): Promise<number> => count(sql`select count(*) from promised`);

/** The month is not over before each timer has been set going some times, however slow the machine is. */
async function everyTimerIsSet(): Promise<boolean> {
  const { rows } = await sql<{ count: number }>`
    select count(*) from outbox where topic = 'timer' group by payload ->> 'timer'`.execute(
    here.database.owner,
  );
  return rows.length === SET_BY_ACTS && rows.every((row) => row.count >= 3);
}

/** No letter waits any more, of this test or of a timer: the clocks stand, and are set on to the last one left. */
async function untilNothingWaits(): Promise<void> {
  hands = { ...hands, pace: 0, ahead: monthClock(hands).now().getTime() - hands.start };
  for (;;) {
    setClocks(0);
    await expect.poll(stillDue, { timeout: 60_000 }).toEqual([]);
    const { rows } = await sql<{ last: Date | null }>`
      select max(next_try_at) as last from outbox where done_at is null and topic in ('timer', 'ring')`.execute(
      here.database.owner,
    );
    const last = rows[0]?.last ?? null;
    if (last === null) return;
    hands = { ...hands, ahead: last.getTime() - hands.start };
  }
}
/** Topics and jobs, the product's too, with something due and not done. */
async function stillDue(): Promise<unknown[]> {
  const now = monthClock(hands).now();
  const { rows } = await sql`
    select topic, count(*) from outbox where done_at is null and next_try_at <= ${now} group by topic
    union all select name, 1 from schedule where next_at <= ${now}`.execute(here.database.owner);
  return rows;
}

test('a month with two servers and two job runners, kills and leaps: each timer once, none missed, none early', async () => {
  const pace = (31 * DAY) / MONTH_ON_THE_MACHINE;
  hands = { start: Date.parse(TODAY), begun: Date.now(), pace, ahead: 0 };
  await Promise.all((['SERVER', 'SERVER', 'JOBS', 'JOBS'] as const).map((role) => start(role).ready));
  expect(fallen).toEqual([]);
  hands = { ...hands, begun: Date.now() };
  setClocks(0);
  let kills = 0;
  const leaps = [3, -2];
  const goesOn = async () => {
    const gone = Date.now() - hands.begun;
    if (gone < MONTH_ON_THE_MACHINE || leaps.length > 0) return true;
    const isFull = (await promised()) > LETTERS && (await everyTimerIsSet());
    return gone < 4 * MONTH_ON_THE_MACHINE && !isFull;
  };
  while (await goesOn()) {
    await sleep(300 + Math.random() * 900);
    const [victim] = [...running].toSorted(() => Math.random() - 0.5);
    if (victim === undefined || fallen.length > 0) break;
    await victim.ready;
    await kill(victim);
    kills += 1;
    start(victim.role);
    if (kills % 5 === 0) setClocks((leaps.shift() ?? 0) * DAY);
  }
  expect(fallen).toEqual([]);
  expect(await everyTimerIsSet()).toBe(true);
  await Promise.all([...running].filter(({ role }) => role === 'SERVER').map(kill));
  await untilNothingWaits();
  await Promise.all([...running].map(kill));

  expect(fallen).toEqual([]);
  await lettersOnce();
  await timersOnce();
  for (const [job, apart] of Object.entries(BEATS)) await beatsOnce(job, apart);
}, 180_000);

async function lettersOnce(): Promise<void> {
  expect(await promised()).toBeGreaterThan(LETTERS);
  expect(await count(sql`select count(*) - count(distinct id) as count from rung`)).toBe(0);
  expect(
    await count(sql`select count(*) from promised left join rung using (id) where rung.id is null`),
  ).toBe(0);
  expect(
    await count(sql`select count(*) from rung left join promised using (id, at) where promised.id is null`),
  ).toBe(0);
  expect(await count(sql`select count(*) from rung where now < at`)).toBe(0);
}

/** Each timer of each dossier did what it had to, once for each level, not before its time; and nothing else did. */
async function timersOnce(): Promise<void> {
  for (const [what, list] of Object.entries(EMPTY_AT_THE_END)) {
    const { rows } = await list.execute(here.database.owner);
    expect(rows, what).toEqual([]);
  }
  const proof = await proveTimers(here.database.owner);
  expect(proof.missing, 'effects a letter should have had').toEqual([]);
  expect(proof.beyond, 'effects no letter accounts for').toEqual([]);
  for (const timer of TIMERS) expect(proof.applied[timer], timer).toBeGreaterThan(0);
  expect(proof.void, 'letters that came to nothing').toBeGreaterThan(0);
  expect(proof.crossed, 'letters that met an act').toBeLessThan(proof.void);
}

/** From the first to the last without a gap or a repetition. */
async function beatsOnce(job: string, apart: number): Promise<void> {
  const { rows } = await sql<{ at: Date; now: Date }>`
    select at, now from beat where job = ${job} order by at`.execute(here.database.owner);
  const { rows: next } = await sql<{ next_at: Date }>`
    select next_at from schedule where name = ${job}`.execute(here.database.owner);
  const first = firstBeat(hands.start);
  const expected = (Number(next[0]?.next_at) - first) / apart;
  expect(expected * apart).toBeGreaterThan(30 * DAY);
  expect(rows.map(({ at }) => at.getTime())).toEqual(
    Array.from({ length: expected }, (_, index) => first + index * apart),
  );
  expect(rows.filter(({ at, now }) => now < at)).toEqual([]);
}
