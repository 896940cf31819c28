import type { Generated, JSONColumnType } from 'kysely';
import { sql } from 'kysely';
import type { Services } from './context.ts';
import type { Log } from './log.ts';
import { restOf, startLoop, type Running } from './loop.ts';
import { letters as counted } from './metrics.ts';
import type { Clock } from './now.ts';
import { inTransaction, type Tx } from './transaction.ts';

declare module './database.ts' {
  interface Schema {
    outbox: {
      id: Generated<number>;
      topic: string;
      payload: JSONColumnType<Record<string, unknown>, string, string>;
      created_at: Date;
      attempts: Generated<number>;
      next_try_at: Date;
      done_at: Date | null;
      failure: string | null;
    };
  }
}

/** Something to be done after an act has committed, outside the counter's way. */
export interface Outgoing {
  topic: string;
  payload: Record<string, unknown>;
  /** Not opened before; absent: as soon as possible. */
  at?: Date;
}

/** A row of the outbox as it is written. */
export interface Letter {
  topic: string;
  payload: Record<string, unknown>;
  created_at: Date;
  next_try_at: Date;
}

/** The rows of what an act sends, for the statement that writes the rest of the act. */
export function letters(outgoing: readonly Outgoing[], now: Date): Letter[] {
  return outgoing.map(({ topic, payload, at = now }) => ({
    topic,
    payload,
    created_at: now,
    next_try_at: at,
  }));
}

/** Writes what is to be sent, in the transaction of what it follows from. */
export async function post(tx: Tx, outgoing: readonly Outgoing[], now: Date): Promise<void> {
  if (outgoing.length === 0) return;
  await sql`
    insert into outbox (topic, payload, created_at, next_try_at)
    select topic, payload, created_at, next_try_at
    from jsonb_to_recordset(${JSON.stringify(letters(outgoing, now))}::jsonb)
      as letter(topic text, payload jsonb, created_at timestamptz, next_try_at timestamptz)`.execute(tx);
}

/**
 * What a letter waits for is not there yet: it is logged and counted as failed, but what was written beside it stays, and it
 * may fail so as often as it must without being given up.
 */
export interface Again {
  at: Date;
  /** Absent: nothing failed; it is only put off, and keeps its place among the letters of that moment. */
  because?: string;
  /** As the letter reads next time; absent: as it does. */
  payload?: Record<string, unknown>;
}

/**
 * Carries out one topic, in the transaction that marks it done; so it happens once, or is tried again. What has to wait for
 * somebody outside waits before it touches the transaction, which then holds nothing but the letter ({@link Worker.apart}).
 */
export type OutboxHandler = (
  services: Services,
  tx: Tx,
  payload: Record<string, unknown>,
  now: Date,
) => Promise<Again | void>;
export type OutboxHandlers = Readonly<Record<string, OutboxHandler>>;

/** Counts failures only: a letter that was late, or that no program here knew, has failed nowhere. The index names it too. */
export const MAX_ATTEMPTS = 12;
const BATCH = 20;

/** Who opens letters. */
export interface Worker {
  services: Services;
  handlers: OutboxHandlers;
  log: Log;
  /** Asked before each letter: those written until then are somebody else's; null: all are his. */
  writtenAfter?: () => Promise<Date | null>;
  /** Topics that wait for somebody outside: each goes a lane of its own, and no other letter waits behind it. */
  apart?: readonly string[];
}

/** Works off what waits, several copies side by side: each row is taken by one (SKIP LOCKED). Answers how many were taken. */
export async function workOff(
  services: Services,
  handlers: OutboxHandlers,
  now: Date,
  log: Log,
): Promise<number> {
  let taken = 0;
  for (; taken < BATCH; taken++) if (!(await workOne({ services, handlers, log }, now))) break;
  return taken;
}

