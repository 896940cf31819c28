import { sql, type SelectQueryBuilder } from 'kysely';
import type { Db, Schema } from './database.ts';
import { lettersDead, lettersDue } from './metrics.ts';
import { MAX_ATTEMPTS } from './outbox.ts';

/** A letter that failed so often that it is not tried any more. */
export interface DeadLetter {
  id: number;
  topic: string;
  payload: Record<string, unknown>;
  created_at: Date;
  failure: string | null;
}

/** The letters given up, the oldest first. One is tried again when its `attempts` are set to 0. */
export function deadLetters(db: Db): Promise<DeadLetter[]> {
  return dead(db).select(['id', 'topic', 'payload', 'created_at', 'failure']).orderBy('id').execute();
}

/** Brings the figures of what waits and what was given up to the present. */
export async function countLetters(db: Db, now: Date): Promise<void> {
  const due = db
    .selectFrom('outbox')
    .where('done_at', 'is', null)
    .where('attempts', '<', sql.lit(MAX_ATTEMPTS))
    .where('next_try_at', '<=', now);
  const [waiting, given] = await Promise.all([byTopic(due), byTopic(dead(db))]);
  lettersDue.reset();
  for (const { topic, count } of waiting) lettersDue.set({ topic }, count);
  lettersDead.reset();
  for (const { topic, count } of given) lettersDead.set({ topic }, count);
}

type Letters = SelectQueryBuilder<Schema, 'outbox', object>;

const dead = (db: Db): Letters =>
  db.selectFrom('outbox').where('done_at', 'is', null).where('attempts', '>=', sql.lit(MAX_ATTEMPTS));

const byTopic = (letters: Letters) =>
  letters
    .select((row) => ['topic', row.fn.countAll<number>().as('count')])
    .groupBy('topic')
    .execute();
