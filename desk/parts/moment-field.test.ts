import { describe, expect, test } from 'vitest';
import { readMoment } from './moment-field-read.ts';

describe('a field of day and time', () => {
  test('left empty is no moment, and nothing is wrong with it', () =>
    expect(readMoment('', ' ')).toEqual({ instant: undefined, wrong: undefined }));

  test('is read as the instant typed', () =>
    expect(readMoment('30/11/2026', '17:00')).toEqual({
      instant: '2026-11-30T17:00:00+07:00',
      wrong: undefined,
    }));

  test.each([
    ['30/11/2026', '', 'TIME'],
    ['30/11/2026', '25:00', 'TIME'],
    ['31/11/2026', '17:00', 'DAY'],
    ['30/11', '17:00', 'DAY'],
    ['', '17:00', 'DAY'],
  ])('“%s” “%s” is not taken for an empty one: its half is marked', (day, time, wrong) =>
    expect(readMoment(day, time)).toEqual({ instant: undefined, wrong }),
  );
});
