import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cal2026, calBn } from '../calendar/cal-bn.fixture.ts';
import { addWorkingTime, isWorkingDay, localDate, workingTimeBetween } from '../calendar/index.ts';
import { computeDue, replayLedger } from './index.ts';
import type { ClockInput, Pause, PausePolicy } from './index.ts';

const at = (local: string) => new Date(`${local}:00+07:00`);

const j5: ClockInput = {
  start: at('2026-12-07T08:00'),
  limit: { value: 10, unit: 'workingDay' },
  granularity: 'HOUR',
  pauses: [],
  policy: 'PAUSE',
  calendar: calBn,
};

const pause = (from: string, to: string | null, policy?: PausePolicy): Pause => ({
  from: at(from),
  to: to === null ? null : at(to),
  ...(policy && { policy }),
});

const due = (pauses: readonly Pause[], change: Partial<ClockInput> = {}) =>
  computeDue({ ...j5, ...change, pauses }).due;

describe('pauses with a policy of their own', () => {
  const supplement = pause('2026-12-09T14:00', '2026-12-11T16:00', 'RESTART');
  const obligation = pause('2026-12-15T08:00', '2026-12-17T08:00', 'PAUSE');

  test('a supplement restarts the limit and a financial obligation stops it, in one dossier', () => {
    expect(due([supplement])).toEqual(at('2026-12-25T16:00'));
    expect(due([supplement, obligation])).toEqual(at('2026-12-29T16:00'));
    expect(due([obligation, supplement])).toEqual(at('2026-12-29T16:00'));
  });

  test('its own policy goes before that of the dossier', () => {
    expect(due([supplement], { policy: 'CONTINUE' })).toEqual(at('2026-12-25T16:00'));
    expect(due([pause('2026-12-09T14:00', '2026-12-11T16:00')], { policy: 'RESTART' })).toEqual(
      at('2026-12-25T16:00'),
    );
    expect(due([{ ...supplement, policy: 'CONTINUE' }])).toEqual(at('2026-12-21T08:00'));
  });

  test('an ignored pause is told', () => {
    const { ledger } = computeDue({ ...j5, pauses: [{ ...supplement, policy: 'CONTINUE' }, obligation] });
    expect(ledger.filter((line) => line.kind === 'PAUSE_IGNORED')).toEqual([
      { kind: 'PAUSE_IGNORED', from: supplement.from, to: supplement.to, causes: [] },
    ]);
  });

  test('a pause before a restart has no effect any more, one after it has', () => {
    const before = pause('2026-12-08T08:00', '2026-12-08T16:00', 'PAUSE');
    expect(due([before, supplement])).toEqual(due([supplement]));
  });

  test('an open pause of the weaker kind keeps the clock standing after a restart', () => {
    expect(due([supplement, pause('2026-12-10T08:00', null, 'PAUSE')])).toBeNull();
    expect(due([supplement, pause('2026-12-10T08:00', null, 'CONTINUE')])).toEqual(at('2026-12-25T16:00'));
  });
});

describe('while pauses overlap the stronger one rules', () => {
  test('RESTART over PAUSE: what outlasts the restart stops the new run', () => {
    const supplement = pause('2026-12-09T14:00', '2026-12-11T16:00', 'RESTART');
    const obligation = pause('2026-12-10T08:00', '2026-12-14T16:00', 'PAUSE');
    expect(due([supplement, obligation])).toEqual(at('2026-12-28T16:00'));
  });

  test('RESTART over PAUSE: a pause around it changes nothing before the restart', () => {
    const supplement = pause('2026-12-09T14:00', '2026-12-11T16:00', 'RESTART');
    const around = pause('2026-12-08T14:00', '2026-12-11T16:00', 'PAUSE');
    expect(due([supplement, around])).toEqual(due([supplement]));
  });

  test('PAUSE over CONTINUE: only the overlap stops the clock', () => {
    const ignored = pause('2026-12-08T08:00', '2026-12-18T08:00', 'CONTINUE');
    const obligation = pause('2026-12-10T08:00', '2026-12-11T08:00', 'PAUSE');
    expect(due([ignored, obligation])).toEqual(at('2026-12-22T08:00'));
    const { ledger } = computeDue({ ...j5, pauses: [ignored, obligation] });
    const told = ledger.filter((line) => line.kind === 'PAUSE_IGNORED');
    expect(told.map(({ from, to }) => [from, to])).toEqual([
      [at('2026-12-08T08:00'), at('2026-12-10T08:00')],
      [at('2026-12-11T08:00'), at('2026-12-18T08:00')],
    ]);
  });
});

