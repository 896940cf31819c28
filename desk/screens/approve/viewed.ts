import { createStore } from '../../store.ts';

/** A draft that was opened: the dossier as it was read, and whether it is to be signed together with others. */
export interface Viewed {
  /** Version of the dossier that was on the screen. */
  version: number;
  chosen: boolean;
}

/** By dossier; forgotten when the page is loaded anew: what is signed together has been read in this sitting. */
export const viewed = createStore<ReadonlyMap<string, Viewed>>(new Map());

/** He has this version before his eyes. Another version than the one chosen has to be chosen again. */
export function noteViewed(dossierId: string, version: number): void {
  const before = viewed.get().get(dossierId);
  if (before?.version === version) return;
  viewed.set(new Map(viewed.get()).set(dossierId, { version, chosen: false }));
}

/** Chosen to be signed together, or not any more; only what was read can be. */
export function choose(dossierId: string, chosen: boolean): void {
  const before = viewed.get().get(dossierId);
  if (before !== undefined) viewed.set(new Map(viewed.get()).set(dossierId, { ...before, chosen }));
}

/** It has to be read again. */
export function forgetViewed(dossierId: string): void {
  viewed.set(new Map([...viewed.get()].filter(([id]) => id !== dossierId)));
}
