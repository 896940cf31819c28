import { expect, test } from 'vitest';
import { momentOf, typedMoment } from './dates.ts';

test('a day and a time typed the Vietnamese way are a moment of the province', () => {
  expect(momentOf('23/12/2026', '10:00')).toBe('2026-12-23T10:00:00+07:00');
  expect(momentOf('1/2/2026', '7')).toBe('2026-02-01T07:00:00+07:00');
  expect(momentOf('01/02/2026', '14h30')).toBe('2026-02-01T14:30:00+07:00');
});

test.each([
  ['31/02/2026', '10:00'],
  ['23/12/2026', ''],
  ['23/12/2026', '24:00'],
  ['23/12/2026', '10:75'],
  ['', '10:00'],
])('%s %s is no moment', (day, time) => {
  expect(momentOf(day, time)).toBeUndefined();
});

test('what is shown first can be typed back', () => {
  const { day, time } = typedMoment('2026-12-23T03:00:00Z');
  expect([day, time]).toEqual(['23/12/2026', '10:00']);
  expect(momentOf(day, time)).toBe('2026-12-23T10:00:00+07:00');
});
