import type { PersonRef } from '@motcua/contract/shape';
import type { Db } from '../platform/database.ts';

/** Names of officers by account, in one question. */
export async function namesOf(
  db: Db,
  accounts: readonly string[],
): Promise<{ of(account: string): PersonRef }> {
  const ids = [...new Set(accounts)].filter((id) => id !== '');
  const rows =
    ids.length === 0
      ? []
      : await db
          .selectFrom('account')
          .select(['id', 'full_name'])
          .where((eb) => eb('id', '=', eb.fn.any(eb.val(ids))))
          .execute();
  const known = new Map(rows.map((row) => [row.id, row.full_name]));
  return { of: (accountId) => ({ accountId, fullName: known.get(accountId) ?? '' }) };
}
