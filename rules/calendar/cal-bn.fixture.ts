import type { Calendar } from './calendar.ts';

/** CAL-BN of the acceptance journeys: 07:30–11:30 and 13:00–17:00, 24/11/2026 announced but still a working day. */
export const calBn: Calendar = {
  id: 'cal-bn',
  utcOffsetMinutes: 420,
  shifts: [
    { from: '07:30', to: '11:30' },
    { from: '13:00', to: '17:00' },
  ],
  off: new Set(['2027-01-01']),
  work: new Set(),
  unconfirmed: new Set(['2026-11-24']),
};

/** CAL-BN once 24/11 has been decided to be a holiday. */
export const calBnCultureDay: Calendar = {
  ...calBn,
  id: 'cal-bn-24-11',
  off: new Set(['2026-11-24', '2027-01-01']),
  unconfirmed: new Set(),
  names: new Map([['2026-11-24', 'Ngày Văn hóa Việt Nam']]),
};

/** The holidays and swapped days of 2026 (BLLĐ Đ.111–112 and the yearly notices). */
export const cal2026: Calendar = {
  ...calBn,
  id: 'cal-2026',
  off: new Set([
    ...['2026-01-01', '2026-01-02', '2026-04-27', '2026-04-30', '2026-05-01', '2026-11-24'],
    ...['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'],
    ...['2026-08-31', '2026-09-01', '2026-09-02'],
  ]),
  work: new Set(['2026-01-10', '2026-08-22']),
  unconfirmed: new Set(),
};
