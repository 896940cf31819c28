/** What of the browser's own reader is used; Chrome on Windows has none. */
interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}
type DetectorClass = new (options: { formats: string[] }) => Detector;

/** Reads the QR code in a picture of the camera; undefined where there is none. */
export type ReadFrame = (video: HTMLVideoElement) => Promise<string | undefined>;

/** The browser's reader where it has one, else our own. */
export async function frameReader(): Promise<ReadFrame> {
  const Own = (globalThis as { BarcodeDetector?: DetectorClass }).BarcodeDetector;
  if (Own !== undefined) {
    const detector = new Own({ formats: ['qr_code'] });
    return async (video) => (await detector.detect(video))[0]?.rawValue;
  }
  const { default: read } = await import('jsqr');
  const canvas = document.createElement('canvas');
  const pencil = canvas.getContext('2d', { willReadFrequently: true });
  return async (video) => {
    if (pencil === null || video.videoWidth === 0) return undefined;
    canvas.width = video.videoWidth;
    canvas.height = video.videoHeight;
    pencil.drawImage(video, 0, 0);
    const { data, width, height } = pencil.getImageData(0, 0, canvas.width, canvas.height);
    return read(data, width, height)?.data;
  };
}
