import type { Queues, RecurringJobView, TopicView } from '@motcua/contract/letters';
import { isoInstant, type Calendar } from '@motcua/rules/calendar';
import { sql } from 'kysely';
import { todayOf } from '../catalogue/index.ts';
import type { Context } from '../platform/context.ts';
import type { Db } from '../platform/database.ts';
import { MAX_ATTEMPTS } from '../platform/outbox.ts';
import type { Tx } from '../platform/transaction.ts';
import { maySeeTo } from './guard.ts';
import type { KnownQueues } from './known.ts';
import { stuckLetters } from './stuck.ts';
import { DUE_SINCE, patience, tooLongAt, waitingTooLong } from './too-long.ts';
import { withoutPersons } from '../platform/without-persons.ts';

const MOST_ACTS = 50;
const LATE_MS = 5 * 60_000;

/** Everything the page shows, as it stands in the transaction or the database. */
export async function queuesOf(context: Context, db: Db | Tx, known: KnownQueues): Promise<Queues> {
  const { calendar } = context.reference.current();
  return {
    topics: await topicsOf(context, db, known),
    dead: await stuckLetters(context, db, 'GIVEN_UP'),
    failing: await stuckLetters(context, db, 'TRIED'),
    tooLong: await tooLongOf(context, db),
    jobs: await jobsOf(db, calendar, known, context.now),
    acts: await actsOf(db, calendar),
    mayAct: maySeeTo(context),
  };
}

async function tooLongOf({ reference, now }: Context, db: Db | Tx): Promise<Queues['tooLong']> {
  const held = reference.current();
  const minutes = patience(held, todayOf(held, now));
  const found = await waitingTooLong(db, tooLongAt(now, minutes));
  return {
    minutes,
    count: found?.count ?? 0,
    since: found === null ? null : isoInstant(held.calendar, found.since),
  };
}

async function topicsOf(
  { reference, now }: Context,
  db: Db | Tx,
  { topics, apart }: KnownQueues,
): Promise<TopicView[]> {
  const held = reference.current();
  const { calendar } = held;
  const tooLong = tooLongAt(now, patience(held, todayOf(held, now)));
  const due = sql`attempts < ${sql.lit(MAX_ATTEMPTS)} and next_try_at <= ${now}`;
  const { rows } = await sql<{
    topic: string;
    due: number;
    oldest: Date | null;
    later: number;
    failing: number;
    dead: number;
    tooLong: number;
  }>`
    select topic, count(*) filter (where ${due})::int as due, min(next_try_at) filter (where ${due}) as oldest,
      count(*) filter (where attempts < ${sql.lit(MAX_ATTEMPTS)} and next_try_at > ${now} and failure is null)::int as later,
      count(*) filter (where attempts < ${sql.lit(MAX_ATTEMPTS)} and failure is not null)::int as failing,
      count(*) filter (where attempts >= ${sql.lit(MAX_ATTEMPTS)})::int as dead,
      count(*) filter (where ${DUE_SINCE} < ${tooLong})::int as "tooLong"
    from outbox where done_at is null group by topic`.execute(db);
  const found = new Map(rows.map((row) => [row.topic, row]));
  return [...new Set([...topics, ...found.keys()])].map((topic): TopicView => {
    const row = found.get(topic);
    const oldest = row?.oldest ?? null;
    return {
      topic,
      lane: apart.includes(topic) ? 'APART' : 'SHARED',
      due: row?.due ?? 0,
      oldestDue: oldest === null ? null : isoInstant(calendar, oldest),
      later: row?.later ?? 0,
      failing: row?.failing ?? 0,
      givenUp: row?.dead ?? 0,
      tooLong: row?.tooLong ?? 0,
    };
  });
}

async function jobsOf(
  db: Db | Tx,
  calendar: Calendar,
  { jobs }: KnownQueues,
  now: Date,
): Promise<RecurringJobView[]> {
  const rows = await db.selectFrom('schedule').selectAll().orderBy('next_at').execute();
  return rows
    .filter(({ name }) => jobs.includes(name))
    .map(({ name, next_at, ran_at, failed_at, failure, took_ms }) => {
      const stuck = failed_at !== null && (ran_at === null || failed_at > ran_at);
      return {
        name,
        ranAt: ran_at === null ? null : isoInstant(calendar, ran_at),
        tookMs: took_ms,
        nextAt: isoInstant(calendar, next_at),
        late: now.getTime() - next_at.getTime() > LATE_MS,
        failedAt: stuck ? isoInstant(calendar, failed_at) : null,
        failure: stuck ? withoutPersons(failure ?? '') : null,
      };
    });
}

async function actsOf(db: Db | Tx, calendar: Calendar): Promise<Queues['acts']> {
  const rows = await db
    .selectFrom('letter_act')
    .innerJoin('account', 'account.id', 'letter_act.account_id')
    .select(['letter_id', 'topic', 'act', 'at', 'reason', 'account_id', 'full_name'])
    .orderBy('letter_act.id', 'desc')
    .limit(MOST_ACTS)
    .execute();
  return rows.map(({ letter_id, topic, act, at, reason, account_id, full_name }) => ({
    letterId: letter_id,
    topic,
    act,
    reason,
    by: { accountId: account_id, fullName: full_name },
    at: isoInstant(calendar, at),
  }));
}
