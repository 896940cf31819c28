import type { Generated, JSONColumnType } from 'kysely';
import { sql } from 'kysely';
import type { Services } from './context.ts';
import type { Log } from './log.ts';
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
}

/** Carries out one topic, in the transaction that marks it done; so it happens once, or is tried again. */
export type OutboxHandler = (
  services: Services,
  tx: Tx,
  payload: Record<string, unknown>,
  now: Date,
) => Promise<void>;
export type OutboxHandlers = Readonly<Record<string, OutboxHandler>>;

const MAX_ATTEMPTS = 12;
const BATCH = 20;

/** Works off what waits, several copies side by side: each row is taken by one (SKIP LOCKED). Answers how many were taken. */
export async function workOff(
  services: Services,
  handlers: OutboxHandlers,
  now: Date,
  log: Log,
): Promise<number> {
  let taken = 0;
  for (; taken < BATCH; taken++) if (!(await workOne(services, handlers, now, log))) break;
  return taken;
}

async function workOne(services: Services, handlers: OutboxHandlers, now: Date, log: Log): Promise<boolean> {
  return inTransaction(services.db, async (tx) => {
    const row = await tx
      .selectFrom('outbox')
      .selectAll()
      .where('done_at', 'is', null)
      .where('next_try_at', '<=', now)
      .where('attempts', '<', MAX_ATTEMPTS)
      .orderBy('next_try_at')
      .orderBy('id')
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (row === undefined) return false;
    const failure = await attempt(services, handlers, tx, row, now);
    if (failure !== null)
      log.warn(
        { topic: row.topic, outbox: row.id, attempts: row.attempts + 1, failure },
        'outbox: failed, will be tried again',
      );
    const wait = Math.min(3_600_000, 1_000 * 2 ** row.attempts);
    await tx
      .updateTable('outbox')
      .set(
        failure === null
          ? { done_at: now, failure: null }
          : { next_try_at: new Date(now.getTime() + wait), failure },
      )
      .set({ attempts: row.attempts + 1 })
      .where('id', '=', row.id)
      .execute();
    return true;
  });
}

async function attempt(
  services: Services,
  handlers: OutboxHandlers,
  tx: Tx,
  row: { topic: string; payload: Record<string, unknown> },
  now: Date,
): Promise<string | null> {
  const handler = handlers[row.topic];
  if (handler === undefined) return `nobody handles ${row.topic}`;
  await sql`savepoint attempt`.execute(tx);
  try {
    await handler(services, tx, row.payload, now);
    return null;
  } catch (error) {
    await sql`rollback to savepoint attempt`.execute(tx);
    return error instanceof Error ? error.message : String(error);
  }
}

/** Works the outbox off until stopped: soon after there was work, each second otherwise. */
export function startOutbox(
  services: Services,
  handlers: OutboxHandlers,
  clock: Clock,
  log: Log,
): { stop(): Promise<void> } {
  let stopped = false;
  let wake: () => void = () => undefined;
  const running = (async () => {
    while (!stopped) {
      const taken = await workOff(services, handlers, clock.now(), log).catch((error: unknown) => {
        log.error({ error }, 'outbox: the database does not answer');
        return 0;
      });
      if (taken === 0 && !stopped)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, 1_000);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
    }
  })();
  return {
    async stop() {
      stopped = true;
      wake();
      await running;
    },
  };
}
