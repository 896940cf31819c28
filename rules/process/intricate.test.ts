import { expect, test } from 'vitest';
import { checkProcess } from './check.ts';
import type { Condition, ProcessDefinition, ProcessFlow } from './definition.ts';
import { differenceInWords } from './difference.ts';
import { valuesOf } from './facts.ts';
import { graphOf } from './graph.ts';
import { plays } from './markings.ts';
import { standIn } from './migration.ts';
import { drawn, INTAKE, LAST, step, WORLD } from './testing/steps.ts';

const WORK = step('w');

/** So many consultations side by side. */
const beside = (count: number): ProcessDefinition => {
  const asked = Array.from({ length: count }, (_, at) => step(`c${at}`, 'CONSULT'));
  return drawn(
    [INTAKE, WORK, ...asked, ...LAST],
    [
      'START > nhan > w > P1',
      ...asked.map(({ key }) => `P1 > ${key} > P2`),
      'P2 > ky > phat-hanh > tra > END',
    ],
  );
};

/** So many consultations side by side, each of which the answers of the form may spare. */
const optional = (count: number): ProcessDefinition => {
  const asked = Array.from({ length: count }, (_, at) => step(`c${at}`, 'CONSULT'));
  const when: Record<string, Condition> = {};
  const ways = asked.flatMap(({ key }, at) => {
    const [choice, end] = [`X${2 * at + 10}`, `X${2 * at + 11}`];
    when[`${choice} > ${key}`] = { fact: `answers.q${at}`, in: ['yes'] };
    return [`P1 > ${choice} > ${key} > ${end} > P2`, `${choice} > ${end}`];
  });
  return drawn(
    [INTAKE, WORK, ...asked, ...LAST],
    ['START > nhan > w > P1', ...ways, 'P2 > ky > phat-hanh > tra > END'],
    when,
  );
};

const errors = (definition: ProcessDefinition): string[] =>
  checkProcess(definition, WORLD).flatMap(({ code, severity }) => (severity === 'ERROR' ? [code] : []));

test('of consultations that may be spared so many are examined as can be, of more it is said at once', () => {
  expect(errors(optional(10))).toEqual([]);
  expect(errors(optional(30))).toEqual(['TOO_INTRICATE']);
  expect(differenceInWords(beside(30), optional(30), 'vi').sentences.length).toBeGreaterThan(29);
});

test('a map is played through once, however often it is looked at', () => {
  const graph = graphOf(beside(4));
  expect(plays(graph)).toBe(plays(graph));
});

test('of the values of a fact those are tried that a condition tells apart', () => {
  const flow = (when: Condition): ProcessFlow => ({ key: 'f', from: 'X', to: 'a', when });
  const values = (...when: Condition[]) =>
    valuesOf({ ...beside(1), flows: when.map(flow) }, when[0]?.fact ?? '').length;
  expect(values({ fact: 'opinion.a', in: ['DISAGREE', 'SILENT'] })).toBe(2);
  expect(values({ fact: 'opinion.a', in: ['DISAGREE'] }, { fact: 'opinion.a', in: ['SILENT'] })).toBe(3);
  expect(values({ fact: 'answers.a', atLeast: 5 }, { fact: 'answers.a', below: 9 })).toBe(4);
});

test('ten thousand dossiers are placed in another version that is played through once', () => {
  const [from, to] = [beside(11), beside(11)];
  const done = new Set(['nhan', 'w', 'c0', 'c1']);
  const tokens = from.steps.flatMap(({ key, kind }) => (kind === 'CONSULT' && !done.has(key) ? [key] : []));
  const standing = { tokens: ['c0 > P2', 'c1 > P2', ...tokens].toSorted(), done };
  for (let dossier = 0; dossier < 10_000; dossier++)
    expect(standIn(from, to, standing)).toEqual({ tokens: standing.tokens });
});

test('in a version that cannot be played through no dossier is given a place', () => {
  expect(standIn(beside(3), optional(30), { tokens: ['w'], done: new Set(['nhan']) })).toEqual({
    obstacle: 'TOO_INTRICATE',
    step: 'w',
  });
});
