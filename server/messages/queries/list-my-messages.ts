import { isoInstant } from '@motcua/rules/calendar';
import type { Caller } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';

const PAGE = 50;

/** The inbox of an account; what is about a dossier stays unread until that is opened. */
export const listMyMessages: Act<'listMyMessages'> = async (context, { before, limit = PAGE }) => {
  const { db, now, reference } = context;
  const { accountId } = context.caller as Caller;
  const { calendar } = reference.current();
  const rows = await db
    .selectFrom('message')
    .selectAll()
    .where('account_id', '=', accountId)
    .$if(before !== undefined, (query) => query.where('created_at', '<', new Date(before as string)))
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(limit + 1)
    .execute();
  const shown = rows.slice(0, limit);
  const read = shown.filter((row) => row.dossier_id === null && row.read_at === null).map(({ id }) => id);
  if (read.length > 0)
    await db.updateTable('message').set({ read_at: now }).where('id', 'in', read).execute();
  return {
    items: shown.map((row) => ({
      id: row.id,
      at: isoInstant(calendar, row.created_at),
      text: row.text,
      textEn: row.text_en,
      dossierId: row.dossier_id,
      unread: row.read_at === null,
    })),
    more: rows.length > limit,
  };
};
