import { describe, expect, test } from 'vitest';
import { calBn } from '../calendar/cal-bn.fixture.ts';
import { timeSpent, WORKING_HOUR_MS } from './index.ts';
import type { ClockInput, Pause } from './index.ts';

const at = (local: string) => new Date(`${local}:00+07:00`);
/** Journey J2: passed on to the tax office on the third, paid on the fourteenth, signed on the twenty-first. */
const of = (...pauses: Pause[]): ClockInput => ({
  start: at('2026-12-01T08:30'),
  limit: { value: 8, unit: 'workingDay' },
  granularity: 'HOUR',
  pauses,
  policy: 'PAUSE',
  calendar: calBn,
});
const TAX: Pause = { from: at('2026-12-03T08:30'), to: at('2026-12-14T15:00') };
const spent = (input: ClockInput, until: string): [days: number, hours: number] => {
  const { calendarDays, workingMs } = timeSpent(input, at(until));
  return [calendarDays, workingMs / WORKING_HOUR_MS];
};

describe('how long a dossier took, by the calendar and by the law (J2-A4)', () => {
  test('what somebody else was waited for is calendar time, not legal time', () =>
    expect(spent(of(TAX), '2026-12-21T10:00')).toEqual([20, 16 + 36.5]));
  test('nobody was waited for: every working hour counts', () =>
    expect(spent(of(), '2026-12-03T08:30')).toEqual([2, 16]));
  test('while it is waited for, the law’s time stands and the calendar goes on', () =>
    expect(spent(of({ from: TAX.from }), '2026-12-10T08:30')).toEqual([9, 16]));
  test('a limit that begins anew has used nothing at that moment, one that goes on all of it', () => {
    expect(spent(of({ ...TAX, policy: 'RESTART' }), '2026-12-14T16:00')).toEqual([13, 1]);
    expect(spent(of({ ...TAX, policy: 'CONTINUE' }), '2026-12-14T15:00')).toEqual([13, 16 + 61]);
  });
  test('a wait that begins later does not count yet; one within another is no second one', () => {
    expect(spent(of(TAX), '2026-12-02T08:30')).toEqual([1, 8]);
    expect(
      spent(of(TAX, { from: at('2026-12-07T08:30'), to: at('2026-12-08T08:30') }), '2026-12-14T16:00'),
    ).toEqual([13, 17]);
  });
});
