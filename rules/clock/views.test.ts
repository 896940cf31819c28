import { describe, expect, test } from 'vitest';
import { calBn } from '../calendar/cal-bn.fixture.ts';
import { dueViews, WORKING_HOUR_MS } from './index.ts';
import type { ViewsQuestion } from './index.ts';

const at = (local: string) => new Date(`${local}:00+07:00`);

const j5: ViewsQuestion = {
  start: at('2026-12-07T08:00'),
  limit: { value: 10, unit: 'workingDay' },
  granularity: 'HOUR',
  pauses: [{ from: at('2026-12-09T14:00'), to: at('2026-12-11T16:00'), kind: 'SUPPLEMENT' }],
  policy: 'PAUSE',
  calendar: calBn,
  asOf: at('2027-01-01T00:00'),
  finishedAt: at('2026-12-28T15:00'),
  rescheduledTo: at('2026-12-28T10:00'),
  supplements: 1,
};

const f11: ViewsQuestion = {
  ...j5,
  start: at('2026-11-06T08:00'),
  pauses: [{ from: at('2026-11-10T14:00'), to: at('2026-11-12T16:00'), kind: 'SUPPLEMENT' }],
  asOf: at('2026-12-01T00:00'),
  finishedAt: at('2026-11-23T08:00'),
  rescheduledTo: null,
};

describe('three views of one dossier', () => {
  test('J5: late by 27.5 working hours against the legal due date, whatever has been promised since', () => {
    expect(dueViews(j5)).toEqual({
      atAcceptance: at('2026-12-21T08:00'),
      legal: at('2026-12-23T10:00'),
      current: at('2026-12-28T10:00'),
      lateMs: 27.5 * WORKING_HOUR_MS,
      national: { due: at('2026-12-23T10:00'), endedAt: j5.finishedAt, class: 'LATE' },
    });
  });

  test.each([
    ['PAUSE', '2026-12-23T10:00', 27.5],
    ['RESTART', '2026-12-25T16:00', 7],
    ['CONTINUE', '2026-12-21T08:00', 45.5],
  ] as const)(
    '(e)7 J5 under %s: legal due %s, the national view subtracts the supplement',
    (policy, legal, hours) => {
      const views = dueViews({ ...j5, policy });
      expect(views.legal).toEqual(at(legal));
      expect(views.lateMs / WORKING_HOUR_MS).toBe(hours);
      expect(views.national).toMatchObject({ due: at('2026-12-23T10:00'), class: 'LATE' });
    },
  );

  test('F11: supplemented once, early in every view; without a re-appointment the legal date is the current one', () => {
    expect(dueViews(f11)).toEqual({
      atAcceptance: at('2026-11-20T08:00'),
      legal: at('2026-11-24T10:00'),
      current: at('2026-11-24T10:00'),
      lateMs: 0,
      national: { due: at('2026-11-24T10:00'), endedAt: f11.finishedAt, class: 'EARLY' },
    });
  });

  test('F11 under RESTART: the law gives two days more than the index does', () => {
    const views = dueViews({ ...f11, policy: 'RESTART', finishedAt: at('2026-11-25T09:00') });
    expect(views).toMatchObject({ legal: at('2026-11-26T16:00'), lateMs: 0, national: { class: 'LATE' } });
  });
});

describe('the national view', () => {
  const national = (change: Partial<ViewsQuestion>) => dueViews({ ...f11, ...change }).national;

  test('(e)6 more than one request after acceptance is late, however quick', () => {
    expect(national({ supplements: 2 })).toMatchObject({ class: 'LATE', reason: 'SECOND_SUPPLEMENT' });
    const unfinished = { supplements: 2, finishedAt: null, asOf: at('2026-11-13T08:00') };
    expect(national(unfinished)).toMatchObject({ class: 'OVERDUE', reason: 'SECOND_SUPPLEMENT' });
  });

  test('the applicant who never returns ends it at the moment of the request, open or closed', () => {
    const pauses = [{ from: at('2026-11-10T14:00'), kind: 'SUPPLEMENT' }];
    const ended = {
      due: at('2026-11-20T08:00'),
      endedAt: at('2026-11-10T14:00'),
      class: 'EARLY',
      reason: 'NOT_RETURNED',
    };
    expect(national({ pauses, finishedAt: null })).toEqual(ended);
    expect(national({ pauses, finishedAt: at('2026-12-01T17:00') })).toEqual(ended);
    expect(dueViews({ ...f11, pauses, finishedAt: null })).toMatchObject({
      legal: null,
      current: null,
      lateMs: 0,
    });
  });

  test('F15: a withdrawal counts at its own moment', () => {
    const f15 = {
      start: at('2026-11-16T09:00'),
      limit: { value: 3, unit: 'workingDay' },
      pauses: [],
    } as const;
    expect(national({ ...f15, finishedAt: at('2026-11-17T10:00'), withdrawnOrStopped: true })).toEqual({
      due: at('2026-11-19T09:00'),
      endedAt: at('2026-11-17T10:00'),
      class: 'EARLY',
      reason: 'WITHDRAWN_OR_STOPPED',
    });
  });

  test('a dossier still handled is open until its due date and overdue after it', () => {
    const f20 = {
      start: at('2026-11-16T08:00'),
      limit: { value: 5, unit: 'workingDay' },
      pauses: [],
    } as const;
    const unfinished = (asOf: string) => national({ ...f20, finishedAt: null, asOf: at(asOf) });
    expect(unfinished('2026-11-23T08:00')).toMatchObject({ endedAt: null, class: 'OPEN' });
    expect(unfinished('2026-11-23T12:00')).toMatchObject({ endedAt: null, class: 'OVERDUE' });
  });

  test('waiting for something else than a supplement has the effect it has in law', () => {
    const obligation = {
      from: at('2026-11-18T08:00'),
      to: null,
      kind: 'FINANCIAL_OBLIGATION',
      policy: 'PAUSE',
    } as const;
    const open = { pauses: [...f11.pauses, obligation], finishedAt: null };
    expect(national(open)).toEqual({ due: null, endedAt: null, class: 'OPEN' });
    const ignored = { ...open, pauses: [...f11.pauses, { ...obligation, policy: 'CONTINUE' as const }] };
    expect(national(ignored)).toMatchObject({ due: at('2026-11-24T10:00'), class: 'OVERDUE' });
    expect(national({ ...open, finishedAt: at('2026-11-30T08:00') })).toMatchObject({ class: 'EARLY' });
  });
});
