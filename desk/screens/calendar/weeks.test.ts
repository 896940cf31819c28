import { expect, test } from 'vitest';
import { weeksOf } from './weeks.ts';

test('weeks run from Monday: December 2026 begins on a Tuesday', () => {
  const weeks = weeksOf(2026, 12);
  expect(weeks[0]).toEqual([null, 1, 2, 3, 4, 5, 6]);
  expect(weeks.at(-1)).toEqual([28, 29, 30, 31, null, null, null]);
});

test('February of a leap year has 29 days', () => {
  expect(
    weeksOf(2028, 2)
      .flat()
      .filter((day) => day !== null),
  ).toHaveLength(29);
});
