import { createStore } from '../store.ts';
import { UNSENT } from './items.ts';
import type { DeskDatabase } from './database.ts';

/** What a colleague has done on this computer and the server has not heard of. */
export interface OthersWork {
  /** By the name he signs in with, which this computer keeps in the clear anyway; his full name is sealed. */
  username: string;
  count: number;
}

export const others = createStore<readonly OthersWork[]>([]);

/** Looks, without opening anything, for what waits here under other locks. */
export async function lookForOthers(database: DeskDatabase, account: string): Promise<void> {
  const rows = await database.items
    .where('account')
    .notEqual(account)
    .filter(({ state }) => UNSENT.has(state))
    .toArray();
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(row.account, (counts.get(row.account) ?? 0) + 1);
  const locks = await database.locks.bulkGet([...counts.keys()]);
  others.set(
    locks.flatMap((lock) =>
      lock === undefined ? [] : [{ username: lock.username, count: counts.get(lock.account) ?? 0 }],
    ),
  );
}
