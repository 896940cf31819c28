import type { ExternalSystem } from '@motcua/rules/process';
import { sql } from 'kysely';
import type { Db } from '../platform/database.ts';
import type { Tx } from '../platform/transaction.ts';
import type { Failed } from './call.ts';

/** A system that could not be reached so often in a row rests; one that does not answer in time rests at once. */
const RESTS_AFTER = 3;
/** It rests a quarter of an hour, a half, and then an hour each time. */
const REST_MINUTES = [15, 30, 60];
const MINUTE = 60_000;
/** So long whoever tries a system after its rest has it to himself. */
const TRIAL_MS = MINUTE;

/** Left alone until then, and why. */
export interface Rest {
  until: Date;
  failure: string;
}

/**
 * Null: the system may be turned to. After a rest one request tries it, and the others go on resting: what all copies of the
 * program know of it stands in one row, apart from what is being sent.
 */
export async function restOf(db: Db, system: ExternalSystem, now: Date): Promise<Rest | null> {
  const known = await db
    .selectFrom('external_system')
    .select(['rests_until as until', 'tried_at as triedAt', 'failure'])
    .where('system', '=', system)
    .executeTakeFirst();
  if (known === undefined || known.until === null) return null;
  // a clock that has been set back since lets nobody wait; clocks of two copies may differ a little
  if ((known.triedAt ?? now).getTime() > now.getTime() + TRIAL_MS) return null;
  const failure = known.failure ?? '';
  if (known.until > now) return { until: known.until, failure };
  const trialEnd = new Date(now.getTime() + TRIAL_MS);
  const tries = await db
    .updateTable('external_system')
    .set({ tried_at: now, rests_until: trialEnd })
    .where('system', '=', system)
    .where('rests_until', '=', known.until)
    .executeTakeFirst();
  return tries.numUpdatedRows > 0n ? null : { until: trialEnd, failure };
}

/** It has answered, whatever it said. Answers whether it had been resting. */
export async function noteReached(db: Db, system: ExternalSystem, now: Date): Promise<boolean> {
  const { rows } = await sql<{ rested: boolean }>`
    with before as (select system, rests_until from external_system where system = ${system}), after as (
      insert into external_system as s (system, tried_at, answered_at) values (${system}, ${now}, ${now})
      on conflict (system) do update
        set failures = 0, failing_since = null, failure = null, rests_until = null,
          tried_at = excluded.tried_at, answered_at = excluded.answered_at
        where s.failures > 0 or s.answered_at is null or s.answered_at < ${new Date(now.getTime() - MINUTE)})
    select rests_until is not null as rested from before`.execute(db);
  return rows[0]?.rested ?? false;
}

/** It could not be reached. Answers until when it rests now; null: it is only this once, so far. */
export async function noteAway(
  db: Db,
  system: ExternalSystem,
  { failure, late }: Pick<Failed, 'failure' | 'late'>,
  now: Date,
): Promise<Date | null> {
  const least = late ? RESTS_AFTER : 1;
  const failures = sql`greatest(coalesce(s.failures, 0) + 1, ${least}::int)`;
  const minutes = sql`(${REST_MINUTES}::int[])[least(${failures} - ${RESTS_AFTER}::int + 1, ${REST_MINUTES.length}::int)]`;
  const { rows } = await sql<{ until: Date | null }>`
    insert into external_system as s (system, failures, failing_since, failure, tried_at, rests_until)
    values (${system}, ${least}, ${now}, ${failure}, ${now},
      ${late ? new Date(now.getTime() + (REST_MINUTES[0] ?? 0) * MINUTE) : null}::timestamptz)
    on conflict (system) do update
      set failures = ${failures}, failing_since = coalesce(s.failing_since, excluded.failing_since),
        failure = excluded.failure, tried_at = excluded.tried_at,
        rests_until = case when ${failures} >= ${RESTS_AFTER}::int
          then ${now}::timestamptz + ${minutes} * interval '1 minute' end
    returning rests_until as until`.execute(db);
  return rows[0]?.until ?? null;
}

/** Whoever looks after the program knows that it is back: the next request tries it. */
export const endRest = (db: Db | Tx, system: ExternalSystem, now: Date): Promise<unknown> =>
  db
    .updateTable('external_system')
    .set({ rests_until: now })
    .where('system', '=', system)
    .where('rests_until', '>', now)
    .execute();
