import { expect, test } from 'vitest';
import { standsOut } from './stands-out.ts';

const figure = { guided: 3, refusals: 3, acceptances: 4, factor: 3.2 };

test('three times as often as the colleagues stands out', () => {
  expect(standsOut(figure)).toBe(true);
  expect(standsOut({ ...figure, factor: 2.9 })).toBe(false);
});

test('without colleagues to compare with, or on a handful of cases, nothing stands out', () => {
  expect(standsOut({ ...figure, factor: null })).toBe(false);
  expect(standsOut({ guided: 1, refusals: 1, acceptances: 0, factor: 8 })).toBe(false);
});
