import type { WhoAmI } from '@motcua/contract/session';
import { rolesOf } from '../queues.ts';
import { createStore } from '../store.ts';
import type { Vault } from './vault.ts';

/** How the store of this computer stands for the officer at the desk. */
export type Standing =
  | { kind: 'SHUT' }
  | { kind: 'OPEN'; vault: Vault }
  /** He signed in with a password the store does not know: it was changed elsewhere, and something still waits inside. */
  | { kind: 'OTHER_PASSWORD'; account: WhoAmI }
  /** The browser does not open the store at all: its files are damaged. The desk works online. */
  | { kind: 'BROKEN' };

/** Signing out loads the page afresh, and with it the key is gone. */
export const standing = createStore<Standing>({ kind: 'SHUT' });

/** Only who receives at a counter has something to keep. */
export const receives = (account: WhoAmI): boolean => rolesOf(account).includes('COUNTER_OFFICER');

/** What only a desk with a store needs, fetched with the first one. */
async function vaults() {
  const [vault, { database }, { watchStore }, { lookForOthers }] = await Promise.all([
    import('./vault.ts'),
    import('./keep.ts'),
    import('./upkeep.ts'),
    import('./others.ts'),
  ]);
  watchStore();
  return { ...vault, database, lookForOthers };
}

/** What the store answers; where it does not answer at all that is known to every screen, and nothing is thrown. */
async function asked<T>(question: Promise<T>): Promise<T | undefined> {
  try {
    return await question;
  } catch {
    standing.set({ kind: 'BROKEN' });
    return undefined;
  }
}

/** After a sign-in the server confirmed. A browser without a store for pages works as before, online only. */
export async function openAfter(account: WhoAmI, password: string): Promise<void> {
  if (!receives(account) || !('indexedDB' in globalThis)) return;
  const { openAfterSignIn, lookForOthers, database } = await vaults();
  const opened = await asked(openAfterSignIn(database, account, password));
  if (opened === undefined) return;
  standing.set(
    opened.kind === 'OPEN' ? { kind: 'OPEN', vault: opened.vault } : { kind: 'OTHER_PASSWORD', account },
  );
  await asked(lookForOthers(database, account.accountId));
}

/** Without network: the officer as the server knew him last, or why this computer does not open to him. */
export async function openHere(
  username: string,
  password: string,
): Promise<WhoAmI | 'UNKNOWN' | 'WRONG_PASSWORD' | 'BROKEN'> {
  const { openWithout, lookForOthers, database } = await vaults();
  const opened = await asked(openWithout(database, username, password));
  if (opened === undefined) return 'BROKEN';
  if (opened.kind !== 'OPEN') return opened.kind;
  standing.set({ kind: 'OPEN', vault: opened.vault });
  await asked(lookForOthers(database, opened.vault.account));
  return opened.who;
}

/** Takes the store over to the password that counts now; false where the one before is not right. */
export async function openWithBefore(account: WhoAmI, before: string, now: string): Promise<boolean> {
  const { changePassword, database } = await vaults();
  if (!(await changePassword(database, account.accountId, before, now))) return false;
  await openAfter(account, now);
  return true;
}
