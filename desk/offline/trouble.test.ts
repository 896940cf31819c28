import 'fake-indexeddb/auto';
import type { LeasedNumber } from '@motcua/contract/devices';
import type { WhoAmI } from '@motcua/contract/session';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { NEW_VISIT } from '../screens/intake/visit.ts';
import { DeskDatabase } from './database.ts';
import { keepDraft, lastDraft } from './drafts.ts';
import { full, isFull } from './full.ts';
import { items, nextCounter, openItems, putNewItem, stillToSend, takenOf, unreadable } from './items.ts';
import { kept, keep, openKept } from './kept.ts';
import { newLock, seal } from './lock.ts';
import { standing } from './opened.ts';
import { lookForOthers, others } from './others.ts';
import { addPage, readPages } from './pages.ts';
import { server } from './sample-server.ts';
import { ACCEPT, CONTENT, doneAt0940, KEPT } from './sample.ts';
import { sendAll } from './send.ts';
import { openAfterSignIn, openWithout, type Vault } from './vault.ts';

const DEVICE = {
  id: 'd',
  key: 'k',
  name: 'Quầy 1',
  unit: 'dong-viet',
  state: 'APPROVED',
  before: 0,
} as const;
const A = '00000000-0000-4000-8000-00000000000a';
const B = '00000000-0000-4000-8000-00000000000b';
let vault: Vault;
let made = 0;

beforeEach(async () => {
  const { key } = await newLock('mot');
  vault = { account: 'x', key, database: new DeskDatabase(`trouble-${(made += 1)}`) };
  items.set([]);
  unreadable.set([]);
  full.set(false);
});
afterEach(() => vi.restoreAllMocks());

/** Every write fails as a browser's does whose share of the disk is used up; reading and taking away go on. */
function noRoom(): void {
  const fail = (): never => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
  };
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(fail);
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(fail);
}

const put = (id: string): Promise<void> => putNewItem(vault, doneAt0940(id, items.get(), ACCEPT));
const damage = async (id: string): Promise<void> => {
  const sealed = await seal((await newLock('khac')).key, `item:${id}`, {});
  await vault.database.items.update(id, { sealed });
  await openItems(vault);
};
const numbersOf = (all: readonly LeasedNumber[]): number[] =>
  all.filter(({ series }) => series === 'DOSSIER').map(({ number }) => number);

test('a full disk is known by its name, also inside the store’s own error', () => {
  expect(isFull(new DOMException('', 'QuotaExceededError'))).toBe(true);
  expect(
    isFull(Object.assign(new Error('aborted'), { inner: new DOMException('', 'QuotaExceededError') })),
  ).toBe(true);
  expect(isFull(new Error('khác'))).toBe(false);
});

test('on a full disk nothing is half done: no item, no number, the draft stays, and it is known until there is room', async () => {
  await keepDraft(vault, { id: A, visit: NEW_VISIT });
  noRoom();
  await expect(put(A)).rejects.toSatisfy(isFull);
  expect(full.get()).toBe(true);
  expect(items.get()).toEqual([]);
  await expect(addPage(vault, A, 'TK', new File(['x'], 'a.jpg'))).rejects.toSatisfy(isFull);
  await expect(keepDraft(vault, { id: A, visit: { ...NEW_VISIT, procedureCode: '1' } })).rejects.toSatisfy(
    isFull,
  );
  vi.restoreAllMocks();
  expect((await lastDraft(vault)).draft?.id).toBe(A);
  await put(A);
  expect(full.get()).toBe(false);
  expect(numbersOf(takenOf(items.get()))).toEqual([12]);
});

test('a full disk does not stop the sending, which makes room', async () => {
  await addPage(vault, A, 'TK', new File(['trang'], 'a.jpg'));
  const item = doneAt0940(A, [], ACCEPT);
  await putNewItem(vault, { ...item, content: { ...item.content, pages: { sent: 0, of: 1 } } });
  const { receiver, merged, uploads } = server();
  noRoom();
  await keep(vault, { contact: { driftMs: 5, measuredAt: '2026-12-10T07:25:00Z' } });
  await sendAll(vault, DEVICE, receiver);
  expect(kept.get().contact?.driftMs).toBe(5);
  expect(merged).toEqual([A]);
  expect([...uploads.values()].every(({ size, offset }) => size === offset)).toBe(true);
  expect(items.get().map(({ state }) => state)).toEqual(['MERGED']);
  expect(await vault.database.pages.count()).toBe(0);
});

