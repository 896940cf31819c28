import type { Selectable } from 'kysely';
import type { Db } from '../platform/database.ts';
import type { MessageTable } from './tables.ts';

/** What an account has been told about a dossier, newest first. */
export async function messagesOf(
  db: Db,
  dossierId: string,
  accountId: string,
): Promise<Selectable<MessageTable>[]> {
  return db
    .selectFrom('message')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('dossier_id', '=', dossierId)
    .orderBy('created_at', 'desc')
    .execute();
}
