import { describe, expect, test } from 'vitest';
import { cal2026, calBn, calBnCultureDay } from '../calendar/cal-bn.fixture.ts';
import type { Calendar } from '../calendar/index.ts';
import { isoInstant, workingTimeBetween } from '../calendar/index.ts';
import { computeDue, deadlineStatus, finishClass, replayLedger, workingTimeLeft } from './index.ts';
import type { ClockInput, Pause } from './index.ts';

/** "07/12/2026 08:00" at the office. */
function at(text: string): Date {
  const [, day, month, year, time] = /^(\d\d)\/(\d\d)\/(\d{4}) (.+)$/.exec(text) ?? [];
  return new Date(`${year}-${month}-${day}T${time}:00+07:00`);
}

function wall(date: Date | null, calendar: Calendar = calBn): string | null {
  return (
    date && isoInstant(calendar, date).replace(/^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d):00\+07:00$/, '$3/$2/$1 $4')
  );
}

function pause(from: string, to?: string): Pause {
  return to === undefined ? { from: at(from) } : { from: at(from), to: at(to) };
}

/** Hour-exact working days on CAL-BN, pausing, unless said otherwise; the ledger must replay to the same due date. */
function due(start: string, days: number, change: Partial<ClockInput> = {}): string | null {
  const input: ClockInput = {
    start: at(start),
    limit: { value: days, unit: 'workingDay' },
    granularity: 'HOUR',
    pauses: [],
    policy: 'PAUSE',
    calendar: calBn,
    ...change,
  };
  const { due: date, ledger } = computeDue(input);
  expect(replayLedger(ledger, input.calendar)).toEqual(date);
  return wall(date, input.calendar);
}

