import 'fake-indexeddb/auto';
import { ProblemError } from '@motcua/contract/client';
import { beforeEach, expect, test } from 'vitest';
import { DeskDatabase } from './database.ts';
import { brokenOff, items, openItems, putNewItem, type Item } from './items.ts';
import { newLock, sealBytes } from './lock.ts';
import { addPage } from './pages.ts';
import { lost, server } from './sample-server.ts';
import { ACCEPT, doneAt0940 } from './sample.ts';
import { sendAll, type Receiver } from './send.ts';
import type { Vault } from './vault.ts';

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
const PAGE = new Uint8Array(2_500_000).fill(7);
let vault: Vault;
let made = 0;

beforeEach(async () => {
  const { key } = await newLock('mot');
  vault = { account: 'x', key, database: new DeskDatabase(`send-${(made += 1)}`) };
  items.set([]);
});

async function put(id: string): Promise<void> {
  const item = doneAt0940(id, items.get(), ACCEPT);
  await addPage(vault, id, 'TK', new File([PAGE], 'trang.jpg'));
  await putNewItem(vault, { ...item, content: { ...item.content, pages: { sent: 0, of: 1 } } });
}

const states = (all: readonly Item[]): string[] => all.map(({ state }) => state);

test('everything goes in once, in order, things before pages; then nothing of the pages stays', async () => {
  await put(A);
  await put(B);
  const { receiver, merged, calls } = server();
  await sendAll(vault, DEVICE, receiver);
  expect(merged).toEqual([A, B]);
  expect(calls.indexOf('begin')).toBeGreaterThan(calls.lastIndexOf('merge'));
  expect(states(items.get())).toEqual(['MERGED', 'MERGED']);
  expect(await vault.database.pages.count()).toBe(0);
  calls.length = 0;
  await sendAll(vault, DEVICE, receiver);
  expect(calls).toEqual([]);
});

test('a light copy of every page goes before any page, and once; where it is refused the page comes all the same', async () => {
  await put(A);
  await put(B);
  const pages = await vault.database.pages.toArray();
  const light = await sealBytes(vault.key, `light:${pages[0]?.id}`, new Uint8Array(300).buffer);
  await vault.database.pages.update(pages[0]?.id ?? '', { light });
  const { receiver, calls } = server({ call: 'light', times: 1 });
  await sendAll(vault, DEVICE, receiver);
  expect(calls.filter((call) => call !== 'part')).toEqual(['merge', 'merge', 'begin', 'light']);
  expect(
    items
      .get()
      .filter(brokenOff)
      .map(({ id }) => id),
  ).toEqual([pages[0]?.of]);
  calls.length = 0;
  await sendAll(vault, DEVICE, receiver);
  expect(calls.slice(0, 2)).toEqual(['where', 'light']);
  expect(calls.indexOf('part')).toBeGreaterThan(calls.indexOf('light'));
  expect(states(items.get())).toEqual(['MERGED', 'MERGED']);
});

test('a page whose upload the system has thrown away meanwhile is begun anew, under another key', async () => {
  await put(A);
  const { receiver, uploads, calls } = server({ call: 'part', times: 1 });
  await sendAll(vault, DEVICE, receiver);
  uploads.clear();
  await sendAll(vault, DEVICE, receiver);
  expect(states(items.get())).toEqual(['MERGED']);
  expect(calls.filter((call) => call === 'begin')).toHaveLength(2);
  expect([...uploads.keys()]).toHaveLength(1);
});

test('what is done while pages are on their way goes before the pages of the next', async () => {
  await put(A);
  const { receiver, merged, calls } = server();
  const meanwhile: Receiver = {
    ...receiver,
    uploadPart: async (input, options) => {
      if (items.get().length === 1) await put(B);
      return receiver.uploadPart(input, options);
    },
  };
  await sendAll(vault, DEVICE, meanwhile);
  expect(merged).toEqual([A, B]);
  expect(calls.filter((call) => call !== 'part')).toEqual(['merge', 'begin', 'merge', 'begin']);
});

test('a computer registered anew counts from one; what it did as the device it was is not sent as the new one', async () => {
  await put(A);
  await put(B);
  const { receiver, merged } = server();
  const sent: number[] = [];
  const watched: Receiver = {
    ...receiver,
    mergeOffline: (input, options) => {
      sent.push(input.sequence);
      return receiver.mergeOffline(input, options);
    },
  };
  await sendAll(vault, { ...DEVICE, before: 1 }, watched);
  expect(merged).toEqual([B]);
  expect(sent).toEqual([1]);
  expect(states(items.get())).toEqual(['WAITING', 'MERGED']);
});

test('a line cut in the middle of an upload is gone on with from where it stopped', async () => {
  await put(A);
  const { receiver, uploads, calls } = server({ call: 'part', times: 1 });
  await sendAll(vault, DEVICE, receiver);
  expect(states(items.get())).toEqual(['WAITING']);
  expect(items.get().some(brokenOff)).toBe(true);
  // the browser is closed, and opened again
  items.set([]);
  await openItems(vault);
  await sendAll(vault, DEVICE, receiver);
  expect(states(items.get())).toEqual(['MERGED']);
  expect([...uploads.values()].map(({ offset }) => offset)).toEqual([PAGE.length]);
  expect(calls.filter((call) => call === 'begin')).toHaveLength(1);
  expect(calls.filter((call) => call === 'part')).toHaveLength(3);
  expect(calls.filter((call) => call === 'merge')).toHaveLength(1);
});

test('an answer that was lost is asked for again under the same key, and the next one waits', async () => {
  await put(A);
  await put(B);
  const { receiver, merged } = server({ call: 'merge', times: 1 });
  await sendAll(vault, DEVICE, receiver);
  expect(merged).toEqual([A]);
  expect(states(items.get())).toEqual(['WAITING', 'WAITING']);
  await sendAll(vault, DEVICE, receiver);
  expect(merged).toEqual([A, B]);
});

test('what was put aside waits for a person with its reason, and holds up nobody', async () => {
  await put(A);
  await put(B);
  const { receiver, merged } = server();
  const aside: Receiver = {
    ...receiver,
    mergeOffline: async (input, options) => {
      const result = await receiver.mergeOffline(input, options);
      return input.itemId === A ? { ...result, outcome: 'ASIDE', receipt: null } : result;
    },
  };
  await sendAll(vault, DEVICE, aside);
  expect(merged).toEqual([A, B]);
  expect(states(items.get())).toEqual(['REVIEW', 'MERGED']);
  expect(await vault.database.pages.where('of').equals(A).count()).toBe(1);
});

test('what the server will not take is shown with its reason, and stops those after it', async () => {
  await put(A);
  await put(B);
  const { receiver } = server();
  const refused = new ProblemError({ ...lost().problem, code: 'DEVICE_NOT_APPROVED', status: 403 });
  await sendAll(vault, DEVICE, { ...receiver, mergeOffline: () => Promise.reject(refused) });
  expect(states(items.get())).toEqual(['REFUSED', 'WAITING']);
  expect(items.get().some(brokenOff)).toBe(false);
  expect(items.get()[0]?.content.problem?.code).toBe('DEVICE_NOT_APPROVED');
});
