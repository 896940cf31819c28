import { expect, test } from 'vitest';
import { monthBefore, monthOf, monthText, periodIn, yearOf } from './period.ts';

test('a month ends with its last day, also in February of a leap year', () => {
  expect(monthOf('2026-11-22')).toEqual({ from: '2026-11-01', to: '2026-11-30' });
  expect(monthOf('2028-02-01')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
});

test('the month before January is December of the year before', () => {
  expect(monthBefore('2026-01-15')).toEqual({ from: '2025-12-01', to: '2025-12-31' });
  expect(monthBefore('2026-12-01')).toEqual({ from: '2026-11-01', to: '2026-11-30' });
});

test('a year is 01/01 to 31/12', () => {
  expect(yearOf('2026-11-22')).toEqual({ from: '2026-01-01', to: '2026-12-31' });
});

test('an address without a sensible period means the usual one', () => {
  const usual = monthOf('2026-11-22');
  expect(periodIn(new URLSearchParams('tu=2026-10-15&den=2026-11-14'), usual)).toEqual({
    from: '2026-10-15',
    to: '2026-11-14',
  });
  expect(periodIn(new URLSearchParams('tu=2026-11-14&den=2026-10-15'), usual)).toEqual(usual);
  expect(periodIn(new URLSearchParams('tu=15/10/2026'), usual)).toEqual(usual);
});

test('a month is written month first', () => {
  expect(monthText('2026-11')).toBe('11/2026');
});
