import { expect, test } from 'vitest';
import { calBn } from '../calendar/cal-bn.fixture.ts';
import { afterQuiet } from './quiet.ts';

const NIGHT = { from: '21:00', until: '07:00' };
const at = (text: string): Date => new Date(`${text}:00+07:00`);

test.each([
  ['2026-12-07T20:59', '2026-12-07T20:59'],
  ['2026-12-07T21:00', '2026-12-08T07:00'],
  ['2026-12-07T23:59', '2026-12-08T07:00'],
  ['2026-12-08T00:00', '2026-12-08T07:00'],
  ['2026-12-08T06:59', '2026-12-08T07:00'],
  ['2026-12-08T07:00', '2026-12-08T07:00'],
  ['2026-12-31T22:00', '2027-01-01T07:00'],
])('quiet from 21:00 to 07:00: what comes at %s goes at %s', (comes, goes) => {
  expect(afterQuiet(calBn, NIGHT, at(comes))).toEqual(at(goes));
});

test.each([
  ['2026-12-07T11:59', '2026-12-07T11:59'],
  ['2026-12-07T12:00', '2026-12-07T14:00'],
  ['2026-12-07T14:00', '2026-12-07T14:00'],
])('quiet at noon: what comes at %s goes at %s', (comes, goes) => {
  expect(afterQuiet(calBn, { from: '12:00', until: '14:00' }, at(comes))).toEqual(at(goes));
});

test('hours of no length are none', () => {
  expect(afterQuiet(calBn, { from: '21:00', until: '21:00' }, at('2026-12-07T21:00'))).toEqual(
    at('2026-12-07T21:00'),
  );
});
