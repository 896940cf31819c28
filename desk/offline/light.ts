/** So that three pages each of fifty dossiers go over a line of 1 Mbit/s within a minute, beside the dossiers. */
export const LIGHT_BYTES = 34_000;

/** Against the paper around it, a dot darker than this is ink. */
const INK = 0.75;
/** So much redder than the paper around it: a seal. */
const RED = 0.25;
/**
 * A page as ink on paper: black, the red of seals, and white, each dot told apart against the paper around it. Changes `dots`
 * in place.
 *
 * @param dots of the picture, four bytes each
 * @param paper the same picture without detail: how bright the paper is there
 */
export function inked(dots: Uint8ClampedArray, paper: Uint8ClampedArray): void {
  const share = (at: number): number => (dots[at] ?? 0) / Math.max(1, paper[at] ?? 0);
  for (let at = 0; at < dots.length; at += 4) {
    const [red, green, blue] = [share(at), share(at + 1), share(at + 2)];
    const seal = red - green > RED;
    const white = !seal && red * 0.299 + green * 0.587 + blue * 0.114 > INK;
    dots[at] = white ? 255 : seal ? 204 : 0;
    dots[at + 1] = white ? 255 : seal ? 34 : 0;
    dots[at + 2] = white ? 255 : seal ? 34 : 0;
    dots[at + 3] = 255;
  }
}

/**
 * How a light copy is tried, the first that is light enough wins: as the picture it is, as roughly as print of ten points can
 * still be read, so that faces, blue ink and seals stay; as ink, without any loss; as a smaller picture. Longer sides in pixels:
 * 1,240 is A4 at 106 dots per inch.
 */
const WAYS: readonly { side: number; quality: number | 'INK' }[] = [
  { side: 1_240, quality: 0.2 },
  { side: 1_100, quality: 0.1 },
  { side: 1_100, quality: 0.05 },
  { side: 1_240, quality: 'INK' },
  { side: 1_100, quality: 'INK' },
  { side: 1_000, quality: 'INK' },
  { side: 1_000, quality: 0.05 },
  { side: 900, quality: 0.05 },
];

/** Nothing where this is no picture, where the browser makes no WebP, or where every way would be too heavy. */
export async function lightCopy(page: Blob): Promise<Blob | undefined> {
  if (!page.type.startsWith('image/')) return undefined;
  const bitmap = await createImageBitmap(page).catch(() => undefined);
  if (bitmap === undefined) return undefined;
  try {
    for (const { side, quality } of WAYS) {
      const blob = await (quality === 'INK'
        ? // the best quality of this format is without any loss, and what has three colours becomes small by it
          webpOf(inkOf(bitmap, side), 1)
        : webpOf(scaled(bitmap, side), quality));
      if (blob.type !== 'image/webp') return undefined;
      if (blob.size <= LIGHT_BYTES) return blob;
    }
    return undefined;
  } finally {
    bitmap.close();
  }
}

const webpOf = (canvas: OffscreenCanvas, quality: number): Promise<Blob> =>
  canvas.convertToBlob({ type: 'image/webp', quality });

function inkOf(bitmap: ImageBitmap, side: number): OffscreenCanvas {
  const canvas = scaled(bitmap, side);
  const { width, height } = canvas;
  // so small that no letter is left, then as large again: the paper as it is lit
  const small = drawn(bitmap, Math.ceil(width / 32), Math.ceil(height / 32));
  const dots = dotsOf(canvas);
  inked(dots.data, dotsOf(drawn(small, width, height)).data);
  penOf(canvas).putImageData(dots, 0, 0);
  return canvas;
}

function scaled(bitmap: ImageBitmap, side: number): OffscreenCanvas {
  const share = Math.min(1, side / Math.max(bitmap.width, bitmap.height));
  return drawn(bitmap, Math.round(bitmap.width * share), Math.round(bitmap.height * share));
}

function drawn(source: ImageBitmap | OffscreenCanvas, width: number, height: number): OffscreenCanvas {
  const canvas = new OffscreenCanvas(Math.max(1, width), Math.max(1, height));
  const pen = penOf(canvas);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(source, 0, 0, canvas.width, canvas.height);
  return canvas;
}

function penOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (pen === null) throw new Error('This browser does not draw.');
  return pen;
}

const dotsOf = (canvas: OffscreenCanvas): ImageData =>
  penOf(canvas).getImageData(0, 0, canvas.width, canvas.height);
