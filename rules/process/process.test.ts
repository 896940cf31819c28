import { describe, expect, test } from 'vitest';
import { allows, DOSSIER_ACTS, STATES } from '../dossier/index.ts';
import {
  nextStep,
  reworkStep,
  shareOfRest,
  shareUntil,
  STATE_OF_STEP,
  STEP_KINDS,
  UNIT_RULES,
  unitsOfStep,
  type ProcessDefinition,
  type StepKind,
  type UnitRule,
} from './index.ts';

const step = (kind: StepKind, unit: UnitRule, share: number) =>
  ({ key: kind, name: kind, nameEn: kind, role: 'SPECIALIST', unit, kind, share }) as const;
const LONG: ProcessDefinition = {
  key: 'P4',
  name: 'Liên thông',
  steps: [
    step('INTAKE', 'INTAKE', 0.03),
    step('WORK', 'AUTHORITY', 0.35),
    step('CONSULT', 'CONSULTED', 0.2),
    step('REVIEW', 'AUTHORITY', 0.12),
    step('REVIEW', 'PROVINCE_COMMITTEE', 0.12),
    step('APPROVE', 'PROVINCE_COMMITTEE', 0.1),
    step('ISSUE', 'PROVINCE_COMMITTEE', 0.04),
    step('RETURN', 'RECEIVING', 0.04),
  ],
};
const UNITS = { intakeUnit: 'mc', authority: 'so', provinceCommittee: 'ubnd', consulted: ['a', 'b'] };

describe('the unit of a step', () => {
  test('every rule names units; only the consulted may be none or several', () => {
    const named = Object.fromEntries(
      UNIT_RULES.map((rule) => [rule, unitsOfStep(step('WORK', rule, 0), UNITS)]),
    );
    expect(named).toEqual({
      INTAKE: ['mc'],
      RECEIVING: ['mc'],
      AUTHORITY: ['so'],
      PROVINCE_COMMITTEE: ['ubnd'],
      CONSULTED: ['a', 'b'],
    });
  });
});

describe('what comes next', () => {
  test('the step after, in order', () => {
    expect([0, 1, 2, 3].map((at) => nextStep(LONG, at, UNITS))).toEqual([1, 2, 3, 4]);
  });
  test('a consultation nobody is asked for is passed over', () => {
    expect(nextStep(LONG, 1, { ...UNITS, consulted: [] })).toBe(3);
  });
  test('after the last there is none', () => {
    expect(nextStep(LONG, 7, UNITS)).toBeUndefined();
  });
});

describe('rework', () => {
  test('goes back to the nearest work before, from wherever it is sent back', () => {
    expect([2, 3, 4, 5, 6].map((at) => reworkStep(LONG, at))).toEqual([1, 1, 1, 1, 1]);
  });
  test('has nowhere to go from the work itself', () => {
    expect(reworkStep(LONG, 1)).toBeUndefined();
  });
});

describe('shares of the time', () => {
  test('add up step by step and never beyond the whole', () => {
    const sums = LONG.steps.map((_, at) => shareUntil(LONG, at));
    expect(sums).toEqual(sums.toSorted((a, b) => a - b));
    expect(sums.at(-1)).toBeCloseTo(1);
    expect(shareUntil({ ...LONG, steps: [...LONG.steps, step('WORK', 'AUTHORITY', 0.9)] }, 8)).toBe(1);
  });

  test('of the time that is left, a step has its share among those still to come; the last has all of it', () => {
    const two = { ...LONG, steps: [step('WORK', 'AUTHORITY', 0.6), step('APPROVE', 'AUTHORITY', 0.2)] };
    expect(shareOfRest(two, 0)).toBeCloseTo(0.75);
    expect(shareOfRest(two, 1)).toBe(1);
  });
});

describe('states of steps', () => {
  test('each kind of step but intake is a state the clock runs in, or the ready result', () => {
    for (const kind of STEP_KINDS) {
      const state = STATE_OF_STEP[kind];
      expect(STATES[state].terminal, kind).toBe(false);
      expect(STATES[state].clock).toBe(kind === 'RETURN' ? 'ENDED' : 'RUNNING');
    }
  });

  /** What finishes a step of each kind. */
  const FINISHED_BY = {
    ASSIGN: 'assignTask',
    WORK: 'completeTask',
    CONSULT: 'answerConsultation',
    REVIEW: 'completeTask',
    APPROVE: 'approveResult',
    ISSUE: 'issueResult',
  } as const;
  const orders: [keyof typeof FINISHED_BY, StepKind][] = [
    ['ASSIGN', 'WORK'],
    ['WORK', 'CONSULT'],
    ['WORK', 'REVIEW'],
    ['WORK', 'APPROVE'],
    ['CONSULT', 'REVIEW'],
    ['CONSULT', 'APPROVE'],
    ['REVIEW', 'REVIEW'],
    ['REVIEW', 'APPROVE'],
    ['APPROVE', 'APPROVE'],
    ['APPROVE', 'ISSUE'],
    ['ISSUE', 'RETURN'],
  ];
  test.each(orders)('finishing %s to open %s is a move the table of states allows', (from, to) => {
    const act = FINISHED_BY[from];
    expect(DOSSIER_ACTS).toContain(act);
    expect(allows(STATE_OF_STEP[from], act, STATE_OF_STEP[to])).toBe(true);
  });
});
