import type { Db } from '../../platform/database.ts';
import { isClosed, type Seal } from '../../platform/seal.ts';

/**
 * Closes what stands open from before secrets were closed. What another copy has changed meanwhile is left to it.
 *
 * @returns how many were closed, and how many cannot be opened with this key: their owners have the codes for a lost telephone
 */
export async function closeSecrets(db: Db, seal: Seal): Promise<{ closed: number; lost: number }> {
  const rows = await db.selectFrom('second_factor').select(['account_id', 'secret']).execute();
  const open = rows.filter(({ secret }) => !isClosed(secret));
  for (const { account_id, secret } of open)
    await db
      .updateTable('second_factor')
      .set({ secret: seal.close(secret, account_id) })
      .where('account_id', '=', account_id)
      .where('secret', '=', secret)
      .execute();
  return {
    closed: open.length,
    lost: rows.filter(({ account_id, secret }) => seal.open(secret, account_id) === null).length,
  };
}
