import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from '@motcua/contract/client';
import { sql } from 'kysely';
import { startJobs } from '../jobs.ts';
import { ACTS } from '../operations.ts';
import { openReference } from '../organisation/index.ts';
import type { Services } from '../platform/context.ts';
import { openDatabase } from '../platform/database.ts';
import { folderStore } from '../platform/file-store.ts';
import { openLog } from '../platform/log.ts';
import { post, type OutboxHandler } from '../platform/outbox.ts';
import { noScanner } from '../platform/scanner.ts';
import type { Recurring } from '../platform/schedule.ts';
import { inTransaction } from '../platform/transaction.ts';
import { openDoor } from '../web/index.ts';
import { GUARDIAN, LAN, NAM_SON } from './dossier.ts';
import { BEATS, firstBeat, monthClock, type CopyOrder, type Hands } from './month.ts';

/** One copy of the program for timers-month.test.ts, in a process of its own that may be killed at any moment. */
const { role, databaseUrl, folder, token, hands } = JSON.parse(process.argv[2] ?? '') as CopyOrder;
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

/** Takes its time now and then, so that a kill meets it half-way. */
const ring: OutboxHandler = async (_services, tx, { id, at }, now) => {
  await sql`insert into rung (id, at, now) values (${id}, ${at}, ${now})`.execute(tx);
  if (Math.random() < 0.1) await sleep(30);
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

async function serve(services: Services): Promise<never> {
  const door = openDoor(services, ACTS, clock);
  const officer = createClient(async (operation, input) => {
    const request = { fromText: false, token, requestId: randomUUID(), key: randomUUID(), bytes: null };
    const reply = await door.call({ operation, input: { ...input }, ...request });
    return JSON.parse(JSON.stringify(reply)) as unknown;
  });
  for (;;) {
    const { dossierId } = await officer.createDraft({
      procedureCode: GUARDIAN,
      intakeUnit: NAM_SON,
      applicant: LAN,
    });
    await officer.acceptDossier({ dossierId });
    for (let turn = 0; turn < 10; turn++) {
      await postLetters(services);
      await sleep(30);
    }
  }
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
  handlers: { ring, slip: setWhenAskedFor },
  jobs: beats(hands.start),
});