describe('the end of a limit in days', () => {
  test('a pause after the hours are used up, but before the close of that day, still stops the clock', () => {
    const early = pause('2026-12-08T16:00', '2026-12-08T17:00');
    const change = { granularity: 'DAY', limit: { value: 3, unit: 'workingDay' } } as const;
    expect(due([early], change)).toEqual(at('2026-12-11T17:00'));
    const late = pause('2026-12-11T14:00', '2026-12-14T16:00');
    expect(due([early, late], change)).toEqual(at('2026-12-15T17:00'));
    expect(due([early, { ...late, to: null }], change)).toBeNull();
  });

  test('a limit of calendar days is never due before the pause is over', () => {
    const limit = { value: 5, unit: 'day' } as const;
    expect(due([], { limit })).toEqual(at('2026-12-14T17:00'));
    expect(due([pause('2026-12-14T16:00', '2026-12-15T16:00')], { limit })).toEqual(at('2026-12-15T17:00'));
    expect(due([pause('2026-12-14T16:00', '2026-12-15T17:00')], { limit })).toEqual(at('2026-12-16T17:00'));
  });
});

describe('the late hour', () => {
  const received = (time: string, change: Partial<ClockInput> = {}) =>
    computeDue({ ...j5, start: at(time), limit: { value: 1, unit: 'workingDay' }, ...change });
  const lateHourMinutes = 60;

  test('is off unless the procedure says so', () => {
    expect(received('2026-12-07T16:30').due).toEqual(at('2026-12-08T16:30'));
    expect(received('2026-12-07T16:30', { lateHourMinutes: 0 }).due).toEqual(at('2026-12-08T16:30'));
  });

  test('counts from the next working day', () => {
    expect(received('2026-12-07T16:00', { lateHourMinutes }).due).toEqual(at('2026-12-08T16:00'));
    expect(received('2026-12-07T16:01', { lateHourMinutes }).due).toEqual(at('2026-12-08T17:00'));
    expect(received('2026-12-11T16:59', { lateHourMinutes }).due).toEqual(at('2026-12-14T17:00'));
    expect(received('2026-12-07T16:01', { lateHourMinutes, granularity: 'DAY' }).due).toEqual(
      at('2026-12-09T17:00'),
    );
  });

  test('is told, and after closing it is simply outside office hours', () => {
    expect(received('2026-12-07T16:30', { lateHourMinutes }).ledger).toContainEqual({
      kind: 'RECEIPT_MOVED',
      from: at('2026-12-07T16:30'),
      to: at('2026-12-08T07:30'),
      reason: 'LATE_HOUR',
    });
    expect(received('2026-12-07T17:30', { lateHourMinutes }).ledger).toContainEqual(
      expect.objectContaining({ kind: 'RECEIPT_MOVED', reason: 'OUTSIDE_WORKING_TIME' }),
    );
  });

  test.each([-1, 241, Number.NaN])('%d minutes are refused', (minutes) =>
    expect(() => received('2026-12-07T16:30', { lateHourMinutes: minutes })).toThrow(
      expect.objectContaining({ code: 'LATE_HOUR_INVALID' }),
    ),
  );
});

