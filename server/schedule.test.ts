import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { sql } from 'kysely';
import { openLog } from './platform/log.ts';
import { enterJobs, runDue, startSchedule, type Recurring } from './platform/schedule.ts';
import { province, TODAY, type Province } from './testing/province.ts';

/** Jobs that come again: every occurrence once, whatever stops, fails or jumps. */
let here: Province;
beforeAll(async () => {
  here = await province();
  await sql`create table done (job text, at timestamptz)`.execute(here.database.owner);
  await sql`grant select, insert on done to motcua_app`.execute(here.database.owner);
});
afterAll(() => here.close());
beforeEach(async () => {
  here.clock.set(TODAY);
  await sql`truncate done`.execute(here.database.owner);
  await sql`delete from schedule`.execute(here.database.owner);
});

const log = openLog({ level: 'silent' });
const HOUR = 3_600_000;
const hoursAfter = (instant: Date, hours: number) => new Date(instant.getTime() + hours * HOUR);
const hours = (...numbers: number[]) => numbers.map((number) => hoursAfter(new Date(TODAY), number));

/** Comes every hour, beginning one hour after it is met, and writes down its occurrences. */
function hourly(name: string, facts: Partial<Recurring> = {}): Recurring {
  return {
    name,
    first: (now) => hoursAfter(now, 1),
    next: (after) => hoursAfter(after, 1),
    catchUp: 'EACH',
    run: async (_services, tx, at) => void (await sql`insert into done values (${name}, ${at})`.execute(tx)),
    ...facts,
  };
}

const enter = (...jobs: Recurring[]) => enterJobs(here.services, jobs, here.clock.now());
const run = (...jobs: Recurring[]) => runDue(here.services, jobs, here.clock, log);
async function doneBy(job: string): Promise<Date[]> {
  const { rows } = await sql<{ at: Date }>`select at from done where job = ${job} order by at, ctid`.execute(
    here.database.db,
  );
  return rows.map((row) => row.at);
}

test('nothing is carried out before its time; then it is, once', async () => {
  const job = hourly('list');
  await enter(job);
  here.clock.advance(HOUR - 1);
  await run(job);
  expect(await doneBy('list')).toEqual([]);
  here.clock.advance(1);
  await run(job);
  await run(job);
  expect(await doneBy('list')).toEqual(hours(1));
});

test('what was missed is carried out occurrence by occurrence, in order', async () => {
  const job = hourly('list');
  await enter(job);
  here.clock.advance(5.5 * HOUR);
  await run(job);
  expect(await doneBy('list')).toEqual(hours(1, 2, 3, 4, 5));
});

test('or only the last of it, where the job says so', async () => {
  const job = hourly('figures', { catchUp: 'LATEST' });
  await enter(job);
  here.clock.advance(5.5 * HOUR);
  await run(job);
  here.clock.advance(HOUR);
  await run(job);
  expect(await doneBy('figures')).toEqual(hours(5, 6));
});

test('a program started again finds the job where it was, and does not begin anew', async () => {
  const job = hourly('list');
  await enter(job);
  here.clock.advance(1.5 * HOUR);
  await enter(job);
  await run(job);
  expect(await doneBy('list')).toEqual(hours(1));
});

test('a clock set back repeats nothing', async () => {
  const job = hourly('list');
  await enter(job);
  here.clock.advance(3 * HOUR);
  await run(job);
  here.clock.set(TODAY);
  here.clock.advance(2.5 * HOUR);
  await run(job);
  expect(await doneBy('list')).toEqual(hours(1, 2, 3));
  here.clock.advance(2 * HOUR);
  await run(job);
  expect(await doneBy('list')).toEqual(hours(1, 2, 3, 4));
});

test('one that fails leaves nothing behind, does not stop the others, and comes again', async () => {
  let broken = true;
  const fragile = hourly('fragile', {
    run: async (_services, tx, at) => {
      await sql`insert into done values ('fragile', ${at})`.execute(tx);
      if (broken) throw new Error('not today');
    },
  });
  const sound = hourly('sound');
  await enter(fragile, sound);
  here.clock.advance(3 * HOUR);
  await run(fragile, sound);
  expect(await doneBy('fragile')).toEqual([]);
  expect(await doneBy('sound')).toEqual(hours(1, 2, 3));
  broken = false;
  await run(fragile, sound);
  expect(await doneBy('fragile')).toEqual(hours(1, 2, 3));
});

test('a job whose next time is not later is a mistake, and writes nothing', async () => {
  const job = hourly('stuck', { next: (after) => after });
  await enter(job);
  here.clock.advance(2 * HOUR);
  await run(job);
  expect(await doneBy('stuck')).toEqual([]);
});

test('several copies side by side carry out each occurrence once', async () => {
  const jobs = ['one', 'two', 'three'].map((name) =>
    hourly(name, {
      run: async (_services, tx, at) => {
        await sql`select pg_sleep(0.002)`.execute(tx);
        await sql`insert into done values (${name}, ${at})`.execute(tx);
      },
    }),
  );
  const copies = Array.from({ length: 3 }, () => startSchedule(here.services, jobs, here.clock, log));
  await expect
    .poll(async () => (await sql`select from schedule`.execute(here.database.db)).rows)
    .toHaveLength(3);
  here.clock.advance(24 * HOUR);
  await Promise.all(copies.map((copy) => copy.stop()));
  const again = Array.from({ length: 3 }, () => startSchedule(here.services, jobs, here.clock, log));
  const everyHour = hours(...Array.from({ length: 24 }, (_, index) => index + 1));
  for (const { name } of jobs) await expect.poll(() => doneBy(name), { timeout: 10_000 }).toEqual(everyHour);
  await Promise.all(again.map((copy) => copy.stop()));
});
