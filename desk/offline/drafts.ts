import type { Visit } from '../screens/intake/visit.ts';
import { written } from './full.ts';
import { seal, unsealIfWhole } from './lock.ts';
import { dropPages } from './pages.ts';
import type { Vault } from './vault.ts';

/** The visit that is being typed; a counter serves one person at a time, so there is one. */
export interface Draft {
  id: string;
  visit: Visit;
}

const nameOf = (id: string): string => `draft:${id}`;

/** One after the other, so that what was typed last is what stays. */
let queue: Promise<unknown> = Promise.resolve();

/** Keeps a draft as it now stands. */
export function keepDraft(vault: Vault, { id, visit }: Draft): Promise<void> {
  const kept = queue.then(async () => {
    const sealed = await seal(vault.key, nameOf(id), visit);
    const { drafts, items } = vault.database;
    await written(
      vault.database.transaction('rw', [drafts, items], async () => {
        // what has been done is no draft any more
        if ((await items.get(id)) === undefined) await drafts.put({ id, account: vault.account, sealed });
      }),
    );
  });
  queue = kept.catch(() => undefined);
  return kept;
}

/**
 * The draft a browser that was closed, or killed, left behind; and how many can no longer be read, which are taken away: the
 * officer is told, and asks the person again.
 */
export async function lastDraft(vault: Vault): Promise<{ draft: Draft | undefined; lost: number }> {
  await queue;
  const rows = await vault.database.drafts.where('account').equals(vault.account).toArray();
  let draft: Draft | undefined;
  let lost = 0;
  for (const { id, sealed } of rows) {
    const visit = await unsealIfWhole<Visit>(vault.key, nameOf(id), sealed);
    if (visit !== undefined) {
      draft = { id, visit };
      continue;
    }
    lost += 1;
    await vault.database.drafts.delete(id);
    await dropPages(vault, id);
  }
  return { draft, lost };
}

/** The person has left: what was typed and photographed goes. */
export async function dropDraft(vault: Vault, id: string): Promise<void> {
  await queue;
  await vault.database.drafts.delete(id);
  await dropPages(vault, id);
}
