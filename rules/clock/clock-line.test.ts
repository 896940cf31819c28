import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calBn } from '../calendar/cal-bn.fixture.ts';
import { clockProblems, runClockLine } from './index.ts';

const calendars = { 'bac-ninh': calBn, broken: { ...calBn, id: 'broken', shifts: [] } };

const question = {
  id: 'J5',
  start: '2026-12-07T08:00:00+07:00',
  limit: { value: 10, unit: 'workingDay' },
  granularity: 'HOUR',
  calendar: 'bac-ninh',
};

const run = (change: object): unknown =>
  JSON.parse(runClockLine(JSON.stringify({ ...question, ...change }), calendars));

describe('motcua clock', () => {
  test('a question is answered with the due date and its ledger', () => {
    expect(run({})).toMatchObject({
      id: 'J5',
      due: '2026-12-21T08:00:00+07:00',
      ledger: expect.arrayContaining([
        { kind: 'DUE', from: '2026-12-21T08:00:00+07:00', to: '2026-12-21T08:00:00+07:00' },
      ]),
    });
  });

  test('pauses stop the clock unless the policy says otherwise', () => {
    const pauses = [{ from: '2026-12-09T14:00:00+07:00', to: '2026-12-11T16:00:00+07:00' }];
    expect(run({ pauses })).toMatchObject({ due: '2026-12-23T10:00:00+07:00' });
    expect(run({ pauses, policy: 'RESTART' })).toMatchObject({ due: '2026-12-25T16:00:00+07:00' });
    expect(run({ pauses, policy: 'CONTINUE' })).toMatchObject({ due: '2026-12-21T08:00:00+07:00' });
    expect(run({ pauses: [{ from: '2026-12-09T07:00:00Z' }] })).toMatchObject({ id: 'J5', due: null });
  });

  test('a pause may have its own policy and paper; a late hour may apply', () => {
    const pause = { from: '2026-12-09T14:00:00+07:00', to: '2026-12-11T16:00:00+07:00' };
    const pauses = [{ ...pause, policy: 'RESTART', kind: 'SUPPLEMENT', document: 'Phiếu số 1' }];
    expect(run({ pauses })).toMatchObject({
      due: '2026-12-25T16:00:00+07:00',
      ledger: expect.arrayContaining([
        expect.objectContaining({
          kind: 'PAUSED',
          causes: [{ kind: 'SUPPLEMENT', document: 'Phiếu số 1' }],
        }),
      ]),
    });
    const late = { start: '2026-12-07T16:30:00+07:00', lateHourMinutes: 60 };
    expect(run(late)).toMatchObject({ due: '2026-12-21T17:00:00+07:00' });
  });

  test.each([
    [{ start: '2026-12-07 08:00' }, 'START_INVALID'],
    [{ start: '2026-12-07T08:00:00' }, 'START_INVALID'],
    [{ start: '2026-02-30T08:00:00+07:00' }, 'START_INVALID'],
    [{ start: '9026-02-20T08:00:00+07:00' }, 'START_INVALID'],
    [{ start: 5 }, 'START_INVALID'],
    [{ limit: 10 }, 'LIMIT_INVALID'],
    [{ limit: { value: '10', unit: 'day' } }, 'LIMIT_INVALID'],
    [{ limit: { value: 10, unit: 'week' } }, 'LIMIT_INVALID'],
    [{ limit: { value: -1, unit: 'day' } }, 'LIMIT_INVALID'],
    [{ granularity: undefined }, 'GRANULARITY_INVALID'],
    [{ pauses: {} }, 'PAUSE_INVALID'],
    [{ pauses: [null] }, 'PAUSE_INVALID'],
    [{ pauses: [{ from: 'x' }] }, 'PAUSE_INVALID'],
    [{ policy: 'STOP' }, 'POLICY_INVALID'],
    [{ sameDayCutoff: 15 }, 'CUTOFF_INVALID'],
    [{ lateHourMinutes: '60' }, 'LATE_HOUR_INVALID'],
    [{ lateHourMinutes: -1 }, 'LATE_HOUR_INVALID'],
    [{ pauses: [{ from: '2026-12-09T14:00:00+07:00', policy: 'STOP' }] }, 'POLICY_INVALID'],
    [{ calendar: 'ha-noi' }, 'CALENDAR_UNKNOWN'],
    [{ calendar: 'constructor' }, 'CALENDAR_UNKNOWN'],
    [{ calendar: 'broken' }, 'CALENDAR_UNUSABLE'],
  ])('%j is answered with %s', (change, code) => {
    expect(run(change)).toEqual({
      id: 'J5',
      error: { code, title: clockProblems[code as keyof typeof clockProblems], detail: expect.any(String) },
    });
  });

  test('no line makes it crash', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (line) => void JSON.parse(runClockLine(line, calendars))),
    );
    const fields = fc.constantFrom(...Object.keys(question), 'pauses', 'sameDayCutoff', 'lateHourMinutes');
    fc.assert(fc.property(fc.dictionary(fields, fc.jsonValue()), (change) => void run(change)));
  });

  test('a line that is not JSON has no id', () => {
    expect(JSON.parse(runClockLine('{', calendars))).toMatchObject({
      id: null,
      error: { code: 'JSON_INVALID' },
    });
  });
});
