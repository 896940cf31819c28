import { setTimeout as sleep } from 'node:timers/promises';
import type { IsolationLevel, Transaction } from 'kysely';
import type { Db, Schema } from './database.ts';

/** Inside it every statement commits or none does. */
export type Tx = Transaction<Schema>;

/** The database cannot be reached now. Nothing is known to be written; the same request may be sent again. */
export class DatabaseUnavailable extends Error {
  override name = 'DatabaseUnavailable';
  constructor(cause: unknown) {
    super('database unavailable', { cause });
  }
}

const maxRetries = 3;

/**
 * Runs `work` in one transaction and commits. It runs again, at most three times, when PostgreSQL asks for it
 * (serialization failure, deadlock), so it must have no effect outside the transaction.
 * Inside another transaction it joins that one.
 *
 * @throws {DatabaseUnavailable} on lost or refused connections; whatever `work` throws otherwise, after rollback
 */
export async function inTransaction<T>(
  db: Db | Tx,
  work: (tx: Tx) => Promise<T>,
  isolation: IsolationLevel = 'read committed',
): Promise<T> {
  if (isTransaction(db)) return work(db);
  for (let attempt = 0; ; attempt++) {
    try {
      return await db.transaction().setIsolationLevel(isolation).execute(work);
    } catch (error) {
      if (isConnectionFailure(error)) throw new DatabaseUnavailable(error);
      if (attempt >= maxRetries || !asksForRetry(error)) throw error;
      await sleep(2 ** attempt * 10 * (0.5 + Math.random()));
    }
  }
}

/** For queries outside a transaction: turns a lost or refused connection into the typed error, lets others through. */
export function asDatabaseError(error: unknown): unknown {
  return isConnectionFailure(error) && !(error instanceof DatabaseUnavailable)
    ? new DatabaseUnavailable(error)
    : error;
}

function isTransaction(db: Db | Tx): db is Tx {
  return db.isTransaction;
}

function asksForRetry(error: unknown): boolean {
  return ['40001', '40P01'].includes(codeOf(error));
}

const connectionCodes = new Set([
  ...[
    'ECONNREFUSED',
    'ECONNRESET',
    'EPIPE',
    'ETIMEDOUT',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'ENOTFOUND',
    'EAI_AGAIN',
  ],
  // admin_shutdown, crash_shutdown, cannot_connect_now, too_many_connections, read_only_sql_transaction (a former primary)
  ...['57P01', '57P02', '57P03', '53300', '25006'],
]);

/** What the driver says without a code. */
const connectionMessages =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

function isConnectionFailure(error: unknown): boolean {
  if (error instanceof DatabaseUnavailable) return true;
  const code = codeOf(error);
  if (connectionCodes.has(code) || code.startsWith('08')) return true;
  return error instanceof Error && connectionMessages.test(error.message);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
