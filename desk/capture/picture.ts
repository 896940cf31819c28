import { editOf, UNCUT, type CapturedPage, type NewPage } from './pages.ts';
import { faultsOf } from './quality.ts';

/** Longer side of a page as it is kept: A4 at some 220 dots per inch. More helps nobody read. */
const LONG_SIDE = 2600;
const JPEG_QUALITY = 0.82;

/**
 * A page from a file of any source: a picture upright and no larger than is needed to read it, or a PDF as it is.
 *
 * @throws {Error} where the browser cannot read the file as a picture
 */
export async function pageFrom(file: Blob, more: { id?: string } = {}): Promise<NewPage> {
  const key = more.id ?? crypto.randomUUID();
  const byPhone = more.id !== undefined;
  if (file.type === 'application/pdf')
    return { key, kind: 'PDF', blob: file, url: URL.createObjectURL(file), faults: [], byPhone, ...more };
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const canvas = drawn(bitmap, { turns: 0, crop: UNCUT });
  bitmap.close();
  // what a telephone has sent is kept as the server has it
  const blob = byPhone ? file : await jpegOf(canvas);
  return {
    key,
    kind: 'PICTURE',
    blob,
    url: URL.createObjectURL(blob),
    faults: faultsIn(canvas),
    byPhone,
    ...more,
  };
}

/** The page's bytes as they are to be sent: turned and cut as the officer wants it. */
export async function bytesToSend(page: CapturedPage): Promise<Blob> {
  if (page.kind === 'PDF' || editOf(page) === editOf({ turns: 0, crop: UNCUT })) return page.blob;
  const bitmap = await createImageBitmap(page.blob);
  const canvas = drawn(bitmap, page);
  bitmap.close();
  return jpegOf(canvas);
}

function drawn(
  bitmap: ImageBitmap,
  { turns, crop }: Pick<CapturedPage, 'turns' | 'crop'>,
): HTMLCanvasElement {
  const share = Math.min(1, LONG_SIDE / Math.max(bitmap.width, bitmap.height));
  const [width, height] = [bitmap.width * share, bitmap.height * share];
  const across = turns % 2 === 1;
  const [uprightWidth, uprightHeight] = across ? [height, width] : [width, height];
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(uprightWidth * (1 - crop.left - crop.right)));
  canvas.height = Math.max(1, Math.round(uprightHeight * (1 - crop.top - crop.bottom)));
  const pen = penOf(canvas);
  pen.translate(uprightWidth * (0.5 - crop.left), uprightHeight * (0.5 - crop.top));
  pen.rotate((turns * Math.PI) / 2);
  pen.drawImage(bitmap, -width / 2, -height / 2, width, height);
  return canvas;
}

function penOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (pen === null) throw new Error('This browser does not draw.');
  return pen;
}

const jpegOf = (canvas: HTMLCanvasElement): Promise<Blob> =>
  new Promise((resolve, reject) => {
    const take = (blob: Blob | null): void =>
      blob === null ? reject(new Error('The picture is too large for this browser.')) : resolve(blob);
    canvas.toBlob(take, 'image/jpeg', JPEG_QUALITY);
  });

function faultsIn(canvas: HTMLCanvasElement): NewPage['faults'] {
  const { width, height, data } = penOf(canvas).getImageData(0, 0, canvas.width, canvas.height);
  const levels = new Uint8Array(width * height);
  for (let at = 0; at < levels.length; at++) {
    const [red = 0, green = 0, blue = 0] = [data[at * 4], data[at * 4 + 1], data[at * 4 + 2]];
    levels[at] = (red * 299 + green * 587 + blue * 114) / 1000;
  }
  return faultsOf({ width, height, levels });
}

/** A still of what the camera sees. */
export async function still(video: HTMLVideoElement): Promise<Blob> {
  const bitmap = await createImageBitmap(video);
  const canvas = drawn(bitmap, { turns: 0, crop: UNCUT });
  bitmap.close();
  return jpegOf(canvas);
}
