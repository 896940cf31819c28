import { createHash, randomUUID } from 'node:crypto';
import type { Client } from '@motcua/contract/client';
import { PDFDocument } from 'pdf-lib';

/** A picture of 60 × 84 in colour. */
export const COLOUR = new Uint8Array(
  Buffer.from(
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCABUADwDASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAIG/8QAFRABAQAAAAAAAAAAAAAAAAAAABH/xAAXAQEBAQEAAAAAAAAAAAAAAAAABQQH/8QAFREBAQAAAAAAAAAAAAAAAAAAABP/2gAMAwEAAhEDEQA/AM9SopU+ToNV0qKUkVXSopSRVdKilJFUUqaVTkn1VSppSRVVKmlJFVUqaUkVRSopVOSfVdKilJFV0qKUkVXSopSRVFKilU5J1V0qKUkVXSopSRVdKilJFU0qKVSkn1XSopSRVdKilJFV0qKUkVQA2sgAAAAAD//Z',
    'base64',
  ),
);
/** A picture of 84 × 60 in grey. */
export const GREY = new Uint8Array(
  Buffer.from(
    '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//wAALCAA8AFQBAREA/8QAFgABAQEAAAAAAAAAAAAAAAAAAAUH/8QAGRAAAwADAAAAAAAAAAAAAAAAABRhAhJR/9oACAEBAAA/ANFYoYoYoYoYoYoYoYoYoYoYpJYoYoYoYoYoYoYoYoYoYoYpKYoYoYoYoYoYoYoYoYoYoYpKYoYoYoYoYoYoYoYoYoYoYpKYoYoYoYoYoYoYoYoYoYoYpJYoYoYoYoYoYoYoYoYoYoYpKYoYoYoYoYoYoYoYoYoYoYpN3y6N8ujfLo3y6N8ujfLo3y6N8ujfLo3y6N8un//Z',
    'base64',
  ),
);

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What a scanner makes: a PDF of blank pages. */
export async function scannedPdf(pages: number): Promise<Uint8Array<ArrayBuffer>> {
  const file = await PDFDocument.create();
  for (let page = 0; page < pages; page++) file.addPage([595, 842]);
  return new Uint8Array(await file.save());
}

/** Sends a page whole from the desk; answers its id. */
export async function sendPage(
  client: Client,
  captureId: string,
  bytes: Uint8Array<ArrayBuffer> = COLOUR,
): Promise<string> {
  const { pageId } = await client.beginCapturePage({ captureId, size: bytes.length, sha256: hashOf(bytes) });
  await client.uploadCapturePart({ pageId, offset: 0 }, { bytes });
  return pageId;
}

export const DEVICE = 'telephone-of-the-tests';

/** Sends a photograph whole from a telephone; answers its id. */
export async function sendPhoto(
  client: Client,
  token: string,
  { device = DEVICE, bytes = COLOUR }: { device?: string; bytes?: Uint8Array<ArrayBuffer> } = {},
): Promise<string> {
  const pageId = randomUUID();
  await client.beginPhonePage({ token, device, pageId, size: bytes.length });
  await client.uploadPhonePart({ pageId, device, offset: 0 }, { bytes });
  return pageId;
}
