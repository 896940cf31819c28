import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cal2026, calBn } from '../calendar/cal-bn.fixture.ts';
import {
  addWorkingTime,
  closeOfBusiness,
  isWorkingDay,
  isWorkingMoment,
  localDate,
  opening,
  previousWorkingDay,
  workingTimeBetween,
} from '../calendar/index.ts';
import { ClockError, computeDue, replayLedger } from './index.ts';
import type { ClockInput, Pause, TimeLimit } from './index.ts';

const HOUR = 3_600_000;
const at = (local: string) => new Date(`${local}:00+07:00`);

const plain: ClockInput = {
  start: at('2026-08-20T14:05'),
  limit: { value: 3, unit: 'workingDay' },
  granularity: 'HOUR',
  pauses: [],
  policy: 'PAUSE',
  calendar: calBn,
};

const dueOf = (change: Partial<ClockInput>): Date => {
  const { due } = computeDue({ ...plain, ...change });
  if (!due) throw new Error('an open pause');
  return due;
};

describe('the day of receipt is not counted', () => {
  const day = (start: string, value = 3) =>
    dueOf({ start: at(start), limit: { value, unit: 'workingDay' }, granularity: 'DAY' });

  test.each([
    ['in the morning', '2026-12-01T08:00', '2026-12-04T17:00'],
    ['before opening: that same day', '2026-12-01T06:00', '2026-12-04T17:00'],
    ['in the lunch break: that same day', '2026-12-01T12:00', '2026-12-04T17:00'],
    [
      'at closing, when no working time is left: the next working day',
      '2026-12-01T17:00',
      '2026-12-07T17:00',
    ],
    ['after closing: the next working day', '2026-12-01T17:01', '2026-12-07T17:00'],
    ['on a day off: the next working day', '2026-12-05T09:00', '2026-12-10T17:00'],
  ])('received %s', (_when, start, due) => expect(day(start)).toEqual(at(due)));

  test('a same-day procedure received too late is due the next working day', () => {
    expect(day('2026-12-01T09:00', 0)).toEqual(at('2026-12-01T17:00'));
    expect(day('2026-12-01T17:00', 0)).toEqual(at('2026-12-02T17:00'));
    expect(day('2026-12-05T09:00', 0)).toEqual(at('2026-12-07T17:00'));
  });

  test('a pause takes its working time out, and the day is filled to its close', () => {
    const paused = (from: string, to: string) =>
      dueOf({
        start: at('2026-12-01T09:00'),
        granularity: 'DAY',
        pauses: [{ from: at(from), to: at(to) }],
      });
    expect(paused('2026-12-02T16:00', '2026-12-02T18:00')).toEqual(at('2026-12-07T17:00'));
    expect(paused('2026-12-02T17:00', '2026-12-03T07:30')).toEqual(at('2026-12-04T17:00'));
    expect(paused('2026-12-01T10:00', '2026-12-01T16:00')).toEqual(at('2026-12-04T17:00'));
    expect(paused('2026-12-04T17:00', '2026-12-20T10:00')).toEqual(at('2026-12-04T17:00'));
  });
});

describe('limits in days and months', () => {
  test.each<[string, TimeLimit, string]>([
    ['2026-08-20T14:05', { value: 5, unit: 'day' }, '2026-08-25T17:00'],
    ['2026-08-20T14:05', { value: 2, unit: 'day' }, '2026-08-22T17:00'],
    ['2026-08-20T14:05', { value: 3, unit: 'day' }, '2026-08-24T17:00'],
    ['2026-08-20T14:05', { value: 12, unit: 'day' }, '2026-09-03T17:00'],
    ['2026-08-20T14:05', { value: 1, unit: 'month' }, '2026-09-21T17:00'],
    ['2026-12-31T09:00', { value: 2, unit: 'month' }, '2027-03-01T17:00'],
    ['2026-08-20T14:05', { value: 0, unit: 'day' }, '2026-08-20T17:00'],
  ])('%s + %j → %s', (start, limit, due) =>
    expect(dueOf({ start: at(start), limit, calendar: cal2026 })).toEqual(at(due)),
  );

  test('pauses move the last day by their elapsed time, rounded up to whole days', () => {
    const limit: TimeLimit = { value: 10, unit: 'day' };
    const pauses = [
      { from: at('2026-12-03T09:00'), to: at('2026-12-04T10:00') },
      { from: at('2026-12-05T09:00'), to: at('2026-12-05T10:00') },
    ];
    expect(dueOf({ start: at('2026-12-01T09:00'), limit, pauses })).toEqual(at('2026-12-14T17:00'));
    expect(dueOf({ start: at('2026-12-01T09:00'), limit, pauses, policy: 'CONTINUE' })).toEqual(
      at('2026-12-11T17:00'),
    );
    expect(dueOf({ start: at('2026-12-01T09:00'), limit, pauses, policy: 'RESTART' })).toEqual(
      at('2026-12-15T17:00'),
    );
  });
});

