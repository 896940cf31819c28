import { sql } from 'kysely';
import type { Db } from '../platform/database.ts';
import type { Tx } from '../platform/transaction.ts';

interface Stretch {
  startsAt: Date;
  endsAt: Date;
}

export interface Taken extends Stretch {
  place: number;
}

/** Places of a unit that are taken within a stretch of time, whatever length their slots have. */
export async function takenWithin(
  db: Db | Tx,
  unit: string,
  { startsAt, endsAt }: Stretch,
): Promise<Taken[]> {
  const rows = await db
    .selectFrom('booking')
    .select(['starts_at', 'ends_at', 'place'])
    .where('unit_key', '=', unit)
    .where('moved_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .where('starts_at', '<', endsAt)
    .where('ends_at', '>', startsAt)
    .execute();
  return rows.map((row) => ({ startsAt: row.starts_at, endsAt: row.ends_at, place: row.place }));
}

/** The first place of a slot that nobody has; undefined: it is full. */
export function freePlace(taken: readonly Taken[], slot: Stretch, places: number): number | undefined {
  const gone = placesGone(taken, slot);
  return Array.from({ length: places }, (_, at) => at + 1).find((place) => !gone.has(place));
}

/** How many more a slot takes. */
export const freeCount = (taken: readonly Taken[], slot: Stretch, places: number): number =>
  Array.from({ length: places }, (_, at) => at + 1).filter((place) => !placesGone(taken, slot).has(place))
    .length;

const placesGone = (taken: readonly Taken[], { startsAt, endsAt }: Stretch): Set<number> =>
  new Set(taken.filter((one) => one.startsAt < endsAt && one.endsAt > startsAt).map(({ place }) => place));

/** Whoever books a place of a unit on a day waits for whoever is just doing so. */
export const lockDay = async (tx: Tx, unit: string, day: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`booking ${unit} ${day}`}, 0))`.execute(tx);
};
