import { ProblemError } from '@motcua/contract/client';
import { refetchWork } from '../act.ts';
import { client, noteEndOfSession } from '../client.ts';
import { tellFailure } from '../notices.ts';
import { measure } from './contact.ts';
import { brokenOff, items, nextCounter, openItems, stillToSend } from './items.ts';
import { keep, kept, openKept, type OwnDevice } from './kept.ts';
import { online } from './line.ts';
import { standing } from './opened.ts';
import { sendAll } from './send.ts';
import type { Vault } from './vault.ts';

/** How often a desk with network brings its computer up to date. */
const EVERY_MS = 300_000;
/** How soon what broke off is tried again, where the line as a whole is not down: nobody else would notice it is back. */
const AGAIN_MS = 5_000;

let watching = false;
let again: ReturnType<typeof setTimeout> | undefined;

/** From the opening of the store on: shows what it holds, and at each contact measures, sends, and fetches anew. */
export function watchStore(): void {
  if (watching) return;
  watching = true;
  // a browser that is short of room must not sweep this store away; where it says no, it is as before
  void navigator.storage.persist().catch(() => false);
  let opened: Vault | undefined;
  standing.subscribe(() => {
    const now = standing.get();
    if (now.kind !== 'OPEN' || now.vault === opened) return;
    opened = now.vault;
    void Promise.all([openKept(opened), openItems(opened)]).then(sendSoon, tellFailure);
  });
  online.subscribe(() => {
    if (online.get()) sendSoon();
  });
  setInterval(sendSoon, EVERY_MS);
}

/** Sends at once what was just done, where there is a line after all. */
export const sendSoon = (): void => void bringUpToDate().catch(noteOrTell);

/** A line that breaks again is told by the banner; what the server refuses is told in words. */
function noteOrTell(error: unknown): void {
  if (!online.get() || noteEndOfSession(error)) return;
  tellFailure(error);
}

/**
 * One contact with the server: the two clocks, what waits here, then a fresh snapshot and numbers for the next hours, in that
 * order: nothing is voided while something still waits. Does nothing without network or with the store shut.
 */
export async function bringUpToDate(): Promise<void> {
  const now = standing.get();
  if (now.kind !== 'OPEN' || !online.get()) return;
  const { vault } = now;
  const contact = await measure();
  if (contact === undefined) return;
  await keep(vault, { contact });
  const { device } = kept.get();
  if (device === undefined || device.state === 'REJECTED') return;
  const waited = stillToSend();
  await sendAll(vault, device, client);
  clearTimeout(again);
  if (items.get().some(brokenOff)) again = setTimeout(sendSoon, AGAIN_MS);
  if (stillToSend() !== waited) await refetchWork();
  try {
    await refresh(vault, device);
  } catch (error) {
    const state = stateSaid(error);
    if (state === undefined) throw error;
    await keep(vault, { device: { ...device, state }, ...(state === 'REVOKED' ? { lease: undefined } : {}) });
  }
}

async function refresh(vault: Vault, device: OwnDevice): Promise<void> {
  const onDevice = { deviceId: device.id, key: device.key };
  const before = kept.get().snapshot;
  const told = await client.getOfflineSnapshot({
    ...onDevice,
    ...(before === undefined ? {} : { stamp: before.stamp }),
  });
  const content = told.content ?? before?.content;
  if (content !== undefined)
    await keep(vault, {
      device: { ...device, state: 'APPROVED' },
      snapshot: { stamp: told.stamp, takenAt: told.now, content },
    });
  const lease = await client.leaseNumbers({
    ...onDevice,
    deviceNow: new Date().toISOString(),
    pending: stillToSend(),
  });
  await keep(vault, { lease });
}

/** What an answer says of the device itself. */
function stateSaid(error: unknown): OwnDevice['state'] | undefined {
  if (!(error instanceof ProblemError)) return undefined;
  if (error.problem.code === 'DEVICE_REVOKED') return 'REVOKED';
  if (error.problem.code === 'DEVICE_NOT_APPROVED') return 'WAITING';
  return undefined;
}

/** Asks that this computer may receive without network; another person of the unit decides. */
export async function askForDevice(vault: Vault, unit: string, name: string): Promise<void> {
  const key = crypto.randomUUID() + crypto.randomUUID();
  const view = await client.registerDevice({ unit, name, key });
  await openItems(vault);
  const before = nextCounter(items.get()) - 1;
  await keep(vault, { device: { id: view.id, key, name: view.name, unit, state: view.state, before } });
  await bringUpToDate();
}
