import { ProblemError } from '@motcua/contract/client';
import { ERRORS, type ErrorCode } from '@motcua/contract/errors';
import { PART_BYTES } from '@motcua/contract/file';
import { expect, test } from 'vitest';
import { sendPage } from './send-page.ts';

const SIZE = PART_BYTES * 2 + 10;
const blob = new Blob([new Uint8Array(SIZE)]);
const problem = (code: ErrorCode): ProblemError =>
  new ProblemError({ type: '', code, ...ERRORS[code], title: '', titleEn: '', detail: '' });

/** A server that keeps what arrives; `faults` say what becomes of each part, in turn. */
function serverWith(faults: ('CUT' | 'LOST' | 'REFUSED' | undefined)[]) {
  let offset = 0;
  let begun = 0;
  const pageId = 'page';
  const view = () => ({ pageId, size: SIZE, offset, complete: offset === SIZE });
  return {
    begun: () => begun,
    beginCapturePage: () => {
      begun += 1;
      return Promise.resolve(view());
    },
    getCaptureUpload: () => Promise.resolve(view()),
    uploadCapturePart: (
      { offset: from }: { offset: number },
      { bytes }: { bytes?: Uint8Array<ArrayBuffer> | Blob } = {},
    ) => {
      const fault = faults.shift();
      if (fault === 'CUT') return Promise.reject(problem('DATABASE_UNAVAILABLE'));
      if (fault === 'REFUSED') return Promise.reject(problem('FILE_TYPE'));
      if (from !== offset) return Promise.reject(problem('UPLOAD_OFFSET'));
      offset += bytes instanceof Blob ? bytes.size : 0;
      return fault === 'LOST' ? Promise.reject(problem('DATABASE_UNAVAILABLE')) : Promise.resolve(view());
    },
  };
}

const send = (server: ReturnType<typeof serverWith>, told: unknown[] = []) =>
  sendPage({
    captureId: 'capture',
    blob,
    server,
    onProgress: (share) => told.push(share),
    signal: new AbortController().signal,
    pause: () => Promise.resolve(),
  });

test('in parts, to the end', async () => {
  const told: unknown[] = [];
  expect(await send(serverWith([]), told)).toBe('page');
  expect(told).toEqual([0, PART_BYTES / SIZE, (2 * PART_BYTES) / SIZE, 1]);
});

test('a line that is cut is waited for, and the page is begun once', async () => {
  const told: unknown[] = [];
  const server = serverWith([undefined, 'CUT', 'CUT']);
  expect(await send(server, told)).toBe('page');
  expect(told.filter((one) => one === 'WAITING')).toHaveLength(2);
  expect(server.begun()).toBe(1);
});

test('a part that arrived though its answer was lost is not sent twice', async () => {
  expect(await send(serverWith(['LOST']))).toBe('page');
});

test('what the server refuses ends it', async () => {
  await expect(send(serverWith(['REFUSED']))).rejects.toThrow('FILE_TYPE');
});
