import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { seat, takeSeat } from './seat.ts';

const stored = new Map<string, string>();
beforeEach(() =>
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, value: string) => stored.set(name, value),
  }),
);
afterEach(() => vi.unstubAllGlobals());

/** Another window of the same browser: it holds the lock until it is let go. */
async function otherWindow(account: string): Promise<() => void> {
  let close: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => {
    close = resolve;
  });
  await new Promise<void>((sat) => {
    void navigator.locks.request(`motcua-seat-${account}`, () => {
      sat();
      return closed;
    });
  });
  return close;
}

const soon = (kind: string) => vi.waitFor(() => expect(seat.get().kind).toBe(kind));

test('the first window has the seat, and leaves it for the next', async () => {
  const leave = takeSeat('a');
  await soon('HERE');
  leave();
  expect(seat.get().kind).toBe('ASKING');
  const close = await otherWindow('a');
  close();
});

test('the second window says that another has it, since when, and goes on when that one closes', async () => {
  stored.set('motcua.desk.seat', '2026-12-10T02:20:00.000Z');
  const close = await otherWindow('b');
  const leave = takeSeat('b');
  await soon('ELSEWHERE');
  expect(seat.get()).toEqual({ kind: 'ELSEWHERE', since: '2026-12-10T02:20:00.000Z' });
  close();
  await soon('HERE');
  leave();
});

test('who leaves while he waits takes nothing; another officer’s seat is another one', async () => {
  const close = await otherWindow('c');
  const leave = takeSeat('c');
  await soon('ELSEWHERE');
  leave();
  const own = takeSeat('d');
  await soon('HERE');
  own();
  close();
  await vi.waitFor(async () => expect((await navigator.locks.query()).held).toEqual([]));
  expect(seat.get().kind).toBe('ASKING');
});
