import { isoInstant } from '@motcua/rules/calendar';
import type { Caller } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { passkeysAllowed } from '../passkey/allowed.ts';
import { MOST_PASSKEYS } from '../acts/add-passkey.ts';

export const listMyPasskeys: Act<'listMyPasskeys'> = async (context) => {
  const { accountId, kind } = context.caller as Caller;
  const { calendar } = context.reference.current();
  const rows = await context.db
    .selectFrom('passkey')
    .select(['id', 'name', 'added_at', 'last_used_at'])
    .where('account_id', '=', accountId)
    .orderBy('added_at', 'desc')
    .execute();
  return {
    offered: kind !== 'OFFICER' && passkeysAllowed(context) && rows.length < MOST_PASSKEYS,
    items: rows.map((row) => ({
      passkeyId: row.id,
      name: row.name,
      addedAt: isoInstant(calendar, row.added_at),
      lastUsedAt: row.last_used_at === null ? null : isoInstant(calendar, row.last_used_at),
    })),
  };
};
