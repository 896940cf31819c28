import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkProcess } from './check.ts';
import type { ProcessDefinition, ProcessStep } from './definition.ts';
import { criticalPath, dependenciesOf } from './dependencies.ts';
import { couldRunTogether, withParallel } from './parallel.ts';
import { hoursWithin, wholeWay } from './shares.ts';
import { drawn, INTAKE, LAST, line, step, WORLD } from './testing/steps.ts';

const LIMIT = 160;
const hoursOf = hoursWithin(LIMIT);
const said = (definition: ProcessDefinition, ...keys: readonly string[]): string[] =>
  dependenciesOf(definition)
    .filter(({ from, to }) => keys.includes(from) && keys.includes(to))
    .map(({ from, to, because }) => `${from} > ${to} ${because}`);
const work = (
  key: string,
  needs: readonly string[],
  makes: readonly string[],
  more: Partial<ProcessStep> = {},
) => step(key, 'WORK', { needs, makes, share: 0.1, ...more });

describe('the rule of the source document', () => {
  test('B needs what A brings about: one after the other', () => {
    const map = line(work('a', ['don'], ['x']), work('b', ['x'], ['y']));
    expect(said(map, 'a', 'b')).toEqual(['a > b DATA']);
    expect(couldRunTogether(map, hoursOf)).toEqual({
      groups: [],
      hoursNow: 64,
      hoursPossible: 64,
      savingHours: 0,
    });
    expect(withParallel(map)).toBe(map);
  });
  test('“nếu không phụ thuộc thì hai thủ tục sẽ được thực hiện song song”', () => {
    const map = line(work('a', ['don'], ['x']), work('b', ['don'], ['y']));
    expect(said(map, 'a', 'b')).toEqual([]);
    expect(couldRunTogether(map, hoursOf)).toEqual({
      groups: [['a', 'b']],
      hoursNow: 64,
      hoursPossible: 48,
      savingHours: 16,
    });
  });
  test('an order of the law holds though no datum says so', () => {
    const b = work('b', ['don'], ['y'], { after: [{ step: 'a', legalBasis: 'Luật Đất đai Điều 131' }] });
    const map = line(work('a', ['don'], ['x']), b);
    expect(said(map, 'a', 'b')).toEqual(['a > b LAW']);
  });
  test('two that make the same do not run together', () => {
    expect(said(line(work('a', [], ['x']), work('b', [], ['x'])), 'a', 'b')).toEqual(['a > b DATA']);
  });
});

describe('what kinds of steps need of each other', () => {
  test('who reviews needs the draft, who decides the review, who issues the decision', () => {
    const map = line(step('a'), step('soat', 'REVIEW'));
    const pairs = dependenciesOf(map).map(({ from, to }) => `${from} > ${to}`);
    expect(pairs).toEqual(
      expect.arrayContaining(['a > soat', 'soat > ky', 'ky > phat-hanh', 'phat-hanh > tra']),
    );
  });
  test('what is done only when a consultation comes out so has to wait for it', () => {
    const map = drawn(
      [INTAKE, step('hoi', 'CONSULT'), step('hop', 'MEETING'), step('a', 'WORK', { needs: [] }), ...LAST],
      ['START > nhan > hoi > X1 > hop > X2 > a > ky > phat-hanh > tra > END', 'X1 > X2'],
      { 'X1 > hop': { fact: 'opinion.hoi', in: ['DISAGREE'] } },
    );
    expect(said(map, 'hoi', 'hop')).toEqual(['hoi > hop KIND']);
    const asked = {
      ...map,
      steps: map.steps.map((one) => (one.key === 'hop' ? step('hop', 'WORK', { needs: [] }) : one)),
    };
    expect(said(asked, 'hoi', 'hop')).toEqual(['hoi > hop CHOICE']);
  });
  test('a limit that stands and one that runs do not go together', () => {
    const tax = step('thue', 'EXTERNAL', { system: 'TAX', stands: { legalBasis: 'Luật Đất đai' } });
    expect(said(line(tax, work('a', ['don'], [])), 'thue', 'a')).toEqual(['thue > a CLOCK']);
  });
});

