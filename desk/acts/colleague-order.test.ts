import { expect, test } from 'vitest';
import { inOrder } from './colleague-order.ts';

const PEOPLE = [
  { accountId: 'a', openTasks: 2 },
  { accountId: 'b', openTasks: 0 },
  { accountId: 'c', openTasks: 5 },
  { accountId: 'd', openTasks: 1 },
];
const order = (...onDuty: string[]) => inOrder(PEOPLE, new Set(onDuty)).map(({ accountId }) => accountId);

test('those on duty come first, each group with the least loaded first; without a roster only the load counts', () => {
  expect(order('c', 'a')).toEqual(['a', 'c', 'b', 'd']);
  expect(order()).toEqual(['b', 'd', 'a', 'c']);
  expect(PEOPLE[0]?.accountId).toBe('a');
});
