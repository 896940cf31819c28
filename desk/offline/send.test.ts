import 'fake-indexeddb/auto';
import { ProblemError } from '@motcua/contract/client';
import type { OfflineResult } from '@motcua/contract/devices';
import type { Problem } from '@motcua/contract/errors';
import { beforeEach, expect, test } from 'vitest';
import { DeskDatabase } from './database.ts';
import { brokenOff, items, openItems, putNewItem, type Item } from './items.ts';
import { newLock } from './lock.ts';
import { addPage } from './pages.ts';
import { ACCEPT, doneAt0940 } from './sample.ts';
import { sendAll, type Receiver } from './send.ts';
import type { Vault } from './vault.ts';

const DEVICE = { id: 'd', key: 'k', name: 'Quầy 1', unit: 'dong-viet', state: 'APPROVED' } as const;
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

const lost = (): ProblemError =>
  new ProblemError({
    type: '',
    code: 'DATABASE_UNAVAILABLE',
    status: 503,
    title: '',
    titleEn: '',
    detail: '',
  } satisfies Problem);

/** A server that takes items once each, in order, and bytes from where they stopped. */
function server(breakAt: { call?: string; times: number } = { times: 0 }) {
  const merged: string[] = [];
  const uploads = new Map<string, { size: number; offset: number; keys: string }>();
  const calls: string[] = [];
  const answer = <T>(call: string, value: T): Promise<T> => {
    calls.push(call);
    if (breakAt.call === call && breakAt.times > 0) {
      breakAt.times -= 1;
      return Promise.reject(lost());
    }
    return Promise.resolve(value);
  };
  const view = (uploadId: string) => {
    const { size = 0, offset = 0 } = uploads.get(uploadId) ?? {};
    const file = offset === size ? { id: uploadId } : null;
    return { uploadId, size, offset, file } as Awaited<ReturnType<Receiver['uploadPart']>>;
  };
  const receiver: Receiver = {
    mergeOffline: (input) => {
      if (!merged.includes(input.itemId)) merged.push(input.itemId);
      return answer('merge', {
        itemId: input.itemId,
        sequence: input.sequence,
        kind: 'ACCEPTANCE',
        outcome: 'MERGED',
        receipt: { dossierId: input.itemId } as OfflineResult['receipt'],
        at: input.deviceAt,
        due: null,
        printedDue: null,
        remarks: [],
        reason: null,
      });
    },
    uploadFile: ({ size }, options) => {
      const id = options?.idempotencyKey ?? '';
      if (!uploads.has(id)) uploads.set(id, { size, offset: 0, keys: id });
      return answer('begin', view(id));
    },
    uploadPart: async ({ uploadId, offset }, options) => {
      const upload = uploads.get(uploadId);
      const { bytes } = options ?? {};
      if (upload === undefined || upload.offset !== offset || !(bytes instanceof Uint8Array))
        throw new Error('bytes from another place');
      // written, and then the answer is lost
      upload.offset += bytes.length;
      return answer('part', view(uploadId));
    },
    getUpload: ({ uploadId }) => answer('where', view(uploadId)),
    getDevice: () => answer('device', { items: [] } as unknown as Awaited<ReturnType<Receiver['getDevice']>>),
  };
  return { receiver, merged, uploads, calls };
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
