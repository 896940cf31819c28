import { createStore } from '../store.ts';

/** Whether the server can be reached. The browser only knows whether there is a network at all; each call tells the rest. */
export const online = createStore(navigator.onLine !== false);

const note = (reached: boolean): void => {
  if (online.get() !== reached) online.set(reached);
};
if (typeof window !== 'undefined') window.addEventListener('offline', () => note(false));

/** `fetch` that notes whether the server answered, whatever it said. */
export const notingFetch: typeof globalThis.fetch = async (input, init) => {
  try {
    const response = await fetch(input, init);
    note(true);
    return response;
  } catch (error) {
    // a call its own screen gave up says nothing of the line
    if (init?.signal?.aborted !== true || isTimeout(init.signal.reason)) note(false);
    throw error;
  }
};

const isTimeout = (reason: unknown): boolean =>
  reason instanceof DOMException && reason.name === 'TimeoutError';
