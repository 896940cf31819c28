import { createStore } from '../store.ts';

/** The disk of this computer, or the browser's share of it, has no room for what was last to be written. */
export const full = createStore(false);

/** What a browser says when it has no room, in its own words or inside those of the store. */
export function isFull(error: unknown): boolean {
  if (!(error instanceof Error || error instanceof DOMException)) return false;
  if (error.name === 'QuotaExceededError' || /full disk|disk full|no space/i.test(error.message)) return true;
  return 'inner' in error && isFull(error.inner);
}

/** A write into the store; what it comes to is known to every screen. Throws what the store throws. */
export async function written<T>(write: Promise<T>): Promise<T> {
  try {
    const done = await write;
    if (full.get()) full.set(false);
    return done;
  } catch (error) {
    if (isFull(error)) full.set(true);
    throw error;
  }
}

/**
 * A write that may wait for room: what it says can be asked of the server again, and sending, which makes room, must not stop
 * for it. False where it was not written.
 */
export async function writtenIfRoom(write: Promise<unknown>): Promise<boolean> {
  try {
    await written(write);
    return true;
  } catch (error) {
    if (isFull(error)) return false;
    throw error;
  }
}
