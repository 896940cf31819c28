import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cal2026, calBn } from './cal-bn.fixture.ts';
import {
  addDays,
  addMonths,
  addWorkingDays,
  addWorkingTime,
  CalendarError,
  closeOfBusiness,
  instantAt,
  isLocalDate,
  isoInstant,
  isWorkingDay,
  isWorkingMoment,
  localDate,
  nextWorkingDay,
  nextWorkingMoment,
  opening,
  previousWorkingDay,
  subtractWorkingTime,
  workingDayLength,
  workingDayOnOrAfter,
  workingTimeBetween,
} from './index.ts';

const HOUR = 3_600_000;
const at = (date: string, time: string) => instantAt(calBn, date, time);
const instants = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });

describe('dates at the office', () => {
  test('a date is that of Viet Nam, not of UTC', () => {
    expect(localDate(calBn, new Date('2026-08-19T17:00:00Z'))).toBe('2026-08-20');
    expect(localDate(calBn, new Date('2026-08-19T16:59:59Z'))).toBe('2026-08-19');
  });

  test('an instant is written with the offset of the calendar', () => {
    expect(isoInstant(calBn, at('2026-12-24', '09:10'))).toBe('2026-12-24T09:10:00+07:00');
    expect(isoInstant({ ...calBn, utcOffsetMinutes: -210 }, new Date('2026-01-01T00:00:00.5Z'))).toBe(
      '2025-12-31T20:30:00.500-03:30',
    );
  });

  test.each([
    ['2026-02-28', true],
    ['2026-02-29', false],
    ['2024-02-29', true],
    ['2026-2-8', false],
    ['', false],
  ])('%s is a date: %s', (text, valid) => expect(isLocalDate(text)).toBe(valid));

  test('a month later is the same-numbered day, or the last day of the month', () => {
    expect(addMonths('2026-08-20', 1)).toBe('2026-09-20');
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28');
  });

  test('a wrong date or time is refused', () => {
    expect(() => instantAt(calBn, '2026-13-01', '07:30')).toThrow(CalendarError);
    expect(() => instantAt(calBn, '2026-12-01', '7h30')).toThrow('HH:MM');
    expect(() => localDate(calBn, new Date(Number.NaN))).toThrow(CalendarError);
  });
});

describe('working days', () => {
  test('Monday to Friday, less the days off, plus the swapped Saturday', () => {
    expect(isWorkingDay(cal2026, '2026-08-21')).toBe(true);
    expect(isWorkingDay(cal2026, '2026-08-22')).toBe(true);
    expect(isWorkingDay(cal2026, '2026-08-23')).toBe(false);
    expect(isWorkingDay(cal2026, '2026-08-31')).toBe(false);
  });

  test('24/11 is off from 2026 and worked in 2025', () => {
    expect(isWorkingDay(cal2026, '2026-11-24')).toBe(false);
    expect(isWorkingDay(cal2026, '2025-11-24')).toBe(true);
  });

  test('the next and the previous working day jump the holidays', () => {
    expect(nextWorkingDay(cal2026, '2026-08-28')).toBe('2026-09-03');
    expect(previousWorkingDay(cal2026, '2026-09-03')).toBe('2026-08-28');
    expect(workingDayOnOrAfter(cal2026, '2026-08-29')).toBe('2026-09-03');
    expect(addWorkingDays(cal2026, '2026-08-20', 3)).toBe('2026-08-24');
    expect(addWorkingDays(cal2026, '2026-08-24', -3)).toBe('2026-08-20');
    expect(addWorkingDays(cal2026, '2026-08-30', 0)).toBe('2026-09-03');
  });

  test('a calendar without working days is an error, not an endless loop', () => {
    const never = { ...calBn, off: new Set(Array.from({ length: 500 }, (_, i) => addDays('2026-08-01', i))) };
    expect(() => nextWorkingDay(never, '2026-08-20')).toThrow('không có ngày làm việc');
    expect(() => addWorkingTime(never, at('2026-08-20', '08:00'), HOUR)).toThrow(CalendarError);
  });

  test.each([
    [[]],
    [[{ from: '13:00', to: '11:30' }]],
    [
      [
        { from: '08:00', to: '12:00' },
        { from: '11:00', to: '17:00' },
      ],
    ],
  ])('shifts %j are refused', (shifts) =>
    expect(() => opening({ ...calBn, shifts }, '2026-08-20')).toThrow('ca làm việc'),
  );
});

