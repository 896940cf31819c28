/**
 * Longer side of a photographed page as it is kept without network: A4 at 150 dots per inch, at which small print is still
 * read. A telephone takes four times as many dots, and none of them says more of a paper.
 */
export const LONG_SIDE = 1754;
/**
 * Print of 8 points stays clear, seals stay red; a quarter of the bytes of a telephone's own setting. Measured on a page of
 * print, grey instead of colour saves one byte in a hundred, so the colour of a seal is kept.
 */
export const JPEG_QUALITY = 0.5;

/** Width and height no longer than LONG_SIDE, in the same proportion; what is smaller stays. */
export function fitted(width: number, height: number): { width: number; height: number } {
  const share = Math.min(1, LONG_SIDE / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * share)), height: Math.max(1, Math.round(height * share)) };
}

/** The name of a picture that has become a JPEG: what it is called and what it holds must agree. */
export const jpegName = (name: string): string =>
  /\.jpe?g$/i.test(name) ? name : `${name.replace(/\.[^.]*$/, '')}.jpg`;

/**
 * A picture as it is worth keeping and sending over a thin line: upright, no larger than is needed to read it. A PDF, a
 * picture that this browser cannot read, and one that would not become smaller, stay as they are: nothing handed in is lost.
 */
export async function shrunk(file: File): Promise<File> {
  if (!file.type.startsWith('image/')) return file;
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined);
  if (bitmap === undefined) return file;
  const canvas = document.createElement('canvas');
  Object.assign(canvas, fitted(bitmap.width, bitmap.height));
  const pen = canvas.getContext('2d');
  if (pen !== null) {
    // what is transparent in a PNG would turn black
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  }
  bitmap.close();
  const blob = pen === null ? null : await jpegOf(canvas);
  if (blob === null || blob.size >= file.size) return file;
  return new File([blob], jpegName(file.name), { type: 'image/jpeg' });
}

const jpegOf = (canvas: HTMLCanvasElement): Promise<Blob | null> =>
  new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', JPEG_QUALITY));
