import { ProblemError } from '@motcua/contract/client';
import type { OfflineResult } from '@motcua/contract/devices';
import type { Problem } from '@motcua/contract/errors';
import type { Receiver } from './send.ts';

/** A line, or a server, that failed. */
export const lost = (): ProblemError =>
  new ProblemError({
    type: '',
    code: 'DATABASE_UNAVAILABLE',
    status: 503,
    title: '',
    titleEn: '',
    detail: '',
  } satisfies Problem);

/** What is not there, or no longer. */
const gone = (): ProblemError => {
  const { problem } = lost();
  return new ProblemError({ ...problem, code: 'NOT_FOUND', status: 404 });
};

/** A server that takes items once each, in order, and bytes from where they stopped. */
export function server(breakAt: { call?: string; times: number } = { times: 0 }) {
  const merged: string[] = [];
  const uploads = new Map<string, { size: number; offset: number; keys: string }>();
  const calls: string[] = [];
  const answer = <T>(call: string, value: T): Promise<T> => {
    calls.push(call);
    if (breakAt.call === call && breakAt.times > 0) {
      breakAt.times -= 1;
      return Promise.reject(lost());
    }
    return Promise.resolve(value);
  };
  const view = (uploadId: string) => {
    const { size = 0, offset = 0 } = uploads.get(uploadId) ?? {};
    const file = offset === size ? { id: uploadId } : null;
    return { uploadId, size, offset, file } as Awaited<ReturnType<Receiver['uploadPart']>>;
  };
  const receiver: Receiver = {
    mergeOffline: (input) => {
      if (!merged.includes(input.itemId)) merged.push(input.itemId);
      return answer('merge', {
        itemId: input.itemId,
        sequence: input.sequence,
        kind: 'ACCEPTANCE',
        outcome: 'MERGED',
        receipt: { dossierId: input.itemId } as OfflineResult['receipt'],
        at: input.deviceAt,
        due: null,
        printedDue: null,
        remarks: [],
        reason: null,
      });
    },
    reportUnreadable: () => answer('unreadable', { inSystem: false }),
    uploadFile: ({ size }, options) => {
      const id = options?.idempotencyKey ?? '';
      if (!uploads.has(id)) uploads.set(id, { size, offset: 0, keys: id });
      return answer('begin', view(id));
    },
    uploadLight: () => answer('light', {}),
    uploadPart: async ({ uploadId, offset }, options) => {
      const upload = uploads.get(uploadId);
      const { bytes } = options ?? {};
      if (upload === undefined || upload.offset !== offset || !(bytes instanceof Uint8Array))
        throw new Error('bytes from another place');
      // written, and then the answer is lost
      upload.offset += bytes.length;
      return answer('part', view(uploadId));
    },
    getUpload: ({ uploadId }) =>
      uploads.has(uploadId) ? answer('where', view(uploadId)) : Promise.reject(gone()),
    getDevice: () => answer('device', { items: [] } as unknown as Awaited<ReturnType<Receiver['getDevice']>>),
  };
  return { receiver, merged, uploads, calls };
}
