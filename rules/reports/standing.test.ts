import { describe, expect, test } from 'vitest';
import { calBn } from '../calendar/cal-bn.fixture.ts';
import { standingAt } from './index.ts';
import type { TimeFacts } from './index.ts';

const at = (day: string, time: string): Date => new Date(`2026-11-${day}T${time}:00+07:00`);
const MONTH_END = at('30', '23:59');

/** Accepted 09/11 15:00 for eight working days: due 19/11 15:00 (F12). */
const open: TimeFacts = {
  acceptedAt: at('09', '15:00'),
  recordedAt: at('09', '15:00'),
  dues: [{ at: at('09', '15:00'), due: at('19', '15:00') }],
  pauses: [],
  ended: null,
};
const ended = (day: string, time: string): TimeFacts => ({
  ...open,
  ended: { at: at(day, time), how: 'RESULT' },
});

describe('a dossier that is open', () => {
  test('is in time up to its due moment, overdue one minute after it', () => {
    expect(standingAt(calBn, open, at('19', '15:00')).standing).toBe('IN_TIME');
    expect(standingAt(calBn, open, at('19', '15:01'))).toMatchObject({
      standing: 'OVERDUE',
      hoursLate: 0.02,
    });
  });

  test('was not there before it was accepted', () => {
    expect(standingAt(calBn, open, at('09', '14:59')).standing).toBe('NOT_ACCEPTED');
  });

  test('is paused while its clock stands, and goes by the due date set when it went on', () => {
    const facts: TimeFacts = {
      ...open,
      pauses: [{ from: at('11', '08:00'), to: at('13', '08:00') }],
      dues: [...open.dues, { at: at('13', '08:00'), due: at('23', '15:00') }],
    };
    expect(standingAt(calBn, facts, at('12', '08:00'))).toEqual({
      standing: 'PAUSED',
      due: null,
      hoursLate: null,
    });
    expect(standingAt(calBn, facts, at('20', '08:00')).standing).toBe('IN_TIME');
    expect(standingAt(calBn, facts, at('23', '16:00')).standing).toBe('OVERDUE');
  });

  test('stays overdue when it is paused only after its due date', () => {
    const facts = { ...open, pauses: [{ from: at('20', '08:00'), to: null }] };
    expect(standingAt(calBn, facts, MONTH_END).standing).toBe('OVERDUE');
  });

  test('without a due date is a fault that is told', () => {
    expect(standingAt(calBn, { ...open, dues: [] }, MONTH_END).standing).toBe('NO_DUE');
    expect(standingAt(calBn, { ...ended('18', '09:00'), dues: [] }, MONTH_END).standing).toBe(
      'SOLVED_NO_DUE',
    );
  });
});

describe('a dossier that has ended', () => {
  test.each([
    ['18', '17:00', 'SOLVED_EARLY', null],
    ['19', '08:00', 'SOLVED_ON_TIME', null],
    ['19', '15:00', 'SOLVED_ON_TIME', null],
    ['19', '15:01', 'SOLVED_LATE', 0.02],
    ['25', '09:00', 'SOLVED_LATE', 27.5],
  ] as const)('on %s/11 at %s is %s', (day, time, standing, hoursLate) => {
    expect(standingAt(calBn, ended(day, time), MONTH_END)).toMatchObject({ standing, hoursLate });
  });

  test('was still open before that moment, and has ended at it', () => {
    const facts = ended('18', '09:00');
    expect(standingAt(calBn, facts, at('18', '08:59')).standing).toBe('IN_TIME');
    expect(standingAt(calBn, facts, at('18', '09:00')).standing).toBe('SOLVED_EARLY');
  });

  test.each(['WITHDRAWN', 'STOPPED', 'CLOSED_INCOMPLETE'] as const)(
    '%s is neither solved nor late',
    (how) => {
      const facts = { ...open, ended: { at: at('25', '09:00'), how } };
      expect(standingAt(calBn, facts, MONTH_END)).toMatchObject({ standing: how, hoursLate: null });
    },
  );

  test('and was never accepted is refused from then on', () => {
    const facts: TimeFacts = {
      acceptedAt: null,
      recordedAt: null,
      dues: [],
      pauses: [],
      ended: { at: at('16', '09:00'), how: 'REFUSED' },
    };
    expect(standingAt(calBn, facts, at('16', '08:00')).standing).toBe('NOT_ACCEPTED');
    expect(standingAt(calBn, facts, MONTH_END).standing).toBe('REFUSED');
  });
});

describe('what is written later', () => {
  const recomputed: TimeFacts = {
    ...ended('19', '15:00'),
    dues: [...open.dues, { at: new Date('2026-12-05T09:00:00+07:00'), due: at('20', '15:00') }],
  };
  const later = new Date('2026-12-06T09:00:00+07:00');

  test('does not change how the past was known then', () => {
    expect(standingAt(calBn, recomputed, MONTH_END).standing).toBe('SOLVED_ON_TIME');
  });

  test('puts the past right for who reads the record afterwards', () => {
    expect(standingAt(calBn, recomputed, MONTH_END, later).standing).toBe('SOLVED_EARLY');
  });

  test('moves no open dossier back into time', () => {
    const facts = { ...recomputed, ended: null };
    expect(standingAt(calBn, facts, MONTH_END, later).standing).toBe('OVERDUE');
  });

  test('brings in a dossier taken in on paper once it is entered', () => {
    const facts = { ...open, recordedAt: at('12', '08:00') };
    expect(standingAt(calBn, facts, at('10', '08:00')).standing).toBe('NOT_ACCEPTED');
    expect(standingAt(calBn, facts, at('10', '08:00'), at('12', '08:00')).standing).toBe('IN_TIME');
  });
});
