import { createStore } from '../store.ts';
import { kept, trueNow } from './kept.ts';

/** Which window of this browser receives without network; one at a time does, so that a visit is typed in one place. */
export type Seat =
  | { kind: 'ASKING' }
  | { kind: 'HERE' }
  /** Another window has it, since then by the server's clock; undefined where that is not known. */
  | { kind: 'ELSEWHERE'; since: string | undefined };

const SINCE = 'motcua.desk.seat';

export const seat = createStore<Seat>({ kind: 'ASKING' });

/**
 * Takes the seat of an account for this window, or waits until the window that has it closes, leaves the screen, or dies with
 * its power. Gives the function that leaves it.
 */
export function takeSeat(account: string, locks: Pick<LockManager, 'request'> = navigator.locks): () => void {
  const name = `motcua-seat-${account}`;
  const leaving = new AbortController();
  let leave: () => void = () => undefined;
  const left = new Promise<void>((resolve) => {
    leave = resolve;
  });
  const sit = (): Promise<void> => {
    if (leaving.signal.aborted) return Promise.resolve();
    localStorage.setItem(SINCE, trueNow(kept.get()).toISOString());
    seat.set({ kind: 'HERE' });
    return left;
  };
  seat.set({ kind: 'ASKING' });
  void locks
    .request(name, { ifAvailable: true }, async (lock) => {
      if (lock === null) return false;
      await sit();
      return true;
    })
    .then((sat) => {
      if (sat || leaving.signal.aborted) return undefined;
      seat.set({ kind: 'ELSEWHERE', since: localStorage.getItem(SINCE) ?? undefined });
      return locks.request(name, { signal: leaving.signal }, sit);
    })
    // who leaves while he waits is not waiting any more
    .catch(() => undefined);
  return () => {
    leaving.abort();
    seat.set({ kind: 'ASKING' });
    leave();
  };
}
