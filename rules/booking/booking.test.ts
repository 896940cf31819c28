import { describe, expect, test } from 'vitest';
import { calBn } from '../calendar/cal-bn.fixture.ts';
import {
  bookingStanding,
  changeableUntil,
  isAhead,
  isReceived,
  mayChange,
  mayMiss,
  slotsOn,
  type BookingFacts,
} from './index.ts';

const at = (time: string): Date => new Date(`2026-12-09T${time}:00+07:00`);
const HALF_HOURS = { slotMinutes: 30, places: 2 };
const texts = (date: string, offer = HALF_HOURS): string[] =>
  slotsOn(calBn, date, offer).map(({ from, to }) => `${from}–${to}`);

describe('slots of a day', () => {
  test('fill each shift, and leave out what is shorter than a slot', () => {
    const day = texts('2026-12-09');
    expect(day[0]).toBe('07:30–08:00');
    expect(day).not.toContain('11:30–12:00');
    const long = texts('2026-12-09', { slotMinutes: 50, places: 1 });
    expect(long[0]).toBe('07:30–08:20');
    const closes = calBn.shifts.map(({ to }) => to);
    expect(long.every((slot) => slot.slice(6) <= (closes.at(-1) ?? ''))).toBe(true);
  });

  test('are instants of the office’s own zone', () => {
    expect(slotsOn(calBn, '2026-12-09', HALF_HOURS)[0]).toMatchObject({
      startsAt: at('07:30'),
      endsAt: at('08:00'),
    });
  });

  test('there are none at a weekend, on a holiday, or where nothing is booked', () => {
    expect(texts('2026-12-12')).toEqual([]);
    expect(texts('2027-01-01')).toEqual([]);
    expect(texts('2026-12-09', { slotMinutes: 30, places: 0 })).toEqual([]);
  });

  test('follow office hours that differ for a time', () => {
    const summer = {
      ...calBn,
      shiftPeriods: [{ from: '2026-12-09', to: null, shifts: [{ from: '08:00', to: '09:00' }] }],
    };
    expect(slotsOn(summer, '2026-12-09', HALF_HOURS).map(({ from }) => from)).toEqual(['08:00', '08:30']);
  });

  test('have to be far enough away', () => {
    const terms = { daysAhead: 14, leadMinutes: 60 };
    expect(isAhead({ startsAt: at('10:00') }, at('09:00'), terms)).toBe(true);
    expect(isAhead({ startsAt: at('10:00') }, at('09:01'), terms)).toBe(false);
  });
});

const BOOKED: BookingFacts = {
  startsAt: at('10:00'),
  endsAt: at('10:30'),
  arrivedAt: null,
  missedAt: null,
  cancelledAt: null,
};

describe('how it stands with a visit', () => {
  test.each([
    [{}, true, '09:00', 'BOOKED'],
    [{}, false, '09:00', 'NO_SHIFT'],
    [{}, true, '10:30', 'PAST'],
    [{ cancelledAt: at('08:00') }, false, '09:00', 'CANCELLED'],
    [{ arrivedAt: at('09:50') }, true, '11:00', 'ARRIVED'],
    [{ missedAt: at('10:20') }, true, '11:00', 'MISSED'],
    [{ missedAt: at('10:20'), arrivedAt: at('10:40') }, true, '11:00', 'ARRIVED'],
  ])('%j, received %s, at %s: %s', (more, received, time, standing) => {
    expect(bookingStanding({ ...BOOKED, ...more }, received, at(time))).toBe(standing);
  });

  test('a day that became one off, or a shift that became shorter, receives nobody any more', () => {
    expect(isReceived(calBn, BOOKED)).toBe(true);
    expect(isReceived({ ...calBn, off: new Set([...calBn.off, '2026-12-09']) }, BOOKED)).toBe(false);
    const shorter = {
      ...calBn,
      shiftPeriods: [{ from: '2026-12-09', to: null, shifts: [{ from: '07:30', to: '10:15' }] }],
    };
    expect(isReceived(shorter, BOOKED)).toBe(false);
  });

  test('it is moved or cancelled until the minutes of the province before the hour', () => {
    const hour = { changeMinutes: 60 };
    expect(changeableUntil(BOOKED, 60)).toEqual(at('09:00'));
    expect(mayChange(BOOKED, true, at('08:59'), hour)).toBe(true);
    expect(mayChange(BOOKED, true, at('09:00'), hour)).toBe(false);
    expect(mayChange({ ...BOOKED, cancelledAt: at('08:00') }, true, at('08:30'), hour)).toBe(false);
  });

  test('where nobody receives him, until the hour itself', () => {
    expect(mayChange(BOOKED, false, at('09:59'), { changeMinutes: 60 })).toBe(true);
    expect(mayChange(BOOKED, false, at('10:00'), { changeMinutes: 60 })).toBe(false);
  });

  test('nobody says that he did not come while his place is kept, nor twice', () => {
    const hold = { holdMinutes: 15 };
    expect(mayMiss(BOOKED, at('10:14'), hold)).toBe(false);
    expect(mayMiss(BOOKED, at('10:15'), hold)).toBe(true);
    expect(mayMiss({ ...BOOKED, arrivedAt: at('10:01') }, at('10:15'), hold)).toBe(false);
    expect(mayMiss({ ...BOOKED, missedAt: at('10:15') }, at('10:16'), hold)).toBe(false);
  });
});
