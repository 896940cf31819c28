import { ProblemError } from '@motcua/contract/client';
import type { PageUpload } from '@motcua/contract/capture';
import { PART_BYTES } from '@motcua/contract/file';
import { client } from '../client.ts';

/** Longest wait between two tries on a line that is down; milliseconds. */
const LONGEST_WAIT = 15_000;

type Server = Pick<typeof client, 'beginCapturePage' | 'uploadCapturePart' | 'getCaptureUpload'>;

interface Sending {
  captureId: string;
  blob: Blob;
  /** 0 to 1, or WAITING while the line is down. */
  onProgress: (share: number | 'WAITING') => void;
  signal: AbortSignal;
  server?: Server;
  pause?: (ms: number) => Promise<void>;
}

/**
 * Sends one page in parts; after a cut it goes on where the server says it stopped. Answers the page's id.
 *
 * @throws {ProblemError} what the server refuses; {@link DOMException} AbortError once the signal says so
 */
export async function sendPage({
  captureId,
  blob,
  onProgress,
  signal,
  server = client,
  pause = wait,
}: Sending): Promise<string> {
  const idempotencyKey = crypto.randomUUID();
  const patiently = async <T>(act: () => Promise<T>): Promise<T> => {
    for (let ms = 1_000; ; ms = Math.min(ms * 2, LONGEST_WAIT)) {
      signal.throwIfAborted();
      try {
        return await act();
      } catch (error) {
        if (!isCut(error)) throw error;
        onProgress('WAITING');
        await pause(ms);
      }
    }
  };
  let page = await patiently<PageUpload>(() =>
    server.beginCapturePage({ captureId, size: blob.size }, { idempotencyKey }),
  );
  while (!page.complete) {
    const { pageId, offset } = page;
    onProgress(offset / page.size);
    const bytes = blob.slice(offset, offset + PART_BYTES);
    page = await patiently(() =>
      server.uploadCapturePart({ pageId, offset }, { bytes, signal }).catch((error: unknown) => {
        if (isElsewhere(error)) return server.getCaptureUpload({ pageId });
        throw error;
      }),
    );
  }
  onProgress(1);
  return page.pageId;
}

/** The line or the server is down, and the same may be asked again. */
const isCut = (error: unknown): boolean => error instanceof ProblemError && error.problem.status >= 500;

/** A part arrived though its answer did not. */
const isElsewhere = (error: unknown): boolean =>
  error instanceof ProblemError && error.problem.code === 'UPLOAD_OFFSET';

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