describe('journeys', () => {
  test.each([
    ['J1 whole, 3 days', '30/11/2026 09:10', 3, '03/12/2026 09:10'],
    ['J1 parts of police and insurance, 2 days', '30/11/2026 14:20', 2, '02/12/2026 14:20'],
    ['J1b with verification, 5 days', '30/11/2026 09:10', 5, '07/12/2026 09:10'],
    ['J2 as printed at acceptance, 8 days', '01/12/2026 08:30', 8, '11/12/2026 08:30'],
    ['J2 tax part, 5 days', '03/12/2026 08:30', 5, '10/12/2026 08:30'],
    ['J3 permit, 15 days', '02/12/2026 10:00', 15, '23/12/2026 10:00'],
    ['J3 opinion A, 7 days', '02/12/2026 15:30', 7, '11/12/2026 15:30'],
    ['J3 opinion B, 12 days', '02/12/2026 15:30', 12, '18/12/2026 15:30'],
    ['J3 B after A, 12 days', '11/12/2026 15:30', 12, '29/12/2026 15:30'],
    ['J3 lane of 60 %, 6 days earlier', '02/12/2026 10:00', 6, '10/12/2026 10:00'],
    ['J3 lane of 24 hours', '02/12/2026 10:00', 1, '03/12/2026 10:00'],
    ['J4 from acceptance', '07/12/2026 07:40', 3, '10/12/2026 07:40'],
    ['J4 from submission on Saturday evening', '05/12/2026 20:15', 3, '09/12/2026 17:00'],
    ['J4 acceptance limit of one day', '05/12/2026 20:15', 1, '07/12/2026 17:00'],
    ['J5 10 days', '07/12/2026 08:00', 10, '21/12/2026 08:00'],
    ['J6 5 days', '08/12/2026 10:30', 5, '15/12/2026 10:30'],
    ['J7 certification, same day', '09/12/2026 10:10', 0, '09/12/2026 17:00'],
    ['J8 3 days', '08/12/2026 07:58', 3, '11/12/2026 07:58'],
    ['J9 acknowledgement', '09/12/2026 16:20', 1, '10/12/2026 16:20'],
    ['J9 classification', '09/12/2026 16:20', 2, '11/12/2026 16:20'],
    ['J9 answer', '09/12/2026 16:20', 10, '23/12/2026 16:20'],
    ['J12 under V1', '14/12/2026 16:30', 5, '21/12/2026 16:30'],
    ['J12 under V2', '15/12/2026 07:31', 3, '18/12/2026 07:31'],
    ['J12-A6 submitted in the evening, V2', '15/12/2026 08:00', 3, '18/12/2026 08:00'],
    ['J12b while 24/11 is unconfirmed', '23/11/2026 09:00', 3, '26/11/2026 09:00'],
    ['J14 offline acceptance', '10/12/2026 09:40', 5, '17/12/2026 09:40'],
    ['J15 over the reorganisation', '28/12/2026 09:00', 10, '12/01/2027 09:00'],
    ['J16 kiosk on Saturday', '12/12/2026 09:12', 3, '16/12/2026 17:00'],
    ['J17 the bad day', '16/12/2026 09:00', 3, '21/12/2026 09:00'],
  ])('%s: %s + %d → %s', (_name, start, days, expected) => expect(due(start, days)).toBe(expected));

  test('J1a: after the cut-off both the same-day part and the whole start next morning', () => {
    const sameDayCutoff = '15:00';
    expect(due('30/11/2026 15:05', 0, { sameDayCutoff })).toBe('01/12/2026 17:00');
    expect(due('30/11/2026 15:05', 3, { sameDayCutoff })).toBe('03/12/2026 17:00');
    expect(due('30/11/2026 09:10', 0, { sameDayCutoff })).toBe('30/11/2026 17:00');
  });

  test('J2: the tax pause stops 61 working hours', () => {
    const pauses = [pause('03/12/2026 08:30', '14/12/2026 15:00')];
    expect(due('01/12/2026 08:30', 8, { pauses })).toBe('22/12/2026 15:00');
    const { ledger } = computeDue({
      start: at('01/12/2026 08:30'),
      limit: { value: 8, unit: 'workingDay' },
      granularity: 'HOUR',
      pauses,
      policy: 'PAUSE',
      calendar: calBn,
    });
    const paused = ledger.find((line) => line.kind === 'PAUSED');
    expect(paused?.workingMs).toBe(61 * 3_600_000);
  });

  test.each([
    ['J2: sixteen hours used when the tax pause begins', '01/12/2026 08:30', '03/12/2026 08:30', 16],
    ['J2: forty-eight hours left after it', '14/12/2026 15:00', '22/12/2026 15:00', 48],
    ['J3: twenty hours left when the last opinion is closed', '18/12/2026 15:30', '23/12/2026 10:00', 20],
    ['J5: twenty and a half hours used at the request', '07/12/2026 08:00', '09/12/2026 14:00', 20.5],
    ['J5: the supplement takes eighteen hours', '09/12/2026 14:00', '11/12/2026 16:00', 18],
    ['J15: thirty and a half hours used when the commune ends', '28/12/2026 09:00', '31/12/2026 17:00', 30.5],
  ])('%s', (_name, from, to, hours) =>
    expect(workingTimeBetween(calBn, at(from), at(to)) / 3_600_000).toBe(hours),
  );

  test('J4: ten hours and twenty minutes used at signature', () => {
    const used = workingTimeBetween(calBn, at('07/12/2026 07:40'), at('08/12/2026 10:00'));
    expect(used / 60_000).toBe(10 * 60 + 20);
  });

  test.each([
    ['PAUSE', '23/12/2026 10:00'],
    ['RESTART', '25/12/2026 16:00'],
    ['CONTINUE', '21/12/2026 08:00'],
  ] as const)('J5-A6: one supplement under %s → %s', (policy, expected) => {
    const pauses = [pause('09/12/2026 14:00', '11/12/2026 16:00')];
    expect(due('07/12/2026 08:00', 10, { pauses, policy })).toBe(expected);
  });

  test('J5: not yet supplemented, there is no due date', () => {
    const pauses = [pause('09/12/2026 14:00')];
    expect(due('07/12/2026 08:00', 10, { pauses })).toBeNull();
    expect(due('07/12/2026 08:00', 10, { pauses, policy: 'RESTART' })).toBeNull();
  });

  test('J5-A1: lateness is counted against the original due date', () => {
    const late = workingTimeLeft(calBn, at('28/12/2026 15:00'), at('23/12/2026 10:00'));
    expect(late).toBe(-27.5 * 3_600_000);
    expect(workingTimeBetween(calBn, at('28/12/2026 10:00'), at('28/12/2026 15:00'))).toBe(3.5 * 3_600_000);
  });

  test('J7-A4: 14:59 is the same day, 15:01 the next working day', () => {
    for (const granularity of ['HOUR', 'DAY'] as const) {
      const change = { sameDayCutoff: '15:00', granularity };
      expect(due('09/12/2026 14:59', 0, change)).toBe('09/12/2026 17:00');
      expect(due('09/12/2026 15:01', 0, change)).toBe('10/12/2026 17:00');
      expect(due('11/12/2026 15:01', 0, change)).toBe('14/12/2026 17:00');
    }
  });

  test('J12b: 24/11 confirmed as a holiday moves the due date by a day', () => {
    expect(due('23/11/2026 09:00', 3, { calendar: calBnCultureDay })).toBe('27/11/2026 09:00');
  });

  test('J14-A2: three and a quarter working hours before the merge', () => {
    expect(workingTimeBetween(calBn, at('10/12/2026 09:40'), at('10/12/2026 14:25'))).toBe(3.25 * 3_600_000);
  });
});

