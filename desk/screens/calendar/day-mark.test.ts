import { expect, test } from 'vitest';
import { markOf } from './day-mark.ts';

test('a holiday is off, a swapped weekend is worked', () => {
  expect(markOf({ kind: 'statutory', confirmed: true })).toEqual({
    said: 'off',
    shape: '✕',
    doubtful: false,
  });
  expect(markOf({ kind: 'swap_work', confirmed: true }).shape).toBe('✓');
});

test('a day that is not confirmed is marked as expected; it is off all the same unless only announced', () => {
  expect(markOf({ kind: 'statutory', confirmed: false })).toEqual({
    said: 'off',
    shape: '?',
    doubtful: true,
  });
  expect(markOf({ kind: 'announced', confirmed: false }).said).toBe('expected');
});

test('a day taken back to regular has no mark', () => {
  expect(markOf({ kind: 'regular', confirmed: true })).toEqual({
    said: 'regular',
    shape: '',
    doubtful: false,
  });
});
