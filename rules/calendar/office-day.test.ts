import { expect, test } from 'vitest';
import type { Calendar } from './index.ts';
import { officeDays } from './index.ts';

const summer = [{ from: '07:00', to: '11:00' }];
const usual = [{ from: '07:30', to: '11:30' }];
const calendar: Calendar = {
  id: 'thu',
  utcOffsetMinutes: 420,
  shifts: usual,
  shiftPeriods: [{ from: '2026-12-09', to: '2026-12-10', shifts: summer }],
  off: new Set(['2026-12-08']),
  work: new Set(['2026-12-12']),
  unconfirmed: new Set(['2026-12-11']),
  names: new Map([['2026-12-08', 'Nghỉ lễ']]),
};

test('the days that follow: hours of the time, days off with their name, weekends that are worked', () => {
  expect(officeDays(calendar, '2026-12-07', 7)).toEqual([
    { date: '2026-12-07', standing: 'WORKED', shifts: usual, confirmed: true },
    { date: '2026-12-08', standing: 'HOLIDAY', name: 'Nghỉ lễ', shifts: [], confirmed: true },
    { date: '2026-12-09', standing: 'WORKED', shifts: summer, confirmed: true },
    { date: '2026-12-10', standing: 'WORKED', shifts: summer, confirmed: true },
    { date: '2026-12-11', standing: 'WORKED', shifts: usual, confirmed: false },
    { date: '2026-12-12', standing: 'WORKED', shifts: usual, confirmed: true },
    { date: '2026-12-13', standing: 'WEEKEND', shifts: [], confirmed: true },
  ]);
});
