const waiting = new Map<number, (light: Blob | undefined) => void>();
let worker: Worker | undefined;
let asked = 0;

/** The light copy of a page, made beside the desk; nothing where there can be none. */
export function lightCopyOf(page: Blob): Promise<Blob | undefined> {
  if (typeof Worker === 'undefined' || typeof OffscreenCanvas === 'undefined')
    return Promise.resolve(undefined);
  worker ??= begun();
  const id = (asked += 1);
  return new Promise((resolve) => {
    waiting.set(id, resolve);
    // a worker of our own: there is no other origin to keep it from
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    worker?.postMessage({ id, page });
  });
}

function begun(): Worker {
  const made = new Worker(new URL('./light-worker.ts', import.meta.url), { type: 'module' });
  made.addEventListener('message', ({ data }: MessageEvent<{ id: number; light: Blob | undefined }>) => {
    waiting.get(data.id)?.(data.light);
    waiting.delete(data.id);
  });
  // what cannot be made is not missed: the page itself comes all the same
  made.addEventListener('error', () => {
    for (const resolve of waiting.values()) resolve(undefined);
    waiting.clear();
    worker = undefined;
  });
  return made;
}
