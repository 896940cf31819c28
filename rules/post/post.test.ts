import { describe, expect, test } from 'vitest';
import { afterPostEvent, CARRIER_EVENTS, CLOSED_POST, POST_STATES, standingAfter } from './index.ts';

describe('a paper sent by post', () => {
  test('is packed, taken out again, handed over; only from then on the carrier is heard', () => {
    expect(afterPostEvent('ORDERED', 'PACKED')).toBe('PACKED');
    expect(afterPostEvent('PACKED', 'UNPACKED')).toBe('ORDERED');
    expect(afterPostEvent('PACKED', 'HANDED_OVER')).toBe('HANDED_OVER');
    for (const kind of CARRIER_EVENTS) {
      expect(afterPostEvent('ORDERED', kind)).toBeNull();
      expect(afterPostEvent('PACKED', kind)).toBeNull();
    }
  });

  test('nothing follows once it is delivered, back or cancelled', () => {
    expect(CLOSED_POST).toEqual(['DELIVERED', 'RETURNED_TO_COUNTER', 'CANCELLED']);
    for (const state of CLOSED_POST)
      for (const kind of CARRIER_EVENTS) expect(afterPostEvent(state, kind)).toBeNull();
    expect(POST_STATES).toHaveLength(9);
  });

  test('goes back after the second failed delivery, not after the first', () => {
    const once = [{ kind: 'ATTEMPT_FAILED', at: 2 }] as const;
    expect(standingAfter(once, 2)).toEqual({ state: 'ATTEMPT_FAILED', failed: 1 });
    expect(standingAfter([...once, { kind: 'ATTEMPT_FAILED', at: 3 }], 2)).toEqual({
      state: 'RETURNING',
      failed: 2,
    });
    expect(standingAfter([...once, { kind: 'ATTEMPT_FAILED', at: 3 }], 3).state).toBe('ATTEMPT_FAILED');
  });

  test('stands the same in whatever order the carrier was heard', () => {
    const told = [
      { kind: 'TAKEN', at: 1 },
      { kind: 'ATTEMPT_FAILED', at: 2 },
      { kind: 'DELIVERED', at: 3 },
    ] as const;
    for (const order of [told, told.toReversed(), [told[1], told[2], told[0]]])
      expect(standingAfter(order, 2)).toEqual({ state: 'DELIVERED', failed: 1 });
  });
});
