import type { WhoAmI } from '@motcua/contract/session';
import type { DeskDatabase } from './database.ts';
import { writtenIfRoom } from './full.ts';
import { newLock, openLock, rewrap, seal, unsealIfWhole } from './lock.ts';

/** The opened store of one officer. */
export interface Vault {
  account: string;
  key: CryptoKey;
  database: DeskDatabase;
}

export type Opened =
  | { kind: 'OPEN'; vault: Vault }
  /** Nobody of this name has signed in on this computer with network. */
  | { kind: 'UNKNOWN' }
  | { kind: 'WRONG_PASSWORD' }
  /** Its password is right, but what it holds of him was damaged. */
  | { kind: 'BROKEN' };

const ACCOUNT = 'account';

/**
 * After a sign-in that the server has confirmed: opens the officer's store, or makes one. Where the password was changed
 * elsewhere the store stays shut until the one before is given (`changePassword`), unless nothing in it waits for anything.
 */
export async function openAfterSignIn(
  database: DeskDatabase,
  account: WhoAmI,
  password: string,
): Promise<Opened> {
  const { accountId, username } = account;
  const kept = await database.locks.get(accountId);
  let key = kept && (await openLock(kept.lock, password));
  if (key === undefined) {
    if (kept !== undefined && (await waiting(database, accountId)) > 0) return { kind: 'WRONG_PASSWORD' };
    await forget(database, accountId);
    const made = await newLock(password);
    key = made.key;
    await database.locks.put({ account: accountId, username: username.toLowerCase(), lock: made.lock });
  }
  const vault = { account: accountId, key, database };
  await writtenIfRoom(putBox(vault, ACCOUNT, account));
  return { kind: 'OPEN', vault };
}

/**
 * Without network: the same person with the same password. Where what says who he is was damaged, the snapshot says it too.
 */
export async function openWithout(
  database: DeskDatabase,
  username: string,
  password: string,
): Promise<{ kind: 'OPEN'; vault: Vault; who: WhoAmI } | Exclude<Opened, { kind: 'OPEN' }>> {
  const kept = await database.locks.where('username').equals(username.trim().toLowerCase()).first();
  if (kept === undefined) return { kind: 'UNKNOWN' };
  const key = await openLock(kept.lock, password);
  if (key === undefined) return { kind: 'WRONG_PASSWORD' };
  const vault = { account: kept.account, key, database };
  const who =
    (await getBox<WhoAmI>(vault, ACCOUNT)) ??
    (await getBox<{ content: { officer: WhoAmI } }>(vault, 'snapshot'))?.content.officer;
  return who === undefined ? { kind: 'BROKEN' } : { kind: 'OPEN', vault, who };
}

/** Puts the same key under another password; gives false where the one before is not right. */
export async function changePassword(
  database: DeskDatabase,
  account: string,
  before: string,
  now: string,
): Promise<boolean> {
  const kept = await database.locks.get(account);
  const lock = kept && (await rewrap(kept.lock, before, now));
  if (kept === undefined || lock === undefined) return false;
  await database.locks.put({ ...kept, lock });
  return true;
}

/** Drafts and things not yet in the system. */
async function waiting(database: DeskDatabase, account: string): Promise<number> {
  const items = await database.items
    .where({ account })
    .filter(({ state }) => state !== 'MERGED')
    .count();
  return items + (await database.drafts.where({ account }).count());
}

async function forget(database: DeskDatabase, account: string): Promise<void> {
  const { boxes, drafts, items, pages, locks } = database;
  await database.transaction('rw', [boxes, drafts, items, pages, locks], async () => {
    for (const table of [boxes, drafts, items, pages]) await table.where('account').equals(account).delete();
    await locks.delete(account);
  });
}

export async function putBox(vault: Vault, name: string, value: unknown): Promise<void> {
  const { account, key, database } = vault;
  await database.boxes.put({ account, name, sealed: await seal(key, `box:${account}:${name}`, value) });
}

/** Undefined where it is not there, or was damaged. */
export async function getBox<T>(vault: Vault, name: string): Promise<T | undefined> {
  const { account, key, database } = vault;
  const row = await database.boxes.get([account, name]);
  return row && unsealIfWhole<T>(key, `box:${account}:${name}`, row.sealed);
}
