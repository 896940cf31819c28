import type { PageRow } from './database.ts';
import { written, writtenIfRoom } from './full.ts';
import { seal, sealBytes, unsealBytes, unsealIfWhole } from './lock.ts';
import { lightCopyOf } from './light-copies.ts';
import { shrunk } from './shrink.ts';
import type { Vault } from './vault.ts';

/** A page handed in, as it is described to the server. */
export interface Page {
  id: string;
  component: string;
  name: string;
  size: number;
  sha256: string;
  /** An upload begun, to be resumed where it stopped. */
  uploadId: string | null;
  /** Under which it was begun anew, after the system had thrown the first away. */
  again?: string;
  /** The server has all of it. */
  sent: boolean;
}

const aboutName = (id: string): string => `page:${id}`;
const bytesName = (id: string): string => `bytes:${id}`;
const lightName = (id: string): string => `light:${id}`;

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Keeps a file of a visit, a picture made small first, sealed, at once: nothing is lost when the power goes. */
export async function addPage(vault: Vault, of: string, component: string, given: File): Promise<Page> {
  const file = await shrunk(given);
  const bytes = await file.arrayBuffer();
  const page: Page = {
    id: crypto.randomUUID(),
    component,
    name: file.name.normalize('NFC'),
    size: bytes.byteLength,
    sha256: hex(await crypto.subtle.digest('SHA-256', bytes)),
    uploadId: null,
    sent: false,
  };
  const before = await vault.database.pages.where('of').equals(of).toArray();
  const row: PageRow = {
    id: page.id,
    account: vault.account,
    of,
    order: 1 + Math.max(0, ...before.map((one) => one.order)),
    about: await seal(vault.key, aboutName(page.id), page),
    bytes: await sealBytes(vault.key, bytesName(page.id), bytes),
  };
  await written(vault.database.pages.add(row));
  // the computer may be shut meanwhile
  void addLight(vault, page.id, file).catch(() => undefined);
  return page;
}

/** The pages of a draft or item, in the order they were taken; those that can no longer be read are left out. */
export const pagesOf = async (vault: Vault, of: string): Promise<Page[]> =>
  (await readPages(vault, of)).pages;

/** The same, with how many were left out. */
export async function readPages(vault: Vault, of: string): Promise<{ pages: Page[]; lost: number }> {
  const rows = await vault.database.pages.where('of').equals(of).sortBy('order');
  const all = await Promise.all(
    rows.map(({ id, about }) => unsealIfWhole<Page>(vault.key, aboutName(id), about)),
  );
  const pages = all.filter((page) => page !== undefined);
  return { pages, lost: all.length - pages.length };
}

/** Undefined where they were damaged. */
export async function pageBytes(vault: Vault, id: string): Promise<ArrayBuffer | undefined> {
  const row = await vault.database.pages.get(id);
  if (row === undefined) throw new Error('The page is no longer kept');
  return unsealBytes(vault.key, bytesName(id), row.bytes).catch(() => undefined);
}

/** Its light copy, made while the officer goes on; what cannot be made or kept is not missed, for the page itself is. */
export async function addLight(vault: Vault, id: string, page: Blob): Promise<void> {
  const light = await lightCopyOf(page);
  if (light === undefined) return;
  const sealed = await sealBytes(vault.key, lightName(id), await light.arrayBuffer());
  await writtenIfRoom(vault.database.pages.update(id, { light: sealed }));
}

/** Undefined where there is none, or where it has been sent. */
export async function lightBytes(vault: Vault, id: string): Promise<ArrayBuffer | undefined> {
  const light = (await vault.database.pages.get(id))?.light;
  return light === undefined
    ? undefined
    : unsealBytes(vault.key, lightName(id), light).catch(() => undefined);
}

export const dropLight = (vault: Vault, id: string): Promise<unknown> =>
  vault.database.pages
    .where('id')
    .equals(id)
    .modify((row) => {
      delete row.light;
    });

export async function notePage(vault: Vault, page: Page): Promise<void> {
  const about = await seal(vault.key, aboutName(page.id), page);
  await writtenIfRoom(vault.database.pages.update(page.id, { about }));
}

export const removePage = (vault: Vault, id: string): Promise<void> => vault.database.pages.delete(id);

/** Once the system has them all, this computer keeps none. */
export const dropPages = (vault: Vault, of: string): Promise<number> =>
  vault.database.pages.where('of').equals(of).delete();