describe('pauses', () => {
  test('overlapping pauses stop the clock once', () => {
    const one = [{ from: at('2026-08-21T08:00'), to: at('2026-08-21T16:00') }];
    const two = [
      { from: at('2026-08-21T10:00'), to: at('2026-08-21T16:00') },
      { from: at('2026-08-21T08:00'), to: at('2026-08-21T14:00') },
    ];
    expect(dueOf({ pauses: two })).toEqual(dueOf({ pauses: one }));
  });

  test('what lies before the start or begins after the due date changes nothing', () => {
    const pauses = [
      { from: at('2026-08-19T08:00'), to: at('2026-08-20T10:00') },
      { from: at('2026-08-25T14:05'), to: at('2026-08-28T10:00') },
    ];
    for (const policy of ['PAUSE', 'RESTART', 'CONTINUE'] as const) {
      expect(dueOf({ pauses, policy })).toEqual(at('2026-08-25T14:05'));
    }
  });

  test('an open pause that begins after the due date does not take the due date away', () => {
    expect(dueOf({ pauses: [{ from: at('2026-09-01T08:00') }] })).toEqual(at('2026-08-25T14:05'));
  });

  test('only the last restart counts, and a pause that the restarted limit reaches counts too', () => {
    const pauses = [
      { from: at('2026-08-21T08:00'), to: at('2026-08-24T08:00') },
      { from: at('2026-08-26T08:00'), to: at('2026-08-27T09:00') },
    ];
    expect(dueOf({ pauses, policy: 'RESTART' })).toEqual(at('2026-09-01T09:00'));
  });
});

describe('questions without sense', () => {
  test.each<[string, Partial<ClockInput>, string]>([
    ['no start', { start: new Date(Number.NaN) }, 'START_INVALID'],
    ['negative limit', { limit: { value: -1, unit: 'day' } }, 'LIMIT_INVALID'],
    ['limit NaN', { limit: { value: Number.NaN, unit: 'workingHour' } }, 'LIMIT_INVALID'],
    ['limit of centuries', { limit: { value: 1e9, unit: 'workingDay' } }, 'LIMIT_INVALID'],
    ['half a day of the calendar', { limit: { value: 0.5, unit: 'day' } }, 'LIMIT_INVALID'],
    [
      'pause backwards',
      { pauses: [{ from: at('2026-08-21T10:00'), to: at('2026-08-21T09:00') }] },
      'PAUSE_INVALID',
    ],
    ['cut-off without sense', { sameDayCutoff: '15h' }, 'CUTOFF_INVALID'],
  ])('%s', (_name, change, code) => {
    expect(() => computeDue({ ...plain, ...change })).toThrow(ClockError);
    expect(() => computeDue({ ...plain, ...change })).toThrow(expect.objectContaining({ code }));
  });

  test('half a working day is a limit of four hours', () => {
    expect(dueOf({ limit: { value: 0.5, unit: 'workingDay' } })).toEqual(at('2026-08-21T08:35'));
  });
});

