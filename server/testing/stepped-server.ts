import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { readServerConfig } from '../platform/config.ts';
import { steppedClock } from '../platform/now.ts';
import { startServer } from '../start.ts';

const LOOK_MS = 100;
/** Half a minute; what takes longer is a fault that the journey will show. */
const LOOKS = 300;

/**
 * The whole program on a clock that a test moves, for journeys over weeks: `node stepped-server.ts DIR INSTANT HOST`. It writes its
 * origin when it answers; then each line it reads is an instant to go to, once what was due before is done, `KEY=JSON`, a
 * parameter to set, or `CODE:DAYS`, the time limit of a procedure in working days, or `CODE?`, a procedure that
 * asks the population database, and is echoed when that is done.
 */
const [, , data = '', at = '', host = '127.0.0.1'] = process.argv;
const clock = steppedClock(at);
const config = { ...readServerConfig({ data, port: '0', host, 'people-only': true }), clock };
const server = await startServer(config);
process.stdout.write(`${server.origin}\n`);

for await (const line of createInterface({ input: process.stdin })) {
  const [, key, sign, value] = /^([\w.]+)([=:?])(.*)$/.exec(line) ?? [];
  if (key === undefined || value === undefined) {
    await settled();
    clock.set(line);
    await settled();
  } else if (sign === '=') await setParameter(key, value);
  else if (sign === ':') await setLimit(key, Number(value));
  else await setLookUp(key);
  process.stdout.write(`${line}\n`);
}
await server.close();

/** Every letter that is due has been opened, and what came of it; one that fails is due later. */
async function settled(): Promise<void> {
  for (let looks = 0; looks < LOOKS; looks += 1) {
    const due = await server.services.db
      .selectFrom('outbox')
      .select('id')
      .where('done_at', 'is', null)
      .where('next_try_at', '<=', clock.now())
      .limit(1)
      .executeTakeFirst();
    if (due === undefined) return;
    await sleep(LOOK_MS);
  }
}

/** As the data files would have had it from the beginning. */
async function setParameter(key: string, value: string): Promise<void> {
  await server.services.db
    .updateTable('parameter')
    .set({ value })
    .where('key', '=', key as never)
    .execute();
  await server.services.reference.reload();
}

/** Every channel of every version, as the data files would have had it; the application itself may not. */
async function setLimit(procedure: string, value: number): Promise<void> {
  await server.services.db.transaction().execute(async (tx) => {
    await sql`set local role none`.execute(tx);
    await sql`
      update procedure_version
      set content = jsonb_set(content, '{channels}', (
        select jsonb_agg(one || jsonb_build_object('limit', jsonb_build_object('value', ${value}::int, 'unit', 'workingDay')))
        from jsonb_array_elements(content -> 'channels') as one))
      where code = ${procedure}`.execute(tx);
  });
}

async function setLookUp(procedure: string): Promise<void> {
  await server.services.db.transaction().execute(async (tx) => {
    await sql`set local role none`.execute(tx);
    await sql`
      update procedure_version set content = jsonb_set(content, '{lookUps}', '["POPULATION"]')
      where code = ${procedure}`.execute(tx);
  });
}