async function workOne({ services, handlers, log, writtenAfter }: Worker, now: Date): Promise<boolean> {
  const after = (await writtenAfter?.()) ?? null;
  return inTransaction(services.db, async (tx) => {
    const row = await tx
      .selectFrom('outbox')
      .select(['id', 'topic', 'payload', 'attempts'])
      .where('done_at', 'is', null)
      .where('next_try_at', '<=', now)
      .where('attempts', '<', sql.lit(MAX_ATTEMPTS))
      // During an upgrade a copy of the old program leaves new topics to the copies that know them.
      .where('topic', '=', sql<string>`any(${Object.keys(handlers)})`)
      .$if(after !== null, (query) => query.where('created_at', '>', after))
      .orderBy('next_try_at')
      .orderBy('id')
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (row === undefined) return false;
    const result = await attempt(services, handlers, tx, row, now);
    await tx.updateTable('outbox').set(result).where('id', '=', row.id).execute();
    const { failure, attempts } = result;
    const facts = { topic: row.topic, outbox: row.id, attempts, failure };
    const putOff = failure === null && !('done_at' in result);
    if (services.practising !== true && !putOff) countOpened(facts);
    tell(log, facts);
    return true;
  });
}

interface Waiting {
  topic: string;
  payload: Record<string, unknown>;
  attempts: number;
}

/** How the letter stands after it was opened. */
type Outcome = { attempts: number; failure: string | null } & (
  { done_at: Date } | { next_try_at: Date; payload?: string }
);

async function attempt(
  services: Services,
  handlers: OutboxHandlers,
  tx: Tx,
  { topic, payload, attempts }: Waiting,
  now: Date,
): Promise<Outcome> {
  const handler = handlers[topic] as OutboxHandler;
  await sql`savepoint attempt`.execute(tx);
  try {
    const again = await handler(services, tx, payload, now);
    if (again === undefined) return { done_at: now, failure: null, attempts: attempts + 1 };
    const changed = again.payload === undefined ? {} : { payload: JSON.stringify(again.payload) };
    return { next_try_at: again.at, failure: again.because ?? null, attempts, ...changed };
  } catch (error) {
    await sql`rollback to savepoint attempt`.execute(tx);
    const failure = error instanceof Error ? error.message : String(error);
    const wait = Math.min(3_600_000, 1_000 * 2 ** attempts);
    return { next_try_at: new Date(now.getTime() + wait), failure, attempts: attempts + 1 };
  }
}

interface Opened {
  topic: string;
  outbox: number;
  attempts: number;
  failure: string | null;
}

const countOpened = ({ topic, attempts, failure }: Opened): void =>
  counted.labels(topic, failure === null ? 'done' : attempts < MAX_ATTEMPTS ? 'failed' : 'given_up').inc();

function tell(log: Log, facts: Opened): void {
  if (facts.failure === null) return;
  if (facts.attempts < MAX_ATTEMPTS) log.warn(facts, 'outbox: failed, will be tried again');
  else log.error(facts, 'outbox: given up; it stays in the table until somebody sees to it');
}

/** Works side by side in one copy, so that a notice does not wait behind a paper that is being set. */
const LANES = 2;

/** Works the outbox off until stopped: at once while there is work, each second of the clock otherwise. */
export function startOutbox(worker: Worker, clock: Clock): Running {
  const lanes = lanesOf(worker).map((handlers) => startLane({ ...worker, handlers }, clock));
  return { stop: async () => void (await Promise.all(lanes.map((lane) => lane.stop()))) };
}

function lanesOf({ handlers, apart = [] }: Worker): OutboxHandlers[] {
  const topics = Object.entries(handlers);
  const shared = topics.filter(([topic]) => !apart.includes(topic));
  const own = topics.filter(([topic]) => apart.includes(topic));
  return [...Array.from({ length: LANES }, () => shared), ...own.map((one) => [one])].map((lane) =>
    Object.fromEntries(lane),
  );
}

function startLane(worker: Worker, clock: Clock): Running {
  const work = () =>
    workOne(worker, clock.now()).catch((error: unknown) => {
      worker.log.error({ error }, 'outbox: the database does not answer');
      return false;
    });
  return startLoop(work, restOf(clock, 1_000));
}