describe('what holds for every due date', () => {
  const instants = fc.date({ min: new Date('2026-01-02'), max: new Date('2027-06-30'), noInvalidDate: true });
  const limits = fc.oneof(
    fc.record({ value: fc.integer({ min: 1, max: 40 }), unit: fc.constant('workingDay' as const) }),
    fc.record({ value: fc.integer({ min: 1, max: 300 }), unit: fc.constant('workingHour' as const) }),
  );
  const anyLimit = fc.oneof(
    limits,
    fc.record({ value: fc.integer({ min: 0, max: 90 }), unit: fc.constantFrom('day', 'workingDay') }),
    fc.record({ value: fc.integer({ min: 0, max: 6 }), unit: fc.constant('month' as const) }),
  );
  const pause = fc
    .tuple(instants, fc.integer({ min: 0, max: 20 * 24 * 60 }))
    .map(([from, minutes]): Pause => ({ from, to: new Date(from.getTime() + minutes * 60_000) }));
  const pauses = fc.array(pause, { maxLength: 4 });
  const granularity = fc.constantFrom('HOUR', 'DAY');
  const policy = fc.constantFrom('PAUSE', 'RESTART', 'CONTINUE');
  const sameDayCutoff = fc.option(fc.constant('15:00'), { nil: undefined });
  const calendar = fc.constantFrom(cal2026, calBn);
  const question = fc.record({
    start: instants,
    limit: anyLimit,
    granularity,
    pauses,
    policy,
    calendar,
    sameDayCutoff,
  });

  test('it is in office hours of a working day, the end of a shift included', () => {
    fc.assert(
      fc.property(question, (input) => {
        const due = dueOf(input);
        expect(isWorkingDay(input.calendar, localDate(input.calendar, due))).toBe(true);
        expect(isWorkingMoment(input.calendar, new Date(due.getTime() - 1))).toBe(true);
      }),
    );
  });

  test('the ledger replays to it', () => {
    fc.assert(
      fc.property(question, (input) => {
        const { due, ledger } = computeDue(input);
        expect(replayLedger(ledger, input.calendar)).toEqual(due);
        expect(ledger.at(-1)).toMatchObject({ kind: 'DUE', from: due });
        expect(ledger[0]).toMatchObject({ kind: 'RECEIVED', from: input.start });
      }),
    );
  });

  test('the counted working time of the last run is the limit, hour-exact', () => {
    fc.assert(
      fc.property(instants, limits, pauses, policy, (start, limit, stops, rule) => {
        const { ledger } = computeDue({ ...plain, start, limit, pauses: stops, policy: rule });
        const lastRun = ledger.slice(ledger.findLastIndex((line) => line.kind === 'RESTARTED') + 1);
        const counted = lastRun.reduce(
          (sum, line) => sum + (line.kind === 'COUNTED' ? line.workingMs : 0),
          0,
        );
        expect(counted).toBe(limit.value * (limit.unit === 'workingDay' ? 8 : 1) * HOUR);
      }),
    );
  });

  test('a later start is never due earlier', () => {
    fc.assert(
      fc.property(question, instants, (input, other) => {
        const [first, second] = [input.start, other].toSorted((a, b) => a.getTime() - b.getTime());
        const due = (start = input.start) => dueOf({ ...input, start, pauses: [] }).getTime();
        expect(due(second)).toBeGreaterThanOrEqual(due(first));
      }),
    );
  });

  test('a longer limit is never due earlier, whatever the pauses', () => {
    fc.assert(
      fc.property(question, fc.integer({ min: 0, max: 30 }), (input, more) => {
        const limit = { ...input.limit, value: input.limit.value + more };
        expect(dueOf({ ...input, limit }).getTime()).toBeGreaterThanOrEqual(dueOf(input).getTime());
      }),
    );
  });

  test('it is never earlier with a pause than without', () => {
    fc.assert(
      fc.property(question, (input) => {
        expect(dueOf(input).getTime()).toBeGreaterThanOrEqual(dueOf({ ...input, pauses: [] }).getTime());
      }),
    );
  });

  test('a hours and then b hours are a + b hours', () => {
    const hours = fc.integer({ min: 1, max: 200 });
    fc.assert(
      fc.property(instants, hours, hours, calendar, (start, a, b, cal) => {
        const due = (from: Date, value: number) =>
          dueOf({ start: from, limit: { value, unit: 'workingHour' }, calendar: cal });
        expect(due(due(start, a), b)).toEqual(due(start, a + b));
      }),
    );
  });

  test('a pause outside working time changes nothing', () => {
    fc.assert(
      fc.property(instants, limits, granularity, calendar, fc.nat(60), (start, limit, grain, cal, day) => {
        const input = { ...plain, start, limit, granularity: grain, calendar: cal };
        const date = localDate(cal, addWorkingTime(cal, start, day * 8 * HOUR));
        const night = { from: closeOfBusiness(cal, previousWorkingDay(cal, date)), to: opening(cal, date) };
        expect(workingTimeBetween(cal, night.from, night.to)).toBe(0);
        expect(dueOf({ ...input, pauses: [night] })).toEqual(dueOf(input));
      }),
    );
  });
});

test('five hundred due dates of forty days are no wait', () => {
  const begin = performance.now();
  for (let i = 0; i < 500; i += 1) dueOf({ limit: { value: 40, unit: 'workingDay' }, calendar: cal2026 });
  expect(performance.now() - begin).toBeLessThan(3_000);
});
