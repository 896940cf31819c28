/** Longer sides that are tried, in pixels: A4 at 120, 106 and 94 dots per inch; print of ten points is read at the last. */
const LONG_SIDES = [1_400, 1_240, 1_100] as const;
/** So that three pages each of fifty dossiers go over a line of 1 Mbit/s within a minute, beside the dossiers. */
export const LIGHT_BYTES = 36_000;

/** Lighter than this share of the paper around it: paper; print and handwriting are darker. */
const PAPER = 0.75;
/** So much redder than the paper around it: a seal. */
const RED = 0.25;

/**
 * A page as ink on paper: black, the red of seals, and white. Light and shade of a photograph weigh more than all that is
 * written; against the paper around it every dot is told apart. Changes `dots` in place.
 *
 * @param dots of the picture, four bytes each
 * @param paper the same picture without detail: how bright the paper is there
 */
export function inked(dots: Uint8ClampedArray, paper: Uint8ClampedArray): void {
  const share = (at: number): number => (dots[at] ?? 0) / Math.max(1, paper[at] ?? 0);
  for (let at = 0; at < dots.length; at += 4) {
    const [red, green, blue] = [share(at), share(at + 1), share(at + 2)];
    const seal = red - green > RED;
    const white = !seal && red * 0.299 + green * 0.587 + blue * 0.114 > PAPER;
    dots[at] = white ? 255 : seal ? 204 : 0;
    dots[at + 1] = white ? 255 : seal ? 34 : 0;
    dots[at + 2] = white ? 255 : seal ? 34 : 0;
    dots[at + 3] = 255;
  }
}

/** Nothing where this is no picture, where the browser makes no WebP, or where it would be too heavy even when small. */
export async function lightCopy(page: Blob): Promise<Blob | undefined> {
  if (!page.type.startsWith('image/')) return undefined;
  const bitmap = await createImageBitmap(page).catch(() => undefined);
  if (bitmap === undefined) return undefined;
  try {
    for (const side of LONG_SIDES) {
      const blob = await drawn(bitmap, Math.min(1, side / Math.max(bitmap.width, bitmap.height)));
      if (blob?.type !== 'image/webp') return undefined;
      if (blob.size <= LIGHT_BYTES) return blob;
    }
    return undefined;
  } finally {
    bitmap.close();
  }
}

async function drawn(bitmap: ImageBitmap, share: number): Promise<Blob | null> {
  const [width, height] = [bitmap.width, bitmap.height].map((side) => Math.max(1, Math.round(side * share)));
  const page = canvasOf(bitmap, width ?? 1, height ?? 1);
  // so small that no letter is left, then as large again: the paper as it is lit
  const small = canvasOf(bitmap, Math.ceil(page.width / 32), Math.ceil(page.height / 32));
  const paper = canvasOf(small, page.width, page.height);
  const dots = dotsOf(page);
  inked(dots.data, dotsOf(paper).data);
  penOf(page).putImageData(dots, 0, 0);
  // the best quality of this format is without any loss, and what has three colours becomes small by it
  return new Promise((resolve) => page.toBlob(resolve, 'image/webp', 1));
}

function canvasOf(source: CanvasImageSource, width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const pen = penOf(canvas);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(source, 0, 0, width, height);
  return canvas;
}

function penOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (pen === null) throw new Error('This browser does not draw.');
  return pen;
}

const dotsOf = (canvas: HTMLCanvasElement): ImageData =>
  penOf(canvas).getImageData(0, 0, canvas.width, canvas.height);
