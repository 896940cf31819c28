import { isoInstant } from '@motcua/rules/calendar';
import type { Caller } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';

/** Where the caller is signed in; ended and expired sessions are not his any more. */
export const listMySessions: Act<'listMySessions'> = async ({ db, caller, session, now, reference }) => {
  const { calendar } = reference.current();
  const rows = await db
    .selectFrom('session')
    .select(['id', 'token_hash', 'way', 'identity_level', 'device', 'created_at', 'last_used_at'])
    .where('account_id', '=', (caller as Caller).accountId)
    .where('expires_at', '>', now)
    .orderBy((eb) => eb.fn.coalesce('last_used_at', 'created_at'), 'desc')
    .execute();
  const items = rows.map((row) => ({
    sessionId: row.id,
    current: session !== null && row.token_hash.equals(session),
    way: row.way,
    ...(row.identity_level === null ? {} : { identityLevel: row.identity_level }),
    device: row.device,
    since: isoInstant(calendar, row.created_at),
    lastUsedAt: isoInstant(calendar, row.last_used_at ?? row.created_at),
  }));
  return { items: items.toSorted((one, other) => Number(other.current) - Number(one.current)) };
};
