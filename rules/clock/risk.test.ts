import { describe, expect, test } from 'vitest';
import { calBn } from '../calendar/cal-bn.fixture.ts';
import { riskOf, riskReasons, WORKING_HOUR_MS } from './index.ts';
import type { RiskQuestion } from './index.ts';

const at = (local: string) => new Date(`${local}:00+07:00`);

const j5: RiskQuestion = {
  calendar: calBn,
  now: at('2026-12-17T07:30'),
  acceptedAt: at('2026-12-07T08:00'),
  due: at('2026-12-23T10:00'),
  stepDue: at('2026-12-16T17:00'),
  pausedMs: 18 * WORKING_HOUR_MS,
  hasOwner: true,
  rules: {
    littleTimeShare: 0.2,
    littleTimeWorkingDays: 1,
    usedShare: 0.5,
    points: {
      OVERDUE: 4,
      LITTLE_TIME_LEFT: 2,
      MUCH_TIME_USED: 1,
      STEP_LATE: 2,
      PAUSED_BEFORE: 1,
      NO_OWNER: 2,
    },
    mediumFrom: 2,
    highFrom: 4,
  },
};

describe('the risk of being late', () => {
  test('J5 step 5: from 17/12 on it is high for three reasons', () => {
    expect(riskOf(j5)).toEqual({ level: 'HIGH', reasons: ['MUCH_TIME_USED', 'STEP_LATE', 'PAUSED_BEFORE'] });
    expect(riskOf({ ...j5, now: at('2026-12-16T07:30') })).toEqual({
      level: 'LOW',
      reasons: ['PAUSED_BEFORE'],
    });
  });

  test('J10 step 3: F19 is of low risk on the morning of 01/12', () => {
    const f19 = {
      acceptedAt: at('2026-11-24T10:00'),
      due: at('2026-12-15T10:00'),
      stepDue: null,
      pausedMs: 0,
    };
    expect(riskOf({ ...j5, ...f19, now: at('2026-12-01T07:15') })).toEqual({ level: 'LOW', reasons: [] });
  });

  test('F17: while the clock stands still there is none', () =>
    expect(riskOf({ ...j5, due: null })).toEqual({ level: 'LOW', reasons: [] }));

  test('of the reasons about time only the gravest is given', () => {
    const reasonsAt = (now: string) => riskOf({ ...j5, now: at(now), stepDue: null, pausedMs: 0 }).reasons;
    expect(reasonsAt('2026-12-18T08:00')).toEqual(['MUCH_TIME_USED']);
    expect(reasonsAt('2026-12-22T10:00')).toEqual(['LITTLE_TIME_LEFT']);
    expect(reasonsAt('2026-12-23T10:00')).toEqual(['LITTLE_TIME_LEFT']);
    expect(reasonsAt('2026-12-23T10:01')).toEqual(['OVERDUE']);
  });

  test('nobody working on it is a reason of its own', () => {
    const orphan = { ...j5, now: at('2026-12-08T08:00'), pausedMs: 0, hasOwner: false };
    expect(riskOf(orphan)).toEqual({ level: 'MEDIUM', reasons: ['NO_OWNER'] });
    expect(riskReasons.NO_OWNER).toEqual({ vi: 'Chưa có người xử lý', en: 'Nobody is working on it' });
  });
});
