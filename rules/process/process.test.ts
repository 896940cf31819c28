import { describe, expect, test } from 'vitest';
import { allows, DOSSIER_ACTS, STATES } from '../dossier/index.ts';
import {
  advance,
  begin,
  graphOf,
  sendBack,
  shareOfRest,
  STATE_OF_STEP,
  STEP_KINDS,
  UNIT_RULES,
  unitsOfStep,
  wholeShare,
  type ProcessDefinition,
  type ProcessStep,
  type StepKind,
  type UnitRule,
} from './index.ts';

const step = (kind: StepKind, unit: UnitRule, share: number, key = kind.toLowerCase()) =>
  ({ key, name: kind, nameEn: kind, role: 'SPECIALIST', unit, kind, share }) as const;
const LONG: ProcessDefinition = {
  key: 'P4',
  name: 'Liên thông',
  steps: [
    step('INTAKE', 'INTAKE', 0.03),
    step('WORK', 'AUTHORITY', 0.35),
    step('CONSULT', 'CONSULTED', 0.2),
    step('REVIEW', 'AUTHORITY', 0.12, 'sum-up'),
    step('REVIEW', 'PROVINCE_COMMITTEE', 0.12, 'verify'),
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

const surroundings = (consulted: readonly string[] = UNITS.consulted) => ({
  facts: {},
  passedOver: (one: ProcessStep) => unitsOfStep(one, { ...UNITS, consulted }).length === 0,
});

describe('what comes next', () => {
  const keys = LONG.steps.map(({ key }) => key);
  const after = (done: string, consulted?: readonly string[]) =>
    advance(graphOf(LONG), [done], done, surroundings(consulted));
  test('the step after, in order, begun with the intake', () => {
    expect(begin(graphOf(LONG), surroundings()).tokens).toEqual([keys[0]]);
    expect(keys.map((key) => after(key).tokens)).toEqual([...keys.slice(1).map((key) => [key]), []]);
  });
  test('a consultation nobody is asked for is passed over', () => {
    expect(after('work', []).opened).toEqual(['sum-up']);
  });
  test('after the last there is none', () => {
    expect(after('return')).toEqual({ tokens: [], opened: [], ended: true });
  });
});

describe('rework', () => {
  test('goes back to the nearest work before, from wherever it is sent back', () => {
    const back = ['consult', 'sum-up', 'verify', 'approve', 'issue'].map(
      (from) => sendBack(graphOf(LONG), [from], from)?.step,
    );
    expect(new Set(back)).toEqual(new Set(['work']));
  });
  test('has nowhere to go from the work itself', () => {
    expect(sendBack(graphOf(LONG), ['work'], 'work')).toBeUndefined();
  });
});

describe('shares of the time', () => {
  test('add up along the way to the whole', () => {
    expect(wholeShare(LONG)).toBeCloseTo(1);
  });

  test('of the time that is left, a step has its share among those still to come; the last has all of it', () => {
    const two = { ...LONG, steps: [step('WORK', 'AUTHORITY', 0.6), step('APPROVE', 'AUTHORITY', 0.2)] };
    expect(shareOfRest(two, 0)).toBeCloseTo(0.75);
    expect(shareOfRest(two, 1)).toBe(1);
  });

  test('of branches side by side the heaviest counts, and each has its own part of what is left', () => {
    const [a, b, sign] = [
      step('WORK', 'AUTHORITY', 0.6, 'a'),
      step('CONSULT', 'CONSULTED', 0.3, 'b'),
      step('APPROVE', 'AUTHORITY', 0.4, 'sign'),
    ];
    const side: ProcessDefinition = {
      key: 'S',
      name: 'S',
      steps: [a, b, sign],
      gateways: [
        { key: 'split', kind: 'PARALLEL', name: '' },
        { key: 'join', kind: 'PARALLEL', name: '' },
      ],
      flows: [
        { key: '1', from: 'START', to: 'split' },
        { key: '2', from: 'split', to: 'a' },
        { key: '3', from: 'split', to: 'b' },
        { key: '4', from: 'a', to: 'join' },
        { key: '5', from: 'b', to: 'join' },
        { key: '6', from: 'join', to: 'sign' },
        { key: '7', from: 'sign', to: 'END' },
      ],
    };
    expect(wholeShare(side)).toBeCloseTo(1);
    expect(shareOfRest(side, 0)).toBeCloseTo(0.6);
    expect(shareOfRest(side, 1)).toBeCloseTo(0.3 / 0.7);
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
    TIMER: 'passTime',
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
