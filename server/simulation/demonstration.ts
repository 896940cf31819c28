import { addDays, localDate } from '@motcua/rules/calendar';
import { sql } from 'kysely';
import type { Db } from '../platform/database.ts';
import { simulate, type Played, type Simulation } from './simulate.ts';

/** Some 400 dossiers of the twelve weeks before the first start, in every state. */
const DAYS = 80;
const RATE = 7;
const SEED = 2026;

/** A number of our own among the advisory locks of the database. */
const LOCK = 7_218_400;

/**
 * Fills lists and pages of a demonstration at its first start. What was begun at one start and cut short is finished at
 * the next, on the dates of the first; when it is done, or another copy of the program does it, nothing happens.
 *
 * @returns null when there was nothing to do
 */
export async function fillDemonstration(
  given: Omit<Simulation, 'story' | 'until'> & { now: Date },
): Promise<Played | null> {
  const { now, services } = given;
  return services.db.connection().execute(async (held) => {
    const { rows } = await sql<{ ours: boolean }>`select pg_try_advisory_lock(${LOCK}) as ours`.execute(held);
    if (rows[0]?.ours !== true) return null;
    try {
      await beginDemonstration(services.db, now);
      const { until, done } = await markOf(services.db);
      if (done) return null;
      const today = localDate(services.reference.current().calendar, until);
      const story = { seed: SEED, from: addDays(today, -DAYS), to: today, rate: RATE };
      const played = await simulate({ ...given, story, until });
      if (played.finished) await markTold(services.db);
      return played;
    } finally {
      await sql`select pg_advisory_unlock(${LOCK})`.execute(held);
    }
  });
}

const MARK = 'demonstration';

/** Ends the demonstration's past at `now`, the first time it is asked to. From then on life is the users'. */
export async function beginDemonstration(db: Db, now: Date): Promise<void> {
  await db
    .insertInto('data_load')
    .values({ name: MARK, sha256: 'begun', loaded_at: now })
    .onConflict((on) => on.doNothing())
    .execute();
}

/**
 * Until when the story reaches while it is still being played, by any copy of the program: what was written until then
 * is delivered on the story's clock. Null once it has been told. Asked after {@link beginDemonstration} only.
 */
export function storyOpenUntil(db: Db): () => Promise<Date | null> {
  let told = false;
  return async () => {
    if (told) return null;
    const { until, done } = await markOf(db);
    told = done;
    return done ? null : until;
  };
}

async function markOf(db: Db): Promise<{ until: Date; done: boolean }> {
  const found = await db
    .selectFrom('data_load')
    .select(['sha256', 'loaded_at'])
    .where('name', '=', MARK)
    .executeTakeFirstOrThrow();
  return { until: found.loaded_at, done: found.sha256 === 'done' };
}

const markTold = (db: Db) =>
  db.updateTable('data_load').set({ sha256: 'done' }).where('name', '=', MARK).execute();
