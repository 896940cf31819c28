import { expect, test } from 'vitest';
import { endOfDayBefore, tileIn, TILE_WORDS } from './look.ts';

test('the day before ends one second before midnight in Việt Nam (J10: state as of 30/11 24:00)', () => {
  expect(endOfDayBefore('2026-12-01T07:15:00+07:00')).toBe('2026-11-30T23:59:59+07:00');
  expect(endOfDayBefore('2026-12-01T00:15:00Z')).toBe('2026-11-30T23:59:59+07:00');
  expect(endOfDayBefore('2026-11-30T18:00:00Z')).toBe('2026-11-30T23:59:59+07:00');
});

test('every tile has an address of its own', () => {
  expect(tileIn(new URLSearchParams('o=qua-han'))).toBe('OVERDUE');
  expect(tileIn(new URLSearchParams('o=khac'))).toBeUndefined();
  expect(new Set(Object.values(TILE_WORDS)).size).toBe(5);
});
