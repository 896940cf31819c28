import { expect, test } from 'vitest';
import { calBn } from '../calendar/cal-bn.fixture.ts';
import { apologyAt, deadlineStatus, dueSoonAt, WORKING_DAY_MS } from './index.ts';

const at = (local: string) => new Date(`${local}:00+07:00`);
const lead = { workingDays: 1, share: 0.2 };

test('T4: one working day before the due date or the last fifth, whichever comes first', () => {
  expect(dueSoonAt(calBn, at('2026-12-07T08:00'), at('2026-12-21T08:00'), lead)).toEqual(
    at('2026-12-17T08:00'),
  );
  expect(dueSoonAt(calBn, at('2026-12-08T10:00'), at('2026-12-11T10:00'), lead)).toEqual(
    at('2026-12-10T10:00'),
  );
});

test('T4: a dossier of a few hours is due soon from its start', () => {
  expect(dueSoonAt(calBn, at('2026-12-09T10:10'), at('2026-12-09T17:00'), lead)).toEqual(
    at('2026-12-09T10:10'),
  );
});

test('T4 is the moment from which the deadline status is DUE_SOON', () => {
  const [start, due] = [at('2026-12-07T08:00'), at('2026-12-21T08:00')];
  const from = dueSoonAt(calBn, start, due, lead);
  const status = (now: Date) => deadlineStatus(calBn, now, due, { limitMs: 10 * WORKING_DAY_MS });
  expect(status(from)).toBe('DUE_SOON');
  expect(status(new Date(from.getTime() - 1))).toBe('ON_TRACK');
});

test('J5 step 6: the apology stands as a draft eight working hours before the due date', () => {
  expect(apologyAt(calBn, at('2026-12-23T10:00'), 8)).toEqual(at('2026-12-22T10:00'));
  expect(apologyAt(calBn, at('2026-12-28T07:30'), 8)).toEqual(at('2026-12-25T07:30'));
});