describe('the longest chain of needs', () => {
  const map = line(
    work('a', [], ['x'], { share: 0.3 }),
    work('b', [], ['y']),
    work('c', ['x'], ['z']),
    work('d', ['y', 'z'], []),
  );
  test('is what the process takes though everything else runs together', () => {
    const { steps, hours } = criticalPath(map, hoursOf);
    expect(steps).toEqual(['nhan', 'a', 'c', 'd', 'ky', 'phat-hanh', 'tra']);
    expect(hours).toBeCloseTo(LIMIT * (0.3 + 0.1 + 0.1 + 4 * 0.05));
  });
  test('is what the map takes after the proposal is carried out', () => {
    expect(wholeWay(withParallel(map, hoursOf), hoursOf)).toBeCloseTo(criticalPath(map, hoursOf).hours);
  });
});

describe('eight sequential steps of which three are independent', () => {
  const three = ['b', 'c', 'd'].map((key) => work(key, ['don'], [`kq-${key}`]));
  const map = line(...three, work('e', ['kq-b', 'kq-c', 'kq-d'], []));

  test('are reported with the saving in working hours', () => {
    expect(map.steps).toHaveLength(8);
    expect(couldRunTogether(map, hoursOf)).toEqual({
      groups: [['b', 'c', 'd']],
      hoursNow: 96,
      hoursPossible: 64,
      savingHours: 32,
    });
  });
  test('and drawn side by side the map has no fault and nothing more to propose', () => {
    const better = withParallel(map, hoursOf);
    expect(checkProcess(better, { ...WORLD, limitHours: LIMIT })).toEqual([]);
    expect(couldRunTogether(better, hoursOf).savingHours).toBe(0);
    expect(withParallel(better, hoursOf)).toBe(better);
  });
});

describe('carrying out the proposal', () => {
  /** Up to six steps, each needing some of what those before it make. */
  const lines = fc
    .array(fc.tuple(fc.nat(63), fc.integer({ min: 1, max: 15 })), { minLength: 2, maxLength: 6 })
    .map((masks) => {
      const steps = masks.map(([mask, hundredths], at) => {
        const needs = masks.flatMap((_, before) =>
          before < at && (mask >> before) & 1 ? [`kq-${before}`] : [],
        );
        return work(`s${at}`, needs, [`kq-${at}`], { share: hundredths / 100 });
      });
      return line(...steps);
    });
  const data = (map: ProcessDefinition): string[] =>
    dependenciesOf(map)
      .filter(({ because }) => because === 'DATA')
      .map(({ from, to }) => `${from} > ${to}`)
      .toSorted();

  test('a choice in one of whose ways a step needs another is moved as a whole, also where needs cross', () => {
    const map = drawn(
      [
        INTAKE,
        ...['a', 'b', 'c', 'd'].map((key) =>
          work(key, key === 'c' ? ['a'] : key === 'd' ? ['a', 'b'] : [], [key]),
        ),
        work('e', ['b'], ['e']),
        work('f', ['e'], []),
        ...LAST,
      ],
      ['START > nhan > a > b > c > d > X1 > e > f > X2 > ky > phat-hanh > tra > END', 'X1 > X2'],
      { 'X1 > e': { fact: 'answers.x', in: ['1'] } },
    );
    const better = withParallel(map, hoursOf);
    expect(better).not.toBe(map);
    expect(data(better)).toEqual(data(map));
  });
  test('keeps the steps and what they need of each other, has no fault, and never takes longer', () => {
    fc.assert(
      fc.property(lines, (map) => {
        const better = withParallel(map, hoursOf);
        expect(new Set(better.steps)).toEqual(new Set(map.steps));
        expect(data(better)).toEqual(data(map));
        const faults = checkProcess(better, { ...WORLD, limitHours: null }).filter(
          ({ severity }) => severity === 'ERROR',
        );
        expect(faults.map(({ code }) => code).filter((code) => code !== 'SHARES_OVER')).toEqual([]);
        expect(wholeWay(better, hoursOf)).toBeLessThanOrEqual(wholeWay(map, hoursOf));
        expect(wholeWay(better, hoursOf)).toBeGreaterThanOrEqual(criticalPath(map, hoursOf).hours - 1e-6);
      }),
    );
  });
});
