import type { DeadLetterView, Queues, RecurringJobView, TopicView } from '@motcua/contract/letters';
import type { PersonRef } from '@motcua/contract/shape';
import { isoInstant, type Calendar } from '@motcua/rules/calendar';
import { sql } from 'kysely';
import { unitsOfTheProvince } from '../administration/index.ts';
import { todayOf } from '../catalogue/index.ts';
import { officersOf } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import type { Db } from '../platform/database.ts';
import { MAX_ATTEMPTS } from '../platform/outbox.ts';
import type { Tx } from '../platform/transaction.ts';
import type { KnownQueues } from './known.ts';
import { withoutPersons } from './without-persons.ts';

const MOST_DEAD = 100;
const MOST_ACTS = 50;
const LATE_MS = 5 * 60_000;

/** Everything the page shows, as it stands in the transaction or the database. */
export async function queuesOf(context: Context, db: Db | Tx, known: KnownQueues): Promise<Queues> {
  const { calendar } = context.reference.current();
  return {
    topics: await topicsOf(db, calendar, known, context.now),
    dead: await deadOf(context, db, calendar),
    jobs: await jobsOf(db, calendar, known, context.now),
    acts: await actsOf(db, calendar),
  };
}

async function topicsOf(
  db: Db | Tx,
  calendar: Calendar,
  { topics, apart }: KnownQueues,
  now: Date,
): Promise<TopicView[]> {
  const due = sql`attempts < ${sql.lit(MAX_ATTEMPTS)} and next_try_at <= ${now}`;
  const { rows } = await sql<{
    topic: string;
    due: number;
    oldest: Date | null;
    later: number;
    failing: number;
    dead: number;
  }>`
    select topic, count(*) filter (where ${due})::int as due, min(next_try_at) filter (where ${due}) as oldest,
      count(*) filter (where attempts < ${sql.lit(MAX_ATTEMPTS)} and next_try_at > ${now} and failure is null)::int as later,
      count(*) filter (where attempts < ${sql.lit(MAX_ATTEMPTS)} and failure is not null)::int as failing,
      count(*) filter (where attempts >= ${sql.lit(MAX_ATTEMPTS)})::int as dead
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
    };
  });
}

async function deadOf(context: Context, db: Db | Tx, calendar: Calendar): Promise<DeadLetterView[]> {
  const letters = await db
    .selectFrom('outbox')
    .select(['id', 'topic', 'created_at', 'attempts', 'failure'])
    .where('done_at', 'is', null)
    .where('attempts', '>=', sql.lit(MAX_ATTEMPTS))
    .orderBy('id')
    .limit(MOST_DEAD)
    .execute();
  if (letters.length === 0) return [];
  const taken = await db
    .selectFrom('letter_act')
    .innerJoin('account', 'account.id', 'letter_act.account_id')
    .distinctOn('letter_id')
    .select(['letter_id', 'account.id as accountId', 'account.full_name as fullName'])
    .where(
      'letter_id',
      'in',
      letters.map(({ id }) => id),
    )
    .where('act', '=', 'TAKE')
    .orderBy('letter_id')
    .orderBy('letter_act.id', 'desc')
    .execute();
  const first = await firstAdministrator(context, db);
  return letters.map(({ id, topic, created_at, attempts, failure }) => {
    const by = taken.find((row) => row.letter_id === id);
    return {
      id,
      topic,
      writtenAt: isoInstant(calendar, created_at),
      attempts,
      failure: withoutPersons(failure ?? ''),
      responsible: by === undefined ? first : { accountId: by.accountId, fullName: by.fullName },
      taken: by !== undefined,
    };
  });
}

/** Answers for what nobody has taken; null where the province has no administrator. */
async function firstAdministrator({ reference, now }: Context, db: Db | Tx): Promise<PersonRef | null> {
  const held = reference.current();
  for (const unit of unitsOfTheProvince(held)) {
    const date = todayOf(held, now);
    const [first] = await officersOf(db, { unit, role: 'ADMINISTRATOR', date });
    if (first !== undefined) return { accountId: first.accountId, fullName: first.fullName };
  }
  return null;
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
    .map(({ name, next_at, ran_at, failed_at, failure }) => {
      const stuck = failed_at !== null && (ran_at === null || failed_at > ran_at);
      return {
        name,
        ranAt: ran_at === null ? null : isoInstant(calendar, ran_at),
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
