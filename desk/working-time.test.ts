import { expect, test } from 'vitest';
import { calendarFrom } from './queries.ts';
import { minutesBetween, yearsOf } from './working-time.ts';

const YEAR = {
  id: 'BN-2026',
  year: 2026,
  unit: null,
  shifts: [
    { from: '07:30', to: '11:30' },
    { from: '13:00', to: '17:00' },
  ],
  shiftPeriods: [],
  days: [],
};
const day = (date: string, kind: 'statutory' | 'announced' | 'swap_work') => ({
  date,
  kind,
  name: '',
  confirmed: kind !== 'announced',
  unit: null,
  decidedHere: false,
});

test('every year between the instants is asked for, in the time of the province', () => {
  expect(yearsOf(['2026-12-31T16:59:00Z'])).toEqual([2026]);
  expect(yearsOf(['2026-12-31T17:00:00Z', '2025-03-01T00:00:00Z'])).toEqual([2025, 2026, 2027]);
});

test('27,5 working hours late: from Wednesday 23/12 10:00 to Monday 28/12 15:00', () => {
  const minutes = minutesBetween(
    calendarFrom([YEAR]),
    '2026-12-28T15:00:00+07:00',
    '2026-12-23T10:00:00+07:00',
  );
  expect(minutes).toBe(-27.5 * 60);
});

test('a day off does not count; one that is only announced does, and so does a Saturday worked instead', () => {
  const between = (days: ReturnType<typeof day>[]): number =>
    minutesBetween(
      calendarFrom([{ ...YEAR, days }]),
      '2026-11-23T08:00:00+07:00',
      '2026-11-30T08:00:00+07:00',
    );
  expect(between([])).toBe(5 * 8 * 60);
  expect(between([day('2026-11-24', 'statutory')])).toBe(4 * 8 * 60);
  expect(between([day('2026-11-24', 'announced')])).toBe(5 * 8 * 60);
  expect(between([day('2026-11-28', 'swap_work')])).toBe(6 * 8 * 60);
});