test('a damaged record is listed by its number, told in its turn, and the others go in; no number is used again', async () => {
  await put(A);
  await put(B);
  await damage(A);
  expect(items.get().map(({ id }) => id)).toEqual([B]);
  expect(unreadable.get()).toMatchObject([{ id: A, counter: 1, code: 'H02.12-261210-0012' }]);
  expect(stillToSend()).toBe(2);
  expect(numbersOf(takenOf(items.get())).toSorted()).toEqual([12, 13]);
  expect(nextCounter(items.get())).toBe(3);
  const { receiver, calls, merged } = server();
  const told = vi.spyOn(receiver, 'reportUnreadable');
  await sendAll(vault, DEVICE, receiver);
  expect(calls).toEqual(['unreadable', 'merge']);
  expect(told.mock.calls[0]?.[0]).toMatchObject({ itemId: A, sequence: 1 });
  expect(numbersOf(told.mock.calls[0]?.[0].numbers ?? [])).toEqual([12]);
  expect(merged).toEqual([B]);
  await openItems(vault);
  expect(unreadable.get()).toMatchObject([{ id: A, state: 'LOST' }]);
  expect(stillToSend()).toBe(0);
});

test('a damaged page is named, and holds up neither its dossier nor the other pages', async () => {
  const pages = [
    await addPage(vault, A, '', new File(['mot'], '1.jpg')),
    await addPage(vault, A, '', new File(['hai'], '2.jpg')),
  ];
  const item = doneAt0940(A, [], ACCEPT);
  const { acceptance } = item.content.item;
  if (acceptance === undefined) throw new Error('no acceptance');
  const content = {
    ...item.content,
    pages: { sent: 0, of: 2 },
    item: { ...item.content.item, acceptance: { ...acceptance, files: pages } },
  };
  await putNewItem(vault, { ...item, content });
  const bytes = await seal((await newLock('khac')).key, 'x', 'x');
  await vault.database.pages.update(pages[0]?.id ?? '', { bytes });
  const { receiver, uploads } = server();
  await sendAll(vault, DEVICE, receiver);
  expect(uploads.size).toBe(1);
  expect(items.get()).toMatchObject([
    { state: 'MERGED', content: { pages: { sent: 1, of: 2 }, lostPages: ['1.jpg'] } },
  ]);
});

test('a damaged draft is said and taken away; a damaged page of a draft is counted', async () => {
  await keepDraft(vault, { id: A, visit: NEW_VISIT });
  await keepDraft(vault, { id: B, visit: NEW_VISIT });
  const other = (await newLock('khac')).key;
  await vault.database.drafts.update(B, { sealed: await seal(other, `draft:${B}`, {}) });
  expect(await lastDraft(vault)).toMatchObject({ draft: { id: A }, lost: 1 });
  expect(await lastDraft(vault)).toMatchObject({ draft: { id: A }, lost: 0 });
  const page = await addPage(vault, A, '', new File(['x'], 'a.jpg'));
  await vault.database.pages.update(page.id, { about: await seal(other, 'x', {}) });
  expect(await readPages(vault, A)).toEqual({ pages: [], lost: 1 });
});

test('what the server cannot give again is kept twice; the rest of a damaged store is fetched again', async () => {
  standing.set({ kind: 'OPEN', vault });
  await keep(vault, { device: DEVICE, snapshot: KEPT.snapshot });
  const sealed = await seal((await newLock('khac')).key, 'x', {});
  for (const name of ['device', 'snapshot'])
    await vault.database.boxes.update([vault.account, name], { sealed });
  await openKept(vault);
  expect(kept.get().device).toEqual(DEVICE);
  expect(kept.get().snapshot).toBeUndefined();
});

test('who he is is read from the snapshot where its own record was damaged; from neither, it is said', async () => {
  const { database } = vault;
  const officer: WhoAmI = CONTENT.officer;
  const opened = await openAfterSignIn(database, officer, 'mot');
  if (opened.kind !== 'OPEN') throw new Error('not open');
  await keep(opened.vault, { snapshot: KEPT.snapshot });
  const sealed = await seal((await newLock('khac')).key, 'x', {});
  await database.boxes.update([officer.accountId, 'account'], { sealed });
  expect(await openWithout(database, 'qu.dong', 'mot')).toMatchObject({
    kind: 'OPEN',
    who: { username: 'qu.dong' },
  });
  await database.boxes.update([officer.accountId, 'snapshot'], { sealed });
  expect(await openWithout(database, 'qu.dong', 'mot')).toEqual({ kind: 'BROKEN' });
});

test('what a colleague has still to send is counted under the name he signs in with, and nothing of it is opened', async () => {
  const { lock } = await newLock('hai');
  await vault.database.locks.put({ account: vault.account, username: 'qu.dong', lock });
  await put(A);
  await put(B);
  await lookForOthers(vault.database, 'another');
  expect(others.get()).toEqual([{ username: 'qu.dong', count: 2 }]);
  await lookForOthers(vault.database, vault.account);
  expect(others.get()).toEqual([]);
  await sendAll(vault, DEVICE, server().receiver);
  await lookForOthers(vault.database, 'another');
  expect(others.get()).toEqual([]);
});
