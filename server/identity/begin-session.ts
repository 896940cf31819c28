import { randomBytes } from 'node:crypto';
import { localDate } from '@motcua/rules/calendar';
import type { Context } from '../platform/context.ts';
import type { Db } from '../platform/database.ts';
import { callerOf, tokenHash } from './caller.ts';
import { describe } from './queries/who-am-i.ts';

const SESSION_MS = 12 * 3_600_000;

export interface SessionStart {
  accountId: string;
  way: 'PASSWORD' | 'E_IDENTITY' | 'PASSKEY';
  level: 1 | 2 | null;
}

/** A session of twelve hours; its token is told once and kept nowhere. */
export async function beginSession(
  db: Db,
  { now, request }: Context,
  { accountId, way, level }: SessionStart,
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await db
    .insertInto('session')
    .values({
      token_hash: tokenHash(token),
      account_id: accountId,
      created_at: now,
      expires_at: new Date(now.getTime() + SESSION_MS),
      way,
      identity_level: level,
      device: request.device ?? '',
      last_used_at: now,
    })
    .execute();
  await db.updateTable('account').set({ last_sign_in_at: now }).where('id', '=', accountId).execute();
  return token;
}

/** Whose session has just begun, as he may see himself. */
export async function describeSession(context: Context, token: string) {
  const { db, now, reference } = context;
  const caller = await callerOf(db, token, now, localDate(reference.current().calendar, now));
  if (caller === null) throw new Error('a session just made is gone');
  return describe(context, caller);
}
