import { lightCopy } from './light.ts';

/** Makes light copies beside the desk, so that nobody who types waits for one; one message asks, one answers. */
globalThis.addEventListener('message', ({ data }: MessageEvent<{ id: number; page: Blob }>) => {
  void lightCopy(data.page)
    .catch(() => undefined)
    .then((light) => {
      // to the desk that began this worker, and to nobody else
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      globalThis.postMessage({ id: data.id, light });
    });
});