describe('what holds for pauses of every policy', () => {
  const minutes = (max: number) => fc.integer({ min: 0, max }).map((count) => count * 60_000);
  const instants = fc.date({ min: new Date('2026-01-02'), max: new Date('2027-06-30'), noInvalidDate: true });
  const policies = fc.constantFrom('PAUSE', 'RESTART', 'CONTINUE');
  const limits = fc.oneof(
    fc.record({ value: fc.integer({ min: 0, max: 30 }), unit: fc.constantFrom('workingDay', 'day') }),
    fc.record({ value: fc.integer({ min: 1, max: 200 }), unit: fc.constant('workingHour' as const) }),
    fc.record({ value: fc.integer({ min: 0, max: 4 }), unit: fc.constant('month' as const) }),
  );
  const question = fc
    .record({
      start: instants,
      limit: limits,
      granularity: fc.constantFrom('HOUR', 'DAY'),
      policy: policies,
      calendar: fc.constantFrom(cal2026, calBn),
      sameDayCutoff: fc.option(fc.constant('15:00'), { nil: undefined }),
      lateHourMinutes: fc.constantFrom(undefined, 0, 60),
      gaps: fc.array(
        fc.tuple(minutes(20 * 1_440), minutes(9 * 1_440), fc.option(policies, { nil: undefined })),
        { maxLength: 4 },
      ),
    })
    .map(({ gaps, ...rest }): ClockInput => ({
      ...rest,
      pauses: gaps.map(([after, length, policy]) => {
        const from = new Date(rest.start.getTime() + after);
        return { from, to: new Date(from.getTime() + length), policy };
      }),
    }));
  const dueOf = (input: ClockInput): Date => {
    const { due: date } = computeDue(input);
    if (!date) throw new Error('an open pause');
    return date;
  };

  test('the ledger replays to the due date, open pauses included', () => {
    fc.assert(
      fc.property(question, fc.boolean(), (input, open) => {
        const pauses = open ? input.pauses.map((one) => ({ ...one, to: null })) : input.pauses;
        const { due: date, ledger } = computeDue({ ...input, pauses });
        expect(replayLedger(ledger, input.calendar)).toEqual(date);
      }),
    );
  });

  test('never due on a day off, nor while the clock stands still', () => {
    fc.assert(
      fc.property(question, (input) => {
        const date = dueOf(input);
        expect(isWorkingDay(input.calendar, localDate(input.calendar, date))).toBe(true);
        const standing = input.pauses.filter((one) => (one.policy ?? input.policy) !== 'CONTINUE');
        expect(standing.filter(({ from, to }) => from < date && to && date < to)).toEqual([]);
      }),
    );
  });

  test('a pause of nothing changes nothing', () => {
    fc.assert(
      fc.property(question, minutes(20 * 1_440), policies, (input, after, policy) => {
        const moment = new Date(input.start.getTime() + after);
        const pauses = [...input.pauses, { from: moment, to: moment, policy }];
        expect(dueOf({ ...input, pauses })).toEqual(dueOf(input));
      }),
    );
  });

  test('CONTINUE never moves the due date', () => {
    fc.assert(
      fc.property(question, (input) => {
        const pauses = input.pauses.filter((one) => (one.policy ?? input.policy) !== 'CONTINUE');
        expect(dueOf(input)).toEqual(dueOf({ ...input, pauses }));
      }),
    );
  });

  test('PAUSE moves an hour-exact due date by exactly the working time paused', () => {
    fc.assert(
      fc.property(question, minutes(20 * 1_440), minutes(9 * 1_440), (input, after, length) => {
        const plain = {
          ...input,
          pauses: [],
          granularity: 'HOUR',
          limit: { value: 9, unit: 'workingHour' },
        } as const;
        const { calendar, start } = plain;
        const undisturbed = dueOf(plain);
        const from = new Date(start.getTime() + after);
        const to = new Date(from.getTime() + length);
        const moved = dueOf({ ...plain, pauses: [{ from, to, policy: 'PAUSE' }] });
        const counted = computeDue(plain).ledger.find((line) => line.kind === 'COUNT_FROM')?.from ?? start;
        const begins = from > counted ? from : counted;
        const paused = from < undisturbed && to > begins ? workingTimeBetween(calendar, begins, to) : 0;
        expect(moved).toEqual(paused > 0 ? addWorkingTime(calendar, undisturbed, paused) : undisturbed);
      }),
    );
  });

  test('RESTART is a fresh count from the last resumption', () => {
    fc.assert(
      fc.property(question, (input) => {
        const restarting = {
          ...input,
          pauses: input.pauses.map((one) => ({ ...one, policy: 'RESTART' as const })),
        };
        const resumed = computeDue(restarting).ledger.findLast((line) => line.kind === 'RESTARTED');
        const start = resumed?.from ?? input.start;
        expect(dueOf(restarting)).toEqual(dueOf({ ...input, start, pauses: [] }));
      }),
    );
  });

  test('a longer limit is never due earlier', () => {
    fc.assert(
      fc.property(question, fc.integer({ min: 1, max: 20 }), (input, more) => {
        const limit = { ...input.limit, value: input.limit.value + more };
        expect(dueOf({ ...input, limit }).getTime()).toBeGreaterThanOrEqual(dueOf(input).getTime());
      }),
    );
  });

  test('a later start is never due earlier', () => {
    fc.assert(
      fc.property(question, instants, (input, other) => {
        const [first, second] = [input.start, other].toSorted((a, b) => a.getTime() - b.getTime());
        const dueFrom = (start = input.start) => dueOf({ ...input, start, pauses: [] }).getTime();
        expect(dueFrom(second)).toBeGreaterThanOrEqual(dueFrom(first));
      }),
    );
  });
});
