import type { LeaseView, OfflineContent } from '@motcua/contract/devices';
import { createStore } from '../store.ts';
import type { Contact } from './contact.ts';
import { writtenIfRoom } from './full.ts';
import { standing } from './opened.ts';
import { getBox, putBox, type Vault } from './vault.ts';

/** This computer as the unit knows it. The key is the secret by which the server tells it from others. */
export interface OwnDevice {
  id: string;
  key: string;
  name: string;
  unit: string;
  state: 'WAITING' | 'APPROVED' | 'REJECTED' | 'REVOKED';
  /** Things done here before it was registered: they belong to the device it was until then, and its own are counted after them. */
  before: number;
}

/** What an officer needs to receive without network, as the server gave it. */
export interface KeptSnapshot {
  stamp: string;
  /** By the server's clock. */
  takenAt: string;
  content: OfflineContent;
}

/** All that is kept between contacts, beside what is typed and what waits. */
export interface Kept {
  device?: OwnDevice;
  lease?: LeaseView;
  snapshot?: KeptSnapshot;
  contact?: Contact;
}

const NAMES = ['device', 'lease', 'snapshot', 'contact'] as const satisfies readonly (keyof Kept)[];

/** What the server cannot give again is kept twice: without its secret a computer cannot bring what it has done. */
const DEVICE_AGAIN = 'device-again';

/** What the opened store holds, for every screen. */
export const kept = createStore<Kept>({});

/** Puts parts away, as far as there is room; `undefined` takes a part out. */
export async function keep(
  vault: Vault,
  parts: { [Name in keyof Kept]?: Kept[Name] | undefined },
): Promise<void> {
  for (const name of NAMES) if (name in parts) await writtenIfRoom(putBox(vault, name, parts[name] ?? null));
  if ('device' in parts) await writtenIfRoom(putBox(vault, DEVICE_AGAIN, parts.device ?? null));
  const next: Record<string, unknown> = { ...kept.get(), ...parts };
  for (const name of NAMES) if (next[name] === undefined) delete next[name];
  kept.set(next);
}

/** Brings what an opened store holds into view; what was damaged counts as not there, and is fetched again. */
export async function openKept(vault: Vault): Promise<void> {
  const found: Record<string, unknown> = {};
  for (const name of NAMES) {
    const value =
      (await getBox<unknown>(vault, name)) ??
      (name === 'device' ? await getBox<unknown>(vault, DEVICE_AGAIN) : undefined);
    if (value !== undefined && value !== null) found[name] = value;
  }
  // another officer may have signed in meanwhile
  const now = standing.get();
  if (now.kind === 'OPEN' && now.vault === vault) kept.set(found);
}

/** The moment by the server's clock, as far as this computer can know it. */
export const trueNow = ({ contact }: Kept): Date => new Date(Date.now() - (contact?.driftMs ?? 0));
