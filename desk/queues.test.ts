import { ROLES } from '@motcua/contract/session';
import { QUEUES } from '@motcua/contract/work';
import { expect, test } from 'vitest';
import { homeOf, queuesOf } from './queues.ts';

test('a counter officer sees what waits to be received and to be handed over, nothing to sign', () => {
  const queues = queuesOf(['COUNTER_OFFICER']);
  expect(queues).toContain('INTAKE');
  expect(queues).toContain('READY_TO_RETURN');
  expect(queues).not.toContain('APPROVAL');
});

test('an administrator cannot handle dossiers and gets no worklist', () => {
  expect(queuesOf(['ADMINISTRATOR'])).toEqual([]);
  expect(homeOf(['ADMINISTRATOR'])).toBe('/to-chuc');
});

test('who holds several roles sees each queue once, in the order of the desk', () => {
  const queues = queuesOf([...ROLES]);
  expect(queues).toEqual([...QUEUES]);
});

test("a leader's day begins with what waits for signature", () => {
  expect(homeOf(['LEADER'])).toBe('/ky-duyet');
  expect(homeOf(['SPECIALIST'])).toBe('/viec/MINE');
});
