import { ProblemError, type Client } from '@motcua/contract/client';
import type { OfflineResult } from '@motcua/contract/devices';
import { PART_BYTES, type UploadView } from '@motcua/contract/file';
import {
  items,
  noteItem,
  noteLost,
  openItems,
  unreadable,
  unsent,
  type Item,
  type Unreadable,
} from './items.ts';
import type { OwnDevice } from './kept.ts';
import { dropLight, dropPages, lightBytes, notePage, pageBytes, pagesOf, type Page } from './pages.ts';
import type { Vault } from './vault.ts';

/** The operations by which a device brings back what was done. */
export type Receiver = Pick<
  Client,
  | 'mergeOffline'
  | 'reportUnreadable'
  | 'uploadFile'
  | 'uploadLight'
  | 'uploadPart'
  | 'getUpload'
  | 'getDevice'
>;

/** Pages of one dossier that travel at a time: enough to fill a thin line, few enough to lose little when it breaks. */
const AT_A_TIME = 3;

/**
 * Brings everything that waits to the server, in the order in which it was done: first each thing itself, so that applicant
 * and clock are served, then a light copy of every page, so that the work can begin, then the pages. Ends at the first failure of the line; what was sent is never sent again. Only one
 * window of the desk sends at a time.
 */
export async function sendAll(vault: Vault, device: OwnDevice, receiver: Receiver): Promise<void> {
  await navigator.locks.request('motcua-outbox', { ifAvailable: true }, async (lock) => {
    if (lock === null) return;
    await openItems(vault);
    const done = new Set<string>();
    for (;;) {
      // what was done meanwhile goes before pages that are still on their way
      if (!(await handThings(vault, device, receiver)) || !(await handLights(vault, receiver))) return;
      const next = unsent(items.get()).find(({ id, content }) => content.result !== null && !done.has(id));
      if (next === undefined) return;
      done.add(next.id);
      if (!(await handPages(vault, receiver, next))) return;
    }
  });
}

/** Everything done here, in order; false where the next one must wait. */
async function handThings(vault: Vault, device: OwnDevice, receiver: Receiver): Promise<boolean> {
  const waiting = inOrder(device);
  for (const one of waiting) {
    const handed =
      'content' in one ? hand(vault, device, receiver, one) : tellLost(vault, device, receiver, one);
    if (!(await handed)) return false;
  }
  await lookAside(vault, device, receiver);
  return true;
}

/** What the server has still to hear of this device, by its place: things done, and things that can no longer be read. */
const inOrder = ({ before }: OwnDevice): (Item | Unreadable)[] =>
  [...unsent(items.get()).filter(({ content }) => content.result === null), ...unsent(unreadable.get())]
    .filter(({ counter }) => counter > before)
    .toSorted((a, b) => a.counter - b.counter);

/** Says that one of them was damaged here, so that those behind it are heard; false where the next one must wait. */
async function tellLost(
  vault: Vault,
  device: OwnDevice,
  receiver: Receiver,
  { id, counter, numbers }: Unreadable,
): Promise<boolean> {
  try {
    // under a key of its own: the item’s may have been used, and a repetition passes the same place only
    const { inSystem } = await receiver.reportUnreadable({
      deviceId: device.id,
      key: device.key,
      itemId: id,
      sequence: counter - device.before,
      numbers,
    });
    await noteLost(vault, id, inSystem);
    return true;
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return false;
  }
}

/** Hands one item over; false where the next one must wait. */
async function hand(vault: Vault, device: OwnDevice, receiver: Receiver, item: Item): Promise<boolean> {
  const content = { ...item.content, problem: null };
  await noteItem(vault, { ...item, state: 'SENDING', content });
  try {
    const result = await receiver.mergeOffline(
      {
        deviceId: device.id,
        key: device.key,
        ...content.item,
        sequence: item.counter - device.before,
        sentAt: new Date().toISOString(),
      },
      { idempotencyKey: item.id },
    );
    await noteItem(vault, standingOf(item, result));
    return true;
  } catch (error) {
    await noteItem(vault, failed(item, error));
    return false;
  }
}

/** An item after the server's word; one that went in waits for its pages, if there are any. */
function standingOf(item: Item, result: OfflineResult): Item {
  const content = { ...item.content, result, problem: null };
  if (result.outcome !== 'MERGED') return { ...item, state: 'REVIEW', content };
  return { ...item, state: content.pages.of === 0 ? 'MERGED' : 'WAITING', content };
}

/** Refused is what the server will not take however often it is sent; everything else is tried again. */
function failed(item: Item, error: unknown): Item {
  if (!(error instanceof ProblemError)) throw error;
  const { problem } = error;
  return {
    ...item,
    state: triesAgain(error) ? 'WAITING' : 'REFUSED',
    content: { ...item.content, problem },
  };
}

function triesAgain(error: unknown): boolean {
  if (!(error instanceof ProblemError)) throw error;
  const { status } = error.problem;
  return status >= 500 || status === 401 || status === 429;
}

