import { createHash } from 'node:crypto';
import type { CapturedPdf, PageFacts } from '@motcua/contract/capture';
import { getDossierForAct } from '../dossier/index.ts';
import type { Services } from '../platform/context.ts';
import type { FileStore } from '../platform/file-store.ts';
import { post, type OutboxHandler } from '../platform/outbox.ts';
import { assemblePdf } from './pdf.ts';
import { tesseract, type Reader } from './reader.ts';

/** The letter that has a file made of the pages a capture names in this round. */
export interface Wish {
  captureId: string;
  round: number;
  /** Pages that have been looked at so far. */
  read: number;
}

interface WantedPage {
  id: string;
  size: number;
  facts: PageFacts;
  words: Buffer | null;
}

/** So long a letter goes on reading before it leaves the rest to the next one; milliseconds. */
const PATIENCE_MS = 15_000;

/**
 * Makes the file of a capture: its pictures are read, as far as this machine can, then all pages are put together. What
 * takes long is done before the transaction is touched, which holds nothing but the letter. A letter of an earlier round,
 * or of a capture nobody has any more, ends without effect.
 */
export const assembleBy =
  (reader: Reader, patience = PATIENCE_MS): OutboxHandler =>
  async (services, tx, payload, now) => {
    const wish = payload as unknown as Wish;
    const wanted = await findWanted(services, wish);
    if (wanted === undefined) return;
    const { pages, title } = wanted;
    const read = await readOn(services.files, reader, pages, wish.read, patience);
    const whole = read === pages.length;
    const pdf = whole ? await make(services.files, wish.captureId, title, pages, now) : undefined;
    for (const { id, words } of pages)
      if (words !== null) await tx.updateTable('capture_page').set({ words }).where('id', '=', id).execute();
    if (pdf === undefined) return post(tx, [{ topic: 'scan', payload: { ...wish, read } }], now);
    await tx
      .updateTable('capture')
      .set({ pdf: JSON.stringify(pdf) })
      .where('id', '=', wish.captureId)
      .where('round', '=', wish.round)
      .where('file_id', 'is', null)
      .execute();
  };

export const assembleScan = assembleBy(tesseract());

/** Reads pages from the given one, at least one, as long as there is patience; answers how far it came. */
async function readOn(
  files: FileStore,
  reader: Reader,
  pages: readonly WantedPage[],
  from: number,
  patience: number,
): Promise<number> {
  const begun = performance.now();
  for (let read = from; ;) {
    const page = pages[read];
    if (page === undefined) return read;
    if (page.facts.kind === 'PICTURE') page.words ??= await reader(await pageBytes(files, page));
    read += 1;
    if (performance.now() - begun >= patience) return read;
  }
}

async function findWanted(
  { db }: Services,
  { captureId, round }: Wish,
): Promise<{ title: string; pages: WantedPage[] } | undefined> {
  const capture = await db
    .selectFrom('capture')
    .select(['dossier_id', 'component', 'pages'])
    .where('id', '=', captureId)
    .where('round', '=', round)
    .where('file_id', 'is', null)
    .executeTakeFirst();
  if (capture === undefined || capture.pages === null) return undefined;
  const rows = await db
    .selectFrom('capture_page')
    .select(['id', 'size', 'facts', 'words'])
    .where('capture_id', '=', captureId)
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  const pages = capture.pages.flatMap((id) => {
    const row = byId.get(id);
    return row === undefined || row.facts === null ? [] : [{ ...row, facts: row.facts }];
  });
  const { procedure } = await getDossierForAct(db, capture.dossier_id);
  const title = procedure.components.find(({ code }) => code === capture.component)?.name;
  return { title: title ?? capture.component, pages };
}

export const pageBytes = (files: FileStore, { id, size }: { id: string; size: number }): Promise<Buffer> =>
  files.head(id, size);

/** Puts the file together and lays it beside the pages, under the capture's id, until somebody has compared it. */
async function make(
  files: FileStore,
  captureId: string,
  title: string,
  wanted: readonly WantedPage[],
  now: Date,
): Promise<CapturedPdf> {
  const pages = await Promise.all(
    wanted.map(async (page) => ({ ...page, bytes: await pageBytes(files, page) })),
  );
  const { bytes, facts } = await assemblePdf(title, pages, now);
  await files.append(captureId, 0, once(bytes), bytes.length);
  return { ...facts, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
