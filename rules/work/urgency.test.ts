import { describe, expect, test } from 'vitest';
import { pressingAt, URGENCIES, urgencyOf, type StepStanding } from './urgency.ts';

const now = new Date('2026-12-07T08:00:00+07:00');
const endOfToday = new Date('2026-12-07T17:00:00+07:00');
const LOOK = { now, endOfToday };
const at = (text: string): Date => new Date(`${text}:00+07:00`);

const STEP: StepStanding = {
  kind: 'WORK',
  status: 'OPEN',
  hasOwner: true,
  dossierDueAt: at('2026-12-11T17:00'),
  stepDueAt: at('2026-12-09T17:00'),
  answeredAt: null,
};

describe('the order of risk', () => {
  test.each([
    ['OVERDUE', { dossierDueAt: at('2026-12-04T17:00') }],
    ['DUE_TODAY', { dossierDueAt: endOfToday }],
    ['STEP_LATE', { stepDueAt: at('2026-12-07T07:59') }],
    ['ANSWERED', { answeredAt: at('2026-12-04T10:00') }],
    ['UNTAKEN', { hasOwner: false }],
    ['STEP_TODAY', { stepDueAt: at('2026-12-07T10:00') }],
    ['TO_DO', {}],
    ['TO_RETURN', { kind: 'RETURN' }],
    ['STANDS', { status: 'WAITING', dossierDueAt: null }],
  ] satisfies [string, Partial<StepStanding>][])('%s', (urgency, facts) => {
    expect(urgencyOf({ ...STEP, ...facts }, LOOK)).toBe(urgency);
  });

  test('the gravest reason counts where several hold', () => {
    const late = { ...STEP, stepDueAt: at('2026-12-01T10:00'), hasOwner: false };
    expect(urgencyOf(late, LOOK)).toBe('STEP_LATE');
    expect(urgencyOf({ ...late, dossierDueAt: at('2026-12-04T17:00') }, LOOK)).toBe('OVERDUE');
  });

  test('at exactly the due moment nothing is late', () => {
    expect(urgencyOf({ ...STEP, dossierDueAt: now }, LOOK)).toBe('DUE_TODAY');
    expect(urgencyOf({ ...STEP, stepDueAt: now }, LOOK)).toBe('STEP_TODAY');
  });

  test('a wait that lets the legal clock run on is still late', () => {
    const waiting = { ...STEP, status: 'WAITING', dossierDueAt: at('2026-12-04T17:00') } as const;
    expect(urgencyOf(waiting, LOOK)).toBe('OVERDUE');
  });

  test('a result is never late again, and nobody has to take what comes in at a counter', () => {
    expect(urgencyOf({ ...STEP, kind: 'RETURN', dossierDueAt: at('2026-12-01T17:00') }, LOOK)).toBe(
      'TO_RETURN',
    );
    expect(urgencyOf({ ...STEP, kind: 'INTAKE', hasOwner: false }, LOOK)).toBe('TO_DO');
  });

  test('steps in which one only waits stand behind those to be done', () => {
    for (const kind of ['EXTERNAL', 'PART', 'TIMER'] as const)
      expect(urgencyOf({ ...STEP, kind, stepDueAt: at('2026-12-01T17:00') }, LOOK)).toBe('STANDS');
    expect(URGENCIES.indexOf('STANDS')).toBe(URGENCIES.length - 1);
  });
});

describe('within one urgency', () => {
  test('overdue dossiers follow their date in law, the rest whichever date is first', () => {
    expect(pressingAt(STEP, 'OVERDUE')).toEqual(STEP.dossierDueAt);
    expect(pressingAt(STEP, 'TO_DO')).toEqual(STEP.stepDueAt);
    expect(pressingAt({ ...STEP, stepDueAt: null }, 'TO_DO')).toEqual(STEP.dossierDueAt);
    expect(pressingAt({ ...STEP, dossierDueAt: null }, 'TO_DO')).toEqual(STEP.stepDueAt);
    expect(pressingAt({ ...STEP, stepDueAt: null, dossierDueAt: null }, 'STANDS')).toBeNull();
  });
});
