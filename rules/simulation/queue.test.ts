import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Heap } from './heap.ts';
import { idleTime, mostAtOnce, outside } from './idle-time.ts';

const spans = fc.array(
  fc.tuple(fc.nat(60), fc.nat(20)).map(([from, length]) => ({ from, to: from + length })),
  { maxLength: 12 },
);
const busyIn = (busy: readonly { from: number; to: number }[], second: number): number =>
  busy.filter(({ from, to }) => from <= second && second < to).length;

describe('the parts of a simulation', () => {
  test('a heap gives what it was given in order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), (numbers) => {
        const heap = new Heap<number>((a, b) => a - b);
        for (const number of numbers) heap.push(number);
        expect(heap.first).toBe(numbers.length === 0 ? undefined : Math.min(...numbers));
        expect(numbers.map(() => heap.pop())).toEqual(numbers.toSorted((a, b) => a - b));
        expect(heap.pop()).toBeUndefined();
      }),
    );
  });

  test('idle time is every moment in which fewer are at work than there are', () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: 1, max: 4 }), fc.nat(90), fc.nat(90), (busy, officers, a, b) => {
        const idle = idleTime(busy, officers);
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const counted = Array.from({ length: to - from }, (_, at) => busyIn(busy, from + at)).filter(
          (many) => many < officers,
        );
        expect(idle(to) - idle(from)).toBe(counted.length);
        expect(mostAtOnce(busy)).toBe(
          Math.max(0, ...Array.from({ length: 100 }, (_, second) => busyIn(busy, second))),
        );
      }),
    );
  });

  test('what lies outside of pauses', () => {
    const pauses = [
      { from: 2, to: 4 },
      { from: 6, to: Infinity },
    ];
    expect(outside({ from: 0, to: 9 }, pauses)).toEqual([
      { from: 0, to: 2 },
      { from: 4, to: 6 },
    ]);
    expect(outside({ from: 3, to: 3 }, pauses)).toEqual([]);
  });
});
