import type { LeasedNumber, OfflineItem, OfflineResult } from '@motcua/contract/devices';
import type { Problem } from '@motcua/contract/errors';
import { createStore } from '../store.ts';
import type { ItemRow, ItemState } from './database.ts';
import { written, writtenIfRoom } from './full.ts';
import { kept, type Kept } from './kept.ts';
import { seal, unsealIfWhole } from './lock.ts';
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
  /** Names of pages that were damaged here before the server had them. */
  lostPages?: string[];
}

export interface Item extends Pick<ItemRow, 'id' | 'counter'> {
  state: ItemState;
  content: ItemContent;
}

/** Everything this computer has done for the officer without network, in order. */
export const items = createStore<readonly Item[]>([]);

/** Something whose record was damaged: of it only its place, its state and the numbers on its paper are known. */
export type Unreadable = Pick<ItemRow, 'id' | 'counter' | 'state' | 'numbers' | 'code'>;
export const unreadable = createStore<readonly Unreadable[]>([]);

const nameOf = (id: string): string => `item:${id}`;

/** Brings into view what the store holds: what can be read, and beside it what cannot. */
export async function openItems(vault: Vault): Promise<void> {
  const rows = await vault.database.items.where('account').equals(vault.account).sortBy('counter');
  const whole: Item[] = [];
  const lost: ItemRow[] = [];
  for (const row of rows) {
    const { id, counter, state, sealed } = row;
    const content =
      state === 'LOST' ? undefined : await unsealIfWhole<ItemContent>(vault.key, nameOf(id), sealed);
    if (state === 'LOST' || content === undefined) lost.push(row);
    else whole.push({ id, counter, state, content });
  }
  unreadable.set(
    lost.map(({ id, counter, state, numbers, code }) => ({ id, counter, state, numbers, code })),
  );
  items.set(whole);
}

/** Writes an item as it now stands; the store first, then what is shown. */
export async function putItem(vault: Vault, item: Item): Promise<void> {
  await written(vault.database.items.put(await rowOf(vault, item)));
  show(item);
}

/**
 * The same for how its sending stands: where the store has no room, what is shown alone changes, for the server answers what
 * it has with its first word again. False where it was not written.
 */
export async function noteItem(vault: Vault, item: Item): Promise<boolean> {
  const noted = await writtenIfRoom(vault.database.items.put(await rowOf(vault, item)));
  show(item);
  return noted;
}

/** The server knows that it can no longer be read here; where it had it before, only its files may be missing. */
export async function noteLost(vault: Vault, id: string, inSystem: boolean): Promise<void> {
  const state = inSystem ? 'MERGED' : 'LOST';
  await writtenIfRoom(vault.database.items.update(id, { state }));
  unreadable.set(unreadable.get().map((one) => (one.id === id ? { ...one, state } : one)));
}

/** Writes a new item and takes its draft away, both or neither. */
export async function putNewItem(vault: Vault, item: Item): Promise<void> {
  const row = await rowOf(vault, item);
  const { items: rows, drafts } = vault.database;
  await written(
    vault.database.transaction('rw', [rows, drafts], async () => {
      await rows.add(row);
      await drafts.delete(item.id);
    }),
  );
  show(item);
}

async function rowOf(vault: Vault, { id, counter, state, content }: Item): Promise<ItemRow> {
  return {
    id,
    account: vault.account,
    counter,
    state,
    numbers: numbersOf(content),
    code: content.code,
    sealed: await seal(vault.key, nameOf(id), content),
  };
}

const show = (item: Item): void =>
  items.set(
    [...items.get().filter(({ id }) => id !== item.id), item].toSorted((a, b) => a.counter - b.counter),
  );

const numbersOf = ({ item }: ItemContent): LeasedNumber[] =>
  [item.acceptance?.code, item.acceptance?.receipt, item.guidance?.number, item.refusal?.number].filter(
    (number) => number !== undefined,
  );

/** Numbers used on this computer, whatever has become of them. */
export const takenOf = (
  all: readonly Item[],
  lost: readonly Unreadable[] = unreadable.get(),
): LeasedNumber[] => [
  ...all.flatMap(({ content }) => numbersOf(content)),
  ...lost.flatMap(({ numbers }) => numbers),
];

/** The next place in the order of this device, counted from 1 without a gap. */
export const nextCounter = (all: readonly Item[], lost: readonly Unreadable[] = unreadable.get()): number =>
  1 + Math.max(0, ...[...all, ...lost].map(({ counter }) => counter));

/** Still to be taken over, or with pages to follow. */
export const UNSENT = new Set<ItemRow['state']>(['WAITING', 'SENDING', 'REFUSED']);
export const unsent = <One extends Pick<ItemRow, 'state'>>(all: readonly One[]): One[] =>
  all.filter(({ state }) => UNSENT.has(state));

/** How many things of this computer the server has not heard of, or not wholly; also those that can no longer be read. */
export const stillToSend = (): number => unsent(items.get()).length + unsent(unreadable.get()).length;

/** A line or a server that failed stopped it in the middle; it may well go through a moment later. */
export const brokenOff = ({ state, content: { problem } }: Item): boolean =>
  state === 'WAITING' && problem !== null && problem.status >= 500;

/** The two clocks as last measured, as an item carries it. */
export const driftOf = ({ contact, snapshot }: Kept = kept.get()): OfflineItem['drift'] => ({
  ms: contact?.driftMs ?? 0,
  measuredAt: contact?.measuredAt ?? snapshot?.takenAt ?? new Date().toISOString(),
});
