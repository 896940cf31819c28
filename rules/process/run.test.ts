import { expect, describe, test } from 'vitest';
import type { Condition, ProcessDefinition, ProcessStep, StepKind } from './definition.ts';
import { graphOf } from './graph.ts';
import { advance, begin, holds, sendBack, type Facts, type Tokens } from './run.ts';

const step = (key: string, kind: StepKind = 'WORK'): ProcessStep => ({
  key,
  name: key,
  nameEn: key,
  role: 'SPECIALIST',
  unit: 'AUTHORITY',
  kind,
  share: 0.1,
});
const around = (facts: Facts = {}) => ({ facts, passedOver: (one: ProcessStep) => one.key === 'nobody' });

const LINE: ProcessDefinition = { key: 'L', name: 'L', steps: ['a', 'nobody', 'c'].map((key) => step(key)) };

/** intake → (a → b | c) → choice: draft or round again → sign */
const MAP: ProcessDefinition = {
  key: 'M',
  name: 'M',
  steps: [
    step('intake', 'INTAKE'),
    step('a'),
    step('b', 'REVIEW'),
    step('c', 'CONSULT'),
    step('sign', 'APPROVE'),
  ],
  gateways: [
    { key: 'again', kind: 'EXCLUSIVE', name: '' },
    { key: 'split', kind: 'PARALLEL', name: '' },
    { key: 'join', kind: 'PARALLEL', name: '' },
    { key: 'choice', kind: 'EXCLUSIVE', name: '' },
  ],
  flows: [
    { key: '1', from: 'START', to: 'intake' },
    { key: '2', from: 'intake', to: 'again' },
    { key: '12', from: 'again', to: 'split' },
    { key: '3', from: 'split', to: 'a' },
    { key: '4', from: 'a', to: 'b' },
    { key: '5', from: 'split', to: 'c' },
    { key: '6', from: 'b', to: 'join' },
    { key: '7', from: 'c', to: 'join' },
    { key: '8', from: 'join', to: 'choice' },
    { key: '9', from: 'choice', to: 'again', when: { fact: 'opinion.c', in: ['DISAGREE'] } },
    { key: '10', from: 'choice', to: 'sign' },
    { key: '11', from: 'sign', to: 'END' },
  ],
};

function play(definition: ProcessDefinition, order: readonly string[], facts: Facts = {}): Tokens[] {
  const graph = graphOf(definition);
  let { tokens } = begin(graph, around(facts));
  const seen = [tokens];
  for (const key of order) {
    ({ tokens } = advance(graph, tokens, key, around(facts)));
    seen.push(tokens);
  }
  return seen;
}

describe('a line of steps', () => {
  test('one after another; a step nobody is there for is passed over', () => {
    expect(play(LINE, ['a', 'c'])).toEqual([['a'], ['c'], []]);
  });

  test('a step that is not open cannot be done', () => {
    expect(() => play(LINE, ['c'])).toThrow('step c is not open among a');
  });
});

describe('ways side by side', () => {
  test('all branches open at once; the join waits for the last, whichever it is', () => {
    expect(play(MAP, ['intake', 'a', 'b', 'c'])).toEqual([
      ['intake'],
      ['a', 'c'],
      ['b', 'c'],
      ['6', 'c'],
      ['sign'],
    ]);
    expect(play(MAP, ['intake', 'c', 'a', 'b'])).toEqual([
      ['intake'],
      ['a', 'c'],
      ['7', 'a'],
      ['7', 'b'],
      ['sign'],
    ]);
  });

  test('the end is come to when no token is left', () => {
    expect(advance(graphOf(MAP), ['sign'], 'sign', around())).toEqual({
      tokens: [],
      opened: [],
      ended: true,
    });
  });

  test('a choice follows the facts, also back to the beginning of the branches', () => {
    expect(play(MAP, ['intake', 'a', 'b', 'c'], { 'opinion.c': 'DISAGREE' }).at(-1)).toEqual(['a', 'c']);
  });
});

