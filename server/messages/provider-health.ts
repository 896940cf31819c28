import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Db } from '../platform/database.ts';
import type { Provider } from './provider.ts';

const RESTS_AFTER = 3;
const REST_MS = 5 * 60_000;

/** Whether a provider that was not reached several times in a row is being left alone. */
export async function rests(db: Db, { name }: Provider, now: Date): Promise<boolean> {
  if (name === undefined) return false;
  const row = await db
    .selectFrom('message_provider')
    .select('name')
    .where('name', '=', name)
    .where('rests_until', '>', now)
    .executeTakeFirst();
  return row !== undefined;
}

/** Waits for the next moment at which this provider takes a message, one of all copies' together. */
export async function waitForTurn(db: Db, { name, perSecond }: Provider): Promise<void> {
  if (name === undefined || perSecond === undefined) return;
  const { rows } = await sql<{ wait: number }>`
    insert into message_provider as p (name, free_at)
    values (${name}, clock_timestamp() + ${1 / perSecond}::float8 * interval '1 second')
    on conflict (name) do update
      set free_at = greatest(p.free_at, clock_timestamp()) + ${1 / perSecond}::float8 * interval '1 second'
    returning extract(epoch from free_at - clock_timestamp())::float8 - ${1 / perSecond}::float8 as wait`.execute(
    db,
  );
  const seconds = rows[0]?.wait ?? 0;
  if (seconds > 0) await sleep(seconds * 1_000);
}

/** Kept apart from what is being sent, so that every copy knows at once. */
export async function remember(db: Db, { name }: Provider, reached: boolean, now: Date): Promise<void> {
  if (name === undefined) return;
  if (reached) {
    const fresh = { failures: 0, rests_until: null };
    await db
      .updateTable('message_provider')
      .set(fresh)
      .where('name', '=', name)
      .where('failures', '>', 0)
      .execute();
    return;
  }
  const until = new Date(now.getTime() + REST_MS);
  await sql`
    insert into message_provider as p (name, failures) values (${name}, 1)
    on conflict (name) do update
      set failures = p.failures + 1,
        rests_until = case when p.failures + 1 >= ${RESTS_AFTER} then ${until}::timestamptz else p.rests_until end`.execute(
    db,
  );
}
