import type { LocalDate } from '@motcua/rules/calendar';
import { sql } from 'kysely';
import { parameter, type Reference } from '../organisation/index.ts';
import type { Db } from '../platform/database.ts';
import type { Tx } from '../platform/transaction.ts';

/**
 * Since when a letter should have been carried out: each of its failures put it off twice as long as the one before,
 * beginning with a second (`platform/outbox.ts`).
 */
export const DUE_SINCE = sql<Date>`(next_try_at - make_interval(secs => 2 ^ attempts - 1))`;

/** Minutes after which a letter that should have been carried out waits too long. */
export const patience = (held: Reference, date: LocalDate): number =>
  parameter(held, 'letters.alertMinutes', date);

/** The last moment at which letters that wait too long should have been carried out. */
export const tooLongAt = (now: Date, minutes: number): Date => new Date(now.getTime() - minutes * 60_000);

/** How many wait too long, tried or given up, and the one that has waited longest; null where none does. */
export async function waitingTooLong(
  db: Db | Tx,
  before: Date,
): Promise<{ id: number; since: Date; count: number } | null> {
  const { rows } = await sql<{ id: number; since: Date; count: number }>`
    select id, ${DUE_SINCE} as since, (count(*) over ())::int as count from outbox
    where done_at is null and ${DUE_SINCE} < ${before} order by since, id limit 1`.execute(db);
  return rows[0] ?? null;
}