describe('working time', () => {
  test('opening, close and length of the day', () => {
    expect(opening(calBn, '2026-12-01')).toEqual(at('2026-12-01', '07:30'));
    expect(closeOfBusiness(calBn, '2026-12-01')).toEqual(at('2026-12-01', '17:00'));
    expect(workingDayLength(calBn)).toBe(8 * HOUR);
  });

  test.each([
    ['2026-12-01', '06:00', '2026-12-01', '07:30'],
    ['2026-12-01', '07:30', '2026-12-01', '07:30'],
    ['2026-12-01', '11:30', '2026-12-01', '13:00'],
    ['2026-12-01', '12:15', '2026-12-01', '13:00'],
    ['2026-12-01', '17:00', '2026-12-02', '07:30'],
    ['2026-12-04', '18:00', '2026-12-07', '07:30'],
    ['2026-12-05', '09:00', '2026-12-07', '07:30'],
  ])('after %s %s work goes on %s %s', (date, time, thenDate, thenTime) =>
    expect(nextWorkingMoment(calBn, at(date, time))).toEqual(at(thenDate, thenTime)),
  );

  test('time used up at the end of a shift ends there', () => {
    expect(addWorkingTime(calBn, at('2026-12-01', '07:30'), 4 * HOUR)).toEqual(at('2026-12-01', '11:30'));
    expect(addWorkingTime(calBn, at('2026-12-01', '13:00'), 4 * HOUR)).toEqual(at('2026-12-01', '17:00'));
    expect(addWorkingTime(calBn, at('2026-12-01', '17:00'), 0)).toEqual(at('2026-12-01', '17:00'));
  });

  test('T − 8 h of the apology: a working day back from the due date', () => {
    expect(addWorkingTime(calBn, at('2026-12-23', '10:00'), -8 * HOUR)).toEqual(at('2026-12-22', '10:00'));
    expect(addWorkingTime(calBn, at('2026-12-28', '07:30'), -HOUR)).toEqual(at('2026-12-25', '16:00'));
  });

  test('subtracting is the inverse of adding', () => {
    expect(subtractWorkingTime(calBn, at('2026-12-23', '10:00'), 8 * HOUR)).toEqual(
      at('2026-12-22', '10:00'),
    );
    expect(subtractWorkingTime(calBn, at('2026-12-01', '11:30'), 4 * HOUR)).toEqual(
      at('2026-12-01', '07:30'),
    );
    const ms = fc.integer({ min: 1, max: 60 * 8 * HOUR });
    fc.assert(
      fc.property(instants, ms, (instant, span) => {
        const start = nextWorkingMoment(cal2026, instant);
        expect(subtractWorkingTime(cal2026, addWorkingTime(cal2026, start, span), span)).toEqual(start);
      }),
    );
  });

  test('what is added is what lies between, forward and back', () => {
    const ms = fc.integer({ min: 0, max: 60 * 8 * HOUR });
    fc.assert(
      fc.property(instants, ms, (start, added) => {
        const end = addWorkingTime(cal2026, start, added);
        expect(workingTimeBetween(cal2026, start, end)).toBe(added);
        expect(workingTimeBetween(cal2026, end, start)).toBe(0 - added);
        expect(workingTimeBetween(cal2026, start, addWorkingTime(cal2026, start, -added))).toBe(0 - added);
      }),
    );
  });

  test('time between is additive', () => {
    fc.assert(
      fc.property(instants, instants, instants, (a, b, c) => {
        const parts = workingTimeBetween(cal2026, a, b) + workingTimeBetween(cal2026, b, c);
        expect(parts).toBe(workingTimeBetween(cal2026, a, c));
      }),
    );
  });

  test('the next working moment is one, and nothing is worked before it', () => {
    fc.assert(
      fc.property(instants, (instant) => {
        const next = nextWorkingMoment(cal2026, instant);
        expect(isWorkingMoment(cal2026, next)).toBe(true);
        expect(workingTimeBetween(cal2026, instant, next)).toBe(0);
      }),
    );
  });
});
