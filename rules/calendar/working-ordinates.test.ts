import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cal2026, calBn } from './cal-bn.fixture.ts';
import {
  addWorkingTime,
  CalendarError,
  instantAt,
  nextWorkingMoment,
  workingOrdinates,
  workingTimeBetween,
} from './index.ts';

const instants = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });
const summer = {
  ...calBn,
  id: 'summer',
  shiftPeriods: [{ from: '2026-06-01', to: '2026-08-31', shifts: [{ from: '07:00', to: '14:00' }] }],
};

describe('working ordinates', () => {
  test.each([cal2026, summer])('their differences are the working time between, in $id', (calendar) => {
    const { at } = workingOrdinates(calendar);
    fc.assert(
      fc.property(instants, instants, (a, b) => {
        expect(at(b.getTime()) - at(a.getTime())).toBe(workingTimeBetween(calendar, a, b));
      }),
    );
  });

  test.each([cal2026, summer])(
    'going on by working time arrives where addWorkingTime does, in $id',
    (calendar) => {
      const { at, instant } = workingOrdinates(calendar);
      fc.assert(
        fc.property(instants, fc.integer({ min: 1, max: 400 * 3_600_000 }), (start, ms) => {
          expect(instant(at(start.getTime()) + ms)).toBe(addWorkingTime(calendar, start, ms).getTime());
        }),
      );
    },
  );

  test('the next opening is that of the calendar', () => {
    const { opens } = workingOrdinates(cal2026);
    fc.assert(
      fc.property(instants, (instant) => {
        expect(opens(instant.getTime())).toBe(nextWorkingMoment(cal2026, instant).getTime());
      }),
    );
  });

  test('are made once for a calendar', () => {
    expect(workingOrdinates(calBn)).toBe(workingOrdinates(calBn));
    const { at } = workingOrdinates(calBn);
    expect(at(instantAt(calBn, '2026-11-23', '11:30').getTime())).toBe(
      at(instantAt(calBn, '2026-11-23', '13:00').getTime()),
    );
  });

  test('there are none before 1970, and none in a calendar that is always closed', () => {
    expect(() => workingOrdinates(calBn).at(-1e12)).toThrow(CalendarError);
    const closed = {
      ...calBn,
      off: new Set(Array.from({ length: 500 }, (_, day) => new Date(day * 864e5).toISOString().slice(0, 10))),
    };
    expect(() => workingOrdinates(closed).at(1e9)).toThrow('không có ngày làm việc nào');
  });
});