describe('conditions', () => {
  const fact = 'answers.area';
  test.each<[Condition, Record<string, boolean>]>([
    [
      { fact, in: ['A', ''] },
      { A: true, '': true, B: false, a: false },
    ],
    [
      { fact, in: [] },
      { '': false, A: false },
    ],
    [
      { fact, atLeast: 500 },
      { 499.9: false, 500: true, 501: true, '': false, many: false },
    ],
    [
      { fact, below: 500 },
      { 499.9: true, 500: false, 501: false, '': false, many: false },
    ],
    [
      { fact, atLeast: 0 },
      { 0: true, '-1': false, '': false },
    ],
    [
      { fact, below: 0 },
      { '-1': true, 0: false, '': false },
    ],
  ])('%o holds for these answers', (condition, answers) => {
    const told = Object.keys(answers).map((answer) => [answer, holds(condition, { [fact]: answer })]);
    expect(Object.fromEntries(told)).toEqual(answers);
  });

  test('what nobody has answered is as an empty answer: neither small nor great', () => {
    expect(holds({ fact, in: [''] }, {})).toBe(true);
    expect(holds({ fact, below: 1 }, {})).toBe(false);
    expect(holds({ fact, atLeast: 0 }, {})).toBe(false);
  });

  test('the first way that holds is taken; the one without a condition only when none does, wherever it stands', () => {
    const ways: ProcessDefinition = {
      key: 'W',
      name: 'W',
      steps: ['a', 'rest', 'b'].map((key) => step(key)),
      gateways: [{ key: 'which', kind: 'EXCLUSIVE', name: '' }],
      flows: [
        { key: '1', from: 'START', to: 'which' },
        { key: '2', from: 'which', to: 'rest' },
        { key: '3', from: 'which', to: 'a', when: { fact, atLeast: 500 } },
        { key: '4', from: 'which', to: 'b', when: { fact, atLeast: 100 } },
        ...['a', 'rest', 'b'].map((from) => ({ key: `${from}-end`, from, to: 'END' })),
      ],
    };
    const opened = (answer: string) => begin(graphOf(ways), around({ [fact]: answer })).tokens;
    expect(['600', '500', '200', '50', ''].map(opened)).toEqual([['a'], ['a'], ['b'], ['rest'], ['rest']]);
    const closed = { ...ways, flows: ways.flows?.filter(({ to }) => to !== 'rest') ?? [] };
    expect(() => begin(graphOf(closed), around({ [fact]: '50' }))).toThrow(
      'no way out of which fits the facts',
    );
  });
});

describe('rework', () => {
  test('goes back within its branch, and leaves the other branch alone', () => {
    expect(sendBack(graphOf(MAP), ['b', 'c'], 'b')).toEqual({ step: 'a', tokens: ['a', 'c'] });
  });

  test('after the join only the work is done again; what the other branch brought stays', () => {
    const again = sendBack(graphOf(MAP), ['sign'], 'sign');
    expect(again).toEqual({ step: 'a', tokens: ['7', 'a'] });
    const graph = graphOf(MAP);
    const { tokens } = advance(graph, again?.tokens ?? [], 'a', around());
    expect(advance(graph, tokens, 'b', around()).tokens).toEqual(['sign']);
  });

  test('before the split the branches begin anew', () => {
    const steps = MAP.steps.map((one) =>
      one.key === 'a' ? step('a', 'REVIEW') : one.key === 'intake' ? step('intake') : one,
    );
    expect(sendBack(graphOf({ ...MAP, steps }), ['sign'], 'sign')).toEqual({
      step: 'intake',
      tokens: ['intake'],
    });
    expect(sendBack(graphOf({ ...MAP, steps }), ['b', 'c'], 'b')).toBeUndefined();
  });

  test('with no work before it there is none', () => {
    expect(sendBack(graphOf(MAP), ['intake'], 'intake')).toBeUndefined();
    expect(sendBack(graphOf(LINE), ['a'], 'a')).toBeUndefined();
  });
});
