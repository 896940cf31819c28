import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient, type Client } from '@motcua/contract/client';
import type { ErrorCode } from '@motcua/contract/errors';
import { OPERATIONS } from '@motcua/contract/operations';
import { sql } from 'kysely';
import { carryOutTimer } from '../deadlines/index.ts';
import { startJobs } from '../jobs.ts';
import { ACTS } from '../operations.ts';
import { openReference } from '../organisation/index.ts';
import type { Services } from '../platform/context.ts';
import { openDatabase } from '../platform/database.ts';
import { folderStore } from '../platform/file-store.ts';
import { openLog } from '../platform/log.ts';
import { post, type OutboxHandler } from '../platform/outbox.ts';
import { Refusal } from '../platform/refusal.ts';
import { noScanner } from '../platform/scanner.ts';
import type { Recurring } from '../platform/schedule.ts';
import { inTransaction, type Tx } from '../platform/transaction.ts';
import { openDoor } from '../web/index.ts';
import { LIVES } from './month-lives.ts';
import { BEATS, firstBeat, monthClock, type CopyOrder, type Hands } from './month.ts';

/** One copy of the program for timers-month.test.ts, in a process of its own that may be killed at any moment. */
const { role, databaseUrl, folder, tokens, turn, hands } = JSON.parse(process.argv[2] ?? '') as CopyOrder;
const DAY = 24 * 3_600_000;

const beats = (start: number): Recurring[] =>
  Object.entries(BEATS).map(([name, apart]) => ({
    name,
    first: () => new Date(firstBeat(start)),
    next: (after) => new Date(after.getTime() + apart),
    catchUp: 'EACH',
    run: async (_services, tx, at, now) =>
      void (await sql`insert into beat (job, at, now) values (${name}, ${at}, ${now})`.execute(tx)),
  }));

/** Takes its time now and then, so that a kill meets a letter half-way. */
const lingering = async (): Promise<void> => {
  if (Math.random() < 0.1) await sleep(30);
};

const ring: OutboxHandler = async (_services, tx, { id, at }, now) => {
  await sql`insert into rung (id, at, now) values (${id}, ${at}, ${now})`.execute(tx);
  await lingering();
};

async function postLetters({ db }: Services): Promise<void> {
  const now = clock.now();
  const letters = Array.from({ length: 3 }, () => ({
    id: randomUUID(),
    at: new Date(now.getTime() + Math.random() ** 2 * 6 * DAY),
  }));
  await inTransaction(db, async (tx) => {
    for (const { id, at } of letters)
      await sql`insert into promised (id, at) values (${id}, ${at})`.execute(tx);
    await post(
      tx,
      letters.map(({ id, at }) => ({ topic: 'ring', payload: { id, at: at.toISOString() }, at })),
      now,
    );
  });
}

/** Time has overtaken the people: the law no longer lets them do what they were about to do. */
const OVERTAKEN: readonly ErrorCode[] = [
  'WRONG_STATE',
  'CHANGED_MEANWHILE',
  'ALREADY_TAKEN',
  'SUPPLEMENT_TOO_LATE',
  'INVALID_INPUT',
];

async function serve(services: Services): Promise<never> {
  const door = openDoor(services, ACTS, clock);
  const as = (username: string): Client =>
    createClient(async (operation, input, { bytes }) => {
      const reply = await door.call({
        operation,
        input: JSON.parse(JSON.stringify(input)) as Record<string, unknown>,
        fromText: false,
        token: tokens[username] ?? null,
        requestId: randomUUID(),
        key: OPERATIONS[operation].method === 'POST' ? randomUUID() : null,
        bytes: bytes === undefined ? null : Readable.from([bytes]),
      });
      return JSON.parse(JSON.stringify(reply)) as unknown;
    });
  for (let life = turn; ; life++) {
    try {
      await LIVES[life % LIVES.length]?.({ db: services.db, clock, as });
    } catch (error) {
      if (!(error instanceof Refusal && OVERTAKEN.includes(error.code))) throw error;
    }
    for (let batch = 0; batch < 4; batch++) {
      await postLetters(services);
      await sleep(30);
    }
  }
}

/** Opens a letter as the program does, and writes down beside it how the dossier stood before and after. */
const openSeen: OutboxHandler = async (services, tx, letter, now) => {
  await sql`select set_config('month.letter', 'yes', true)`.execute(tx);
  const before = await sight(tx, letter);
  await carryOutTimer(services, tx, letter, now);
  const after = await sight(tx, letter);
  await sql`
    insert into opened (letter, now, before, after)
    values (${JSON.stringify(letter)}, ${now}, ${before}, ${after})`.execute(tx);
  await lingering();
};

async function sight(tx: Tx, { dossierId }: Record<string, unknown>): Promise<string> {
  const { rows } = await sql<{ sight: object }>`
    select jsonb_build_object('version', version, 'state', state, 'due', due_at, 'intakeDue', intake_due_at,
      'limit', supplement ->> 'dueAt', 'apology', apology is not null, 'tasks', (
        select coalesce(jsonb_agg(jsonb_build_object('id', id, 'due', due_at)), '[]')
        from task where dossier_id = dossier.id and done_at is null)) as sight
    from dossier where id = ${dossierId}`.execute(tx);
  return JSON.stringify(rows[0]?.sight);
}

const clock = monthClock(hands);
process.on('message', (moved) => clock.set(moved as Hands));
process.on('disconnect', () => process.exit());
const { db } = openDatabase(databaseUrl, { maxConnections: 5 });
const services: Services = {
  db,
  files: folderStore(folder),
  scanner: noScanner,
  origin: 'http://127.0.0.1:8080',
  demo: true,
  reference: await openReference(db),
};
process.send?.('ready');
if (role === 'SERVER') await serve(services);
const setWhenAskedFor: OutboxHandler = async () => undefined;
startJobs(services, clock, openLog({ level: 'error' }), {
  handlers: { ring, timer: openSeen, slip: setWhenAskedFor },
  jobs: beats(hands.start),
});