/** What was put aside may have been decided by now. */
async function lookAside(vault: Vault, device: OwnDevice, receiver: Receiver): Promise<void> {
  const aside = items
    .get()
    .filter(({ state, content }) => state === 'REVIEW' && content.result?.outcome === 'ASIDE');
  if (aside.length === 0) return;
  const rows = await receiver.getDevice({ deviceId: device.id });
  for (const item of aside) {
    const row = rows.items.find(({ itemId }) => itemId === item.id);
    if (row === undefined || row.outcome === 'ASIDE') continue;
    await noteItem(vault, standingOf(item, row));
    if (row.outcome === 'DISMISSED') await dropPages(vault, item.id);
  }
}

/** A light copy of every page that waits, in order; false where the line failed. */
async function handLights(vault: Vault, receiver: Receiver): Promise<boolean> {
  const waiting = await Promise.all(
    unsent(items.get()).map(async (item) => {
      const dossierId = item.content.result?.receipt?.dossierId;
      if (dossierId === undefined) return [];
      return (await pagesOf(vault, item.id)).map((page) => ({ item, dossierId, page }));
    }),
  );
  const left = waiting.flat().filter(({ page }) => !page.sent);
  try {
    await eachOf(left, async ({ item, dossierId, page }) => {
      await handLight(vault, receiver, dossierId, page).catch(async (error: unknown) => {
        // where one is refused, the page itself comes all the same
        if (!triesAgain(error)) return;
        // what broke off is tried again soon, also where another call has found the line back meanwhile
        await noteItem(vault, failed(item, error));
        throw error;
      });
    });
    return true;
  } catch (error) {
    if (error instanceof ProblemError) return false;
    throw error;
  }
}

/** Several at a time, begun in order; none is begun once one has failed, and that is told when all have come to rest. */
async function eachOf<T>(list: readonly T[], act: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...list];
  const lane = async (): Promise<void> => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift())
      await act(one).catch((error: unknown) => {
        waiting.length = 0;
        throw error;
      });
  };
  const lanes = await Promise.allSettled(Array.from({ length: AT_A_TIME }, lane));
  for (const one of lanes) if (one.status === 'rejected') throw one.reason;
}

async function handLight(vault: Vault, receiver: Receiver, dossierId: string, page: Page): Promise<void> {
  const bytes = await lightBytes(vault, page.id);
  if (bytes === undefined) return;
  const { uploadId } = await begun(vault, receiver, dossierId, page);
  await receiver.uploadLight({ uploadId }, { bytes: new Uint8Array(bytes) });
  await dropLight(vault, page.id);
}

/** Where the upload of a page stands, begun once; anew where the system has thrown it away since. */
async function begun(vault: Vault, receiver: Receiver, dossierId: string, page: Page): Promise<UploadView> {
  if (page.uploadId !== null)
    try {
      return await receiver.getUpload({ uploadId: page.uploadId });
    } catch (error) {
      if (!(error instanceof ProblemError) || error.problem.status !== 404) throw error;
      page.again = crypto.randomUUID();
      page.uploadId = null;
      await notePage(vault, page);
    }
  const { component, name, size, sha256 } = page;
  const state = await receiver.uploadFile(
    { dossierId, ...(component === '' ? {} : { component }), name, size, sha256 },
    { idempotencyKey: page.again ?? page.id },
  );
  page.uploadId = state.uploadId;
  await notePage(vault, page);
  return state;
}

async function handPages(vault: Vault, receiver: Receiver, item: Item): Promise<boolean> {
  const dossierId = item.content.result?.receipt?.dossierId;
  if (dossierId === undefined) return true;
  const pages = await pagesOf(vault, item.id);
  const there = new Set(pages.map(({ sha256 }) => sha256));
  await noteItem(vault, { ...item, state: 'SENDING' });
  try {
    const left = pages.filter((page) => !page.sent);
    await eachOf(left, async (page) => {
      const unreadableHash = await handPage(vault, receiver, dossierId, page);
      if (unreadableHash !== undefined) there.delete(unreadableHash);
    });
    const lostPages = (item.content.item.acceptance?.files ?? [])
      .filter(({ sha256 }) => !there.has(sha256))
      .map(({ name }) => name);
    const of = item.content.pages.of;
    const merged: Item = {
      ...item,
      state: 'MERGED',
      content: { ...item.content, problem: null, pages: { sent: of - lostPages.length, of }, lostPages },
    };
    const noted = await noteItem(vault, merged);
    await dropPages(vault, item.id);
    // now there is room again
    if (!noted) await noteItem(vault, merged);
    return true;
  } catch (error) {
    const sent = (await pagesOf(vault, item.id)).filter((page) => page.sent).length;
    const content = { ...item.content, pages: { sent, of: item.content.pages.of } };
    await noteItem(vault, failed({ ...item, content }, error));
    return false;
  }
}

/** One page, from where an earlier try stopped. Gives its hash where its bytes can no longer be read. */
async function handPage(
  vault: Vault,
  receiver: Receiver,
  dossierId: string,
  page: Page,
): Promise<string | undefined> {
  const bytes = await pageBytes(vault, page.id);
  if (bytes === undefined) return page.sha256;
  let state = await begun(vault, receiver, dossierId, page);
  while (state.file === null)
    state = await receiver.uploadPart(
      { uploadId: state.uploadId, offset: state.offset },
      { bytes: new Uint8Array(bytes.slice(state.offset, state.offset + PART_BYTES)) },
    );
  await notePage(vault, { ...page, sent: true });
  return undefined;
}
