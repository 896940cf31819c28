import type { Context } from './context.ts';
import type { Db } from './database.ts';
import { Refusal } from './refusal.ts';
import type { Tx } from './transaction.ts';

export interface IdempotencyTable {
  account_id: string;
  key: string;
  operation: string;
  request_hash: Buffer;
  /** JSON text on the way in, parsed on the way out. */
  reply: unknown;
  created_at: Date;
}
declare module './database.ts' {
  interface Schema {
    idempotency: IdempotencyTable;
  }
}

/** The row that remembers a reply, or nothing where the request has no key. */
export function replyRow(context: Context, reply: unknown): IdempotencyTable | null {
  const { caller, request, now } = context;
  if (caller === null || request.key === null) return null;
  return {
    account_id: caller.accountId,
    key: request.key.text,
    operation: request.operation,
    request_hash: request.key.inputHash,
    reply: JSON.stringify(reply),
    created_at: now,
  };
}

/** Remembers the reply in the act's own transaction. */
export async function rememberReply<T>(context: Context, db: Db | Tx, reply: T): Promise<T> {
  const row = replyRow(context, reply);
  if (row !== null) await db.insertInto('idempotency').values(row).execute();
  return reply;
}

/** For the acts an act is made of: only the reply of the whole is remembered. */
export const withoutKey = (context: Context): Context => ({
  ...context,
  request: { ...context.request, key: null },
});

/** @throws {Refusal} KEY_REUSED where the key came with another request */
export async function storedReply(context: Context): Promise<unknown> {
  const { caller, request, db } = context;
  if (caller === null || request.key === null) return undefined;
  const row = await db
    .selectFrom('idempotency')
    .selectAll()
    .where('account_id', '=', caller.accountId)
    .where('key', '=', request.key.text)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  if (row.operation === request.operation && row.request_hash.equals(request.key.inputHash)) return row.reply;
  throw new Refusal('KEY_REUSED', 'Tạo một Idempotency-Key mới cho yêu cầu mới rồi gửi lại.');
}
