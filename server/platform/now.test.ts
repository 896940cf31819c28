import { describe, expect, test } from 'vitest';
import { clockFrom, parseInstant, steppedClock } from './now.ts';

describe('the instant a program is started at', () => {
  test.each([
    [
      '2021-06-16',
      '2021-06-16T00:30:00.000Z',
      'a date alone is the opening of the counters, 07:30 in Vietnam',
    ],
    ['2021-06-16T09:15', '2021-06-16T02:15:00.000Z', 'a time without an offset is Vietnam’s'],
    ['2021-06-16 09:15:30', '2021-06-16T02:15:30.000Z', 'a space will do'],
    ['2021-06-16T09:15:00+07:00', '2021-06-16T02:15:00.000Z', 'a full instant'],
    ['2021-06-16T02:15:00.000Z', '2021-06-16T02:15:00.000Z', 'a full instant in UTC'],
  ])('%s → %s: %s', (text, expected) => {
    expect(parseInstant(text).toISOString()).toBe(expected);
  });

  test.each(['', '16/06/2021', '2021-02-29', '2021-06-16T25:00', '2021-06', 'tomorrow'])(
    '%j is refused',
    (text) => {
      expect(() => parseInstant(text)).toThrow(RangeError);
    },
  );
});

test('a clock from a date runs on', async () => {
  const clock = clockFrom(parseInstant('2021-06-16'));
  const first = clock.now().getTime();
  expect(Math.abs(first - Date.parse('2021-06-16T07:30:00+07:00'))).toBeLessThan(1_000);
  await expect.poll(() => clock.now().getTime()).toBeGreaterThan(first);
});

test('a clock at a pace of 3600 goes an hour in a second', async () => {
  const start = parseInstant('2021-06-16');
  const clock = clockFrom(start, 3_600);
  const begun = Date.now();
  await expect.poll(() => clock.now().getTime() - start.getTime()).toBeGreaterThan(60_000);
  const least = (Date.now() - begun - 50) * 3_600;
  expect(clock.now().getTime() - start.getTime()).toBeGreaterThan(least);
});

test('a stepped clock moves only when told', () => {
  const clock = steppedClock('2026-07-01');
  clock.advance(60 * 60 * 1_000);
  expect(clock.now()).toEqual(parseInstant('2026-07-01T08:30'));
  clock.set('2026-07-02');
  expect(clock.now()).toEqual(parseInstant('2026-07-02T07:30'));
  expect(() => clock.advance(-1)).toThrow(RangeError);
});
