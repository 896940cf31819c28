import { randomBytes } from 'node:crypto';
import { localDate } from '@motcua/rules/calendar';
import { tokenHash } from '../identity/index.ts';
import type { Caller, Services } from '../platform/context.ts';
import type { Db } from '../platform/database.ts';
import { copyOfficer } from './guests.ts';
import { beginFirstRound, forgetRound } from './round.ts';

/** A practice lasts no longer than half a day: posts are looked at anew at the next entry. */
const SESSION_MS = 4 * 3_600_000;

/**
 * Lets an officer of the real desk into the practice room: posts copied, tasks prepared at his first visit, a session begun.
 *
 * @param owner of the practice room's tables
 * @returns the token of the session
 */
export async function letIn(
  { owner, services }: { owner: Db; services: Services },
  officer: Caller,
  now: Date,
): Promise<string> {
  const { db, reference, floor } = services;
  await copyOfficer(owner, officer, localDate(reference.current().calendar, now), now);
  // two windows of one officer: one of them prepares
  if (await beginFirstRound(db, officer.accountId, now)) {
    try {
      await floor?.prepareFor(officer, now);
    } catch (error) {
      await forgetRound(db, officer.accountId);
      throw error;
    }
  }
  const token = randomBytes(32).toString('base64url');
  await db
    .insertInto('session')
    .values({
      token_hash: tokenHash(token),
      account_id: officer.accountId,
      created_at: now,
      expires_at: new Date(now.getTime() + SESSION_MS),
    })
    .execute();
  return token;
}
