import type { CapturedPdf, PageFacts } from '@motcua/contract/capture';
import { PDFDocument, type PDFPage } from 'pdf-lib';

/** Longer side of A4, in points and in inches; a page of no known size is taken as one of A4. */
const LONG_SIDE_PT = 842;
const LONG_SIDE_IN = 11.69;

export interface ScannedPage {
  facts: PageFacts;
  bytes: Uint8Array;
  /** The words of the page as a PDF without picture; null: nobody has read it. */
  words: Uint8Array | null;
}

/** Dots per inch of a picture taken as a page of A4. */
export const dpiOf = ({ width, height }: Pick<PageFacts, 'width' | 'height'>): number | null =>
  width === null || height === null ? null : Math.round(Math.max(width, height) / LONG_SIDE_IN);

/**
 * One PDF of all pages in their order. Words lie under their picture, unseen, where they can be searched and copied.
 * Where no page has any, the file says so of itself; what came as PDF keeps what it has.
 */
export async function assemblePdf(
  title: string,
  pages: readonly ScannedPage[],
  at: Date,
): Promise<{ bytes: Uint8Array; facts: Omit<CapturedPdf, 'sha256' | 'size'> }> {
  const file = await PDFDocument.create();
  for (const page of pages) {
    if (page.facts.kind === 'PDF') await addPdf(file, page.bytes);
    else await addPicture(file, page);
  }
  const pictures = pages.filter(({ facts }) => facts.kind === 'PICTURE');
  const resolutions = pictures.flatMap(({ facts }) => dpiOf(facts) ?? []);
  const facts = {
    pages: file.getPageCount(),
    textPages: pages.filter(({ words }) => words !== null).length,
    dpi: resolutions.length === 0 ? null : Math.min(...resolutions),
    colour: pictures.length === 0 ? null : pictures.some((one) => one.facts.colour === true),
  };
  file.setTitle(title, { showInWindowTitleBar: true });
  file.setLanguage('vi');
  file.setProducer('Một Cửa');
  file.setCreator('Một Cửa');
  file.setSubject(textLayerWords(facts.textPages, pictures.length));
  file.setCreationDate(at);
  file.setModificationDate(at);
  return { bytes: await file.save(), facts };
}

/** What the file says of its own words. */
export function textLayerWords(textPages: number, pictures: number): string {
  if (pictures === 0) return 'Bản quét ở dạng PDF, giữ nguyên như máy quét tạo ra';
  if (textPages === 0) return 'Bản quét không có lớp chữ';
  return `Bản quét có lớp chữ nhận dạng bằng máy ở ${textPages}/${pictures} trang ảnh`;
}

async function addPdf(file: PDFDocument, bytes: Uint8Array): Promise<void> {
  const from = await PDFDocument.load(bytes, { updateMetadata: false });
  for (const page of await file.copyPages(from, from.getPageIndices())) file.addPage(page);
}

async function addPicture(file: PDFDocument, { bytes, words }: ScannedPage): Promise<void> {
  const picture = await file.embedJpg(bytes);
  const scale = LONG_SIDE_PT / Math.max(picture.width, picture.height);
  const size = { width: picture.width * scale, height: picture.height * scale };
  const page = file.addPage([size.width, size.height]);
  if (words !== null) await addWords(file, page, words, size);
  page.drawImage(picture, { x: 0, y: 0, ...size });
}

async function addWords(
  file: PDFDocument,
  page: PDFPage,
  words: Uint8Array,
  size: { width: number; height: number },
): Promise<void> {
  const [layer] = await file.embedPdf(words);
  if (layer !== undefined) page.drawPage(layer, { x: 0, y: 0, ...size });
}
