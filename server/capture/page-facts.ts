import type { PageFacts } from '@motcua/contract/capture';
import { JpegEmbedder, PDFDocument } from 'pdf-lib';
import { fileType } from '../platform/file-type.ts';
import { Refusal } from '../platform/refusal.ts';

/** Beyond it a picture takes more memory to show than an office PC has to spare; in pixels. */
const MAX_PIXELS = 60_000_000;

/**
 * What a page is, read from its bytes.
 *
 * @throws {Refusal} FILE_TYPE where it is neither a JPEG nor a PDF that opens without a password
 */
export async function pageFacts(bytes: Uint8Array): Promise<PageFacts> {
  if (fileType('page.pdf', bytes) !== undefined) return pdfFacts(bytes);
  if (fileType('page.jpg', bytes) === undefined)
    throw new Refusal('FILE_TYPE', 'Mỗi trang là ảnh JPG hoặc tệp PDF. Chụp hoặc quét lại trang này.');
  const picture = await JpegEmbedder.for(bytes).catch(() => undefined);
  if (picture === undefined || picture.width * picture.height > MAX_PIXELS)
    throw new Refusal('FILE_TYPE', 'Ảnh của trang bị hỏng hoặc quá lớn. Chụp lại trang này.');
  return {
    kind: 'PICTURE',
    pages: 1,
    width: picture.width,
    height: picture.height,
    colour: String(picture.colorSpace) !== 'DeviceGray',
  };
}

async function pdfFacts(bytes: Uint8Array): Promise<PageFacts> {
  // what is damaged may load, and break only when its pages are counted
  const pages = await PDFDocument.load(bytes, { updateMetadata: false })
    .then((file) => file.getPageCount())
    .catch(() => 0);
  if (pages === 0)
    throw new Refusal(
      'FILE_TYPE',
      'Tệp PDF này bị hỏng hoặc có mật khẩu. Quét lại, hoặc lưu ra tệp PDF không có mật khẩu.',
    );
  return { kind: 'PDF', pages, width: null, height: null, colour: null };
}