describe('fixture F20', () => {
  const f11 = [pause('10/11/2026 14:00', '12/11/2026 16:00')];
  const rows: readonly [string, string, number, readonly Pause[], string | null, string | null][] = [
    ['F01', '26/10/2026 08:00', 5, [], '02/11/2026 08:00', '02/11/2026 08:00'],
    ['F02', '19/10/2026 09:00', 10, [], '02/11/2026 09:00', '02/11/2026 09:00'],
    ['F03', '28/10/2026 14:00', 8, [], '09/11/2026 14:00', '09/11/2026 14:00'],
    ['F04', '02/11/2026 08:30', 3, [], '05/11/2026 08:30', '05/11/2026 08:30'],
    ['F05', '01/11/2026 21:00', 3, [], '04/11/2026 17:00', '04/11/2026 17:00'],
    ['F06', '03/11/2026 10:15', 3, [], '06/11/2026 10:15', '06/11/2026 10:15'],
    ['F07', '03/11/2026 10:15', 3, [], '06/11/2026 10:15', '06/11/2026 10:15'],
    ['F08', '04/11/2026 13:30', 15, [], '25/11/2026 13:30', '26/11/2026 13:30'],
    ['F09', '05/11/2026 16:45', 15, [], '26/11/2026 16:45', '27/11/2026 16:45'],
    ['F10', '05/11/2026 09:00', 0, [], '05/11/2026 17:00', '05/11/2026 17:00'],
    ['F11', '06/11/2026 08:00', 10, f11, '24/11/2026 10:00', '25/11/2026 10:00'],
    ['F12', '09/11/2026 15:00', 8, [], '19/11/2026 15:00', '19/11/2026 15:00'],
    ['F13', '10/11/2026 07:30', 5, [], '16/11/2026 17:00', '16/11/2026 17:00'],
    ['F14', '11/11/2026 11:29', 5, [], '18/11/2026 11:29', '18/11/2026 11:29'],
    ['F15', '16/11/2026 09:00', 3, [], '19/11/2026 09:00', '19/11/2026 09:00'],
    ['F17', '18/11/2026 08:00', 8, [pause('20/11/2026 08:00')], null, null],
    ['F18', '19/11/2026 16:00', 3, [], '24/11/2026 16:00', '25/11/2026 16:00'],
    ['F19', '24/11/2026 10:00', 15, [], '15/12/2026 10:00', '15/12/2026 17:00'],
    ['F20', '16/11/2026 08:00', 5, [], '23/11/2026 08:00', '23/11/2026 08:00'],
  ];

  test.each(rows)('%s accepted %s, %d days', (_name, start, days, pauses, worked, holiday) => {
    expect(due(start, days, { pauses })).toBe(worked);
    expect(due(start, days, { pauses, calendar: calBnCultureDay })).toBe(holiday);
  });

  test.each([
    ['F01', '02/11/2026 08:00', '02/11/2026 07:45', 'ON_TIME', 0.25],
    ['F02', '02/11/2026 09:00', '04/11/2026 10:00', 'LATE', -17],
    ['F04', '05/11/2026 08:30', '03/11/2026 15:00', 'EARLY', 11],
    ['F06', '06/11/2026 10:15', '06/11/2026 10:15', 'ON_TIME', 0],
    ['F07', '06/11/2026 10:15', '06/11/2026 10:16', 'LATE', -0.02],
    ['F12', '19/11/2026 15:00', '25/11/2026 09:00', 'LATE', -27.5],
    ['F18 if recomputed', '25/11/2026 16:00', '24/11/2026 16:00', 'EARLY', 8],
  ] as const)('%s due %s finished %s is %s', (_name, dueAt, finished, expected, hours) => {
    expect(finishClass(calBn, at(dueAt), at(finished))).toBe(expected);
    expect(workingTimeLeft(calBn, at(finished), at(dueAt)) / 3_600_000).toBeCloseTo(hours, 2);
  });

  test('as of 30/11 24:00: F03, F09, F20 overdue, F17 paused, F19 on track', () => {
    const now = at('01/12/2026 00:00');
    const status = (text: string | null) => deadlineStatus(calBn, now, text === null ? null : at(text));
    expect(['09/11/2026 14:00', '26/11/2026 16:45', '23/11/2026 08:00'].map(status)).toEqual([
      'OVERDUE',
      'OVERDUE',
      'OVERDUE',
    ]);
    expect(status(null)).toBe('PAUSED');
    expect(status('15/12/2026 10:00')).toBe('ON_TRACK');
  });
});

describe('holidays of 2026, the day of receipt not counted', () => {
  const change = { calendar: cal2026, granularity: 'DAY' } as const;

  test('the swapped Saturday 22/08 counts: Thu 20/08 + 3 = Mon 24/08', () => {
    expect(due('20/08/2026 14:05', 3, change)).toBe('24/08/2026 17:00');
    const unswapped = { ...cal2026, work: new Set<string>() };
    expect(due('20/08/2026 14:05', 3, { ...change, calendar: unswapped })).toBe('25/08/2026 17:00');
  });

  test('31/08 swapped off, 01–02/09 holiday: Fri 28/08 + 1 = Thu 03/09', () => {
    expect(due('28/08/2026 09:00', 1, change)).toBe('03/09/2026 17:00');
  });

  test('24/11 is a holiday in 2026 and not in 2025', () => {
    expect(due('23/11/2026 09:00', 1, change)).toBe('25/11/2026 17:00');
    expect(due('21/11/2025 09:00', 1, change)).toBe('24/11/2025 17:00');
  });

  test('online on Friday 16:30, eight working hours end on Monday 16:30', () => {
    const limit = { value: 8, unit: 'workingHour' } as const;
    expect(due('04/12/2026 16:30', 0, { limit })).toBe('07/12/2026 16:30');
    expect(due('04/12/2026 18:30', 0, { limit })).toBe('07/12/2026 17:00');
  });
});
