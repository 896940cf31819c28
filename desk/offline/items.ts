import type { LeasedNumber, OfflineItem, OfflineResult } from '@motcua/contract/devices';
import type { Problem } from '@motcua/contract/errors';
import { createStore } from '../store.ts';
import type { ItemRow, ItemState } from './database.ts';
import { kept, type Kept } from './kept.ts';
import { seal, unseal } from './lock.ts';
import type { Vault } from './vault.ts';

/** What was done without network: as the server will be told it, and what the list of it shows. */
export interface ItemContent {
  item: Omit<OfflineItem, 'sentAt'>;
  procedureName: string;
  /** As printed; null where the system gives the number. */
  code: string | null;
  /** The printed page, to be printed again as it was. */
  paper: string;
  /** By the server's clock. */
  doneAt: string;
  /** What became of it: the server's word, or why it did not take it. */
  result: OfflineResult | null;
  problem: Problem | null;
  /** Bytes of its pages that the server has, of how many. */
  pages: { sent: number; of: number };
}

export interface Item extends Pick<ItemRow, 'id' | 'counter' | 'state'> {
  content: ItemContent;
}

/** Everything this computer has done for the officer without network, in order. */
export const items = createStore<readonly Item[]>([]);

const nameOf = (id: string): string => `item:${id}`;

export async function openItems(vault: Vault): Promise<void> {
  const rows = await vault.database.items.where('account').equals(vault.account).sortBy('counter');
  items.set(
    await Promise.all(
      rows.map(async ({ id, counter, state, sealed }) => ({
        id,
        counter,
        state,
        content: await unseal<ItemContent>(vault.key, nameOf(id), sealed),
      })),
    ),
  );
}

/** Writes an item as it now stands; the store first, then what is shown. */
export async function putItem(vault: Vault, item: Item): Promise<void> {
  await vault.database.items.put(await rowOf(vault, item));
  show(item);
}

/** Writes a new item and takes its draft away, both or neither. */
export async function putNewItem(vault: Vault, item: Item): Promise<void> {
  const row = await rowOf(vault, item);
  const { items: rows, drafts } = vault.database;
  await vault.database.transaction('rw', [rows, drafts], async () => {
    await rows.add(row);
    await drafts.delete(item.id);
  });
  show(item);
}

async function rowOf(vault: Vault, { id, counter, state, content }: Item): Promise<ItemRow> {
  return { id, account: vault.account, counter, state, sealed: await seal(vault.key, nameOf(id), content) };
}

const show = (item: Item): void =>
  items.set(
    [...items.get().filter(({ id }) => id !== item.id), item].toSorted((a, b) => a.counter - b.counter),
  );

/** Numbers used on this computer, whatever has become of them. */
export const takenOf = (all: readonly Item[]): LeasedNumber[] =>
  all.flatMap(({ content: { item } }) =>
    [item.acceptance?.code, item.acceptance?.receipt, item.guidance?.number, item.refusal?.number].filter(
      (number) => number !== undefined,
    ),
  );

/** The next place in the order of this device, counted from 1 without a gap. */
export const nextCounter = (all: readonly Item[]): number => (all.at(-1)?.counter ?? 0) + 1;

/** Still to be taken over, or with pages to follow. */
export const UNSENT = new Set<ItemState>(['WAITING', 'SENDING', 'REFUSED']);
export const unsent = (all: readonly Item[]): Item[] => all.filter(({ state }) => UNSENT.has(state));

/** A line or a server that failed stopped it in the middle; it may well go through a moment later. */
export const brokenOff = ({ state, content: { problem } }: Item): boolean =>
  state === 'WAITING' && problem !== null && problem.status >= 500;

/** The two clocks as last measured, as an item carries it. */
export const driftOf = ({ contact, snapshot }: Kept = kept.get()): OfflineItem['drift'] => ({
  ms: contact?.driftMs ?? 0,
  measuredAt: contact?.measuredAt ?? snapshot?.takenAt ?? new Date().toISOString(),
});
