import { expect, test } from 'vitest';
import type { Calendar } from '../calendar/index.ts';
import { halfDayAt, mondayOf, namedForSector, onDutyFirst, weekFrom, workingHalves } from './index.ts';

const CALENDAR: Calendar = {
  id: 'TEST',
  utcOffsetMinutes: 420,
  shifts: [
    { from: '07:30', to: '11:30' },
    { from: '13:00', to: '17:00' },
  ],
  off: new Set(['2026-12-09']),
  work: new Set(['2026-12-12']),
};
const at = (text: string): Date => new Date(`${text}:00+07:00`);

test.each([
  ['in the morning', '2026-12-07T08:00', '2026-12-07', 'AM'],
  ['at noon, for the afternoon', '2026-12-07T11:30', '2026-12-07', 'PM'],
  ['in the afternoon', '2026-12-07T16:59', '2026-12-07', 'PM'],
  ['before it opens', '2026-12-07T05:00', '2026-12-07', 'AM'],
  ['after it closes, for the next morning', '2026-12-07T17:00', '2026-12-08', 'AM'],
  ['on a holiday, for the day after', '2026-12-09T10:00', '2026-12-10', 'AM'],
  ['on a Saturday that is worked', '2026-12-12T14:00', '2026-12-12', 'PM'],
  ['on a Sunday, for Monday', '2026-12-13T14:00', '2026-12-14', 'AM'],
])('duty counts %s', (_, moment, date, half) => {
  expect(halfDayAt(CALENDAR, at(moment))).toEqual({ date, half });
});

test.each([
  ['2026-12-07', ['AM', 'PM']],
  ['2026-12-09', []],
  ['2026-12-12', ['AM', 'PM']],
  ['2026-12-13', []],
])('halves worked on %s', (date, halves) => {
  expect(workingHalves(CALENDAR, date)).toEqual(halves);
});

test('an office that works only in the morning has one half', () => {
  const mornings = { ...CALENDAR, shifts: [{ from: '07:30', to: '11:30' }] };
  expect(workingHalves(mornings, '2026-12-07')).toEqual(['AM']);
});

test.each([
  ['2026-12-07', '2026-12-07'],
  ['2026-12-13', '2026-12-07'],
  ['2027-01-01', '2026-12-28'],
  ['2018-07-01', '2018-06-25'],
])('the week of %s begins on %s', (date, monday) => {
  expect(mondayOf(date)).toBe(monday);
  expect(weekFrom(monday)).toContain(date);
});

test.each([
  ['no roster: all, as ever', ['a', 'b'], [], ['a', 'b']],
  ['those on duty', ['a', 'b', 'c'], ['b', 'c'], ['b', 'c']],
  ['nobody of them on duty: all, as ever', ['a', 'b'], ['z'], ['a', 'b']],
  ['in the order given', ['b', 'a'], ['a', 'b'], ['b', 'a']],
  ['nobody where nobody may', [], ['a'], []],
])('%s', (_, may, duty, given) => {
  const people = may.map((accountId) => ({ accountId }));
  expect(onDutyFirst(people, new Set(duty)).map(({ accountId }) => accountId)).toEqual(given);
});

test.each([
  ['in the order they are named', ['a', 'b', 'c'], ['c', 'a'], ['c', 'a']],
  ['who may not is passed by', ['a', 'b'], ['z', 'b'], ['b']],
  ['nobody where none of them may', ['a', 'b'], ['z'], []],
  ['nobody where nobody is named', ['a', 'b'], [], []],
])('for a sector: %s', (_, may, named, given) => {
  const people = may.map((accountId) => ({ accountId }));
  expect(namedForSector(people, named).map(({ accountId }) => accountId)).toEqual(given);
});

test('who is named and not on duty is passed by while another is', () => {
  const people = ['a', 'b'].map((accountId) => ({ accountId }));
  expect(namedForSector(onDutyFirst(people, new Set(['b'])), ['a'])).toEqual([]);
});
