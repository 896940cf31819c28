import { expect, test } from 'vitest';
import { excessOfOrder, orderState, remainderOfOrder, type OrderFacts } from './order.ts';

const AT = new Date('2026-12-07T08:00:00+07:00');
const order = (facts: Partial<OrderFacts>): OrderFacts => ({
  total: 100_000,
  held: 0,
  paidAt: null,
  refundedAt: null,
  cancelledAt: null,
  ...facts,
});

test.each([
  ['nothing has come', {}, 'WAITING', 100_000, 0],
  ['half has come', { held: 50_000 }, 'PART', 50_000, 0],
  ['all has come', { held: 100_000, paidAt: AT }, 'PAID', 0, 0],
  ['it came twice', { held: 200_000, paidAt: AT }, 'PAID', 0, 100_000],
  [
    'its receipt was cancelled and the money waits to go back',
    { held: 100_000, paidAt: AT, refundedAt: AT },
    'REFUNDED',
    0,
    100_000,
  ],
  ['it has gone back', { paidAt: AT, refundedAt: AT }, 'REFUNDED', 0, 0],
  ['it is not owed any more after half has come', { held: 50_000, cancelledAt: AT }, 'CANCELLED', 0, 50_000],
] as const)('%s', (_what, facts, state, remainder, excess) => {
  expect(orderState(order(facts))).toBe(state);
  expect(remainderOfOrder(order(facts))).toBe(remainder);
  expect(excessOfOrder(order(facts))).toBe(excess);
});
