import { describe, expect, test } from 'vitest';
import type { ProcessDefinition, ProcessStep } from './definition.ts';
import { flowsOf } from './graph.ts';
import { stagesOf, type Stage } from './stages.ts';
import { drawn, INTAKE, LAST, line, step } from './testing/steps.ts';

const told = (process: ProcessDefinition, ...hidden: string[]): string =>
  spell(stagesOf({ ...process, gateways: process.gateways ?? [], flows: flowsOf(process) }, new Set(hidden)));

/** `a [b c | d] e` for ways side by side, `a {x: b} c` for a choice. */
const spell = (stages: readonly Stage[]): string =>
  stages
    .map((stage) => {
      if (stage.is === 'STEP') return stage.key;
      const ways = stage.ways.map(({ names, stages: of }) =>
        names.length === 0 ? spell(of) : `${names.join('/')}: ${spell(of)}`,
      );
      return stage.is === 'BESIDE' ? `[${ways.join(' | ')}]` : `{${ways.join(' | ')}}`;
    })
    .join(' ');

const [A, B, C, D] = [step('a'), step('b'), step('c'), step('d')];
const AFTER = 'ky > phat-hanh > tra > END';
const map = (ways: readonly string[], ...work: ProcessStep[]) =>
  drawn([INTAKE, ...work, ...LAST], [...ways, AFTER]);
const named = (process: ProcessDefinition, names: Readonly<Record<string, string>>): ProcessDefinition => ({
  ...process,
  flows: flowsOf(process).map((flow) => ({ ...flow, name: names[flow.key] ?? '' })),
});

describe('a map is told as a nested list', () => {
  test('a line is a line', () => expect(told(line(A, B))).toBe('nhan a b ky phat-hanh tra'));

  test('ways side by side, longer ones and ways within ways', () => {
    expect(told(map(['START > nhan > P1 > a > P2 > ky', 'P1 > b > c > P2'], A, B, C))).toBe(
      'nhan [a | b c] ky phat-hanh tra',
    );
    expect(
      told(map(['START > nhan > P1 > a > P2 > ky', 'P1 > P3 > b > P4 > d > P2', 'P3 > c > P4'], A, B, C, D)),
    ).toBe('nhan [a | [b | c] d] ky phat-hanh tra');
  });

  test('a choice says when; the way on which nothing is done is not told', () => {
    const process = map(['START > nhan > X1 > a > X2 > ky', 'X1 > X2'], A);
    expect(told(named(process, { 'X1 > a': 'Không nhất trí' }))).toBe(
      'nhan {Không nhất trí: a} ky phat-hanh tra',
    );
  });

  test('two reasons for one way are told together, though a step joins them', () => {
    const twice = map(['START > nhan > X1 > a > X2 > ky', 'X1 > X2'], A);
    const flows = [...flowsOf(twice), { key: 'other', from: 'X1', to: 'a', name: 'Công an' }];
    expect(told(named({ ...twice, flows }, { 'X1 > a': 'Sở', other: 'Công an' }))).toBe(
      'nhan {Sở/Công an: a} ky phat-hanh tra',
    );
  });

  test('a choice within a way side by side stays in that way', () =>
    expect(
      told(map(['START > nhan > P1 > a > X1 > c > X2 > P2 > ky', 'X1 > X2', 'P1 > b > P2'], A, B, C)),
    ).toBe('nhan [a {c} | b] ky phat-hanh tra'));

  test('a step nobody is there for is passed; of two ways side by side one is left', () => {
    const process = map(['START > nhan > P1 > a > P2 > ky', 'P1 > b > P2'], A, B);
    expect(told(process, 'b')).toBe('nhan a ky phat-hanh tra');
    expect(told(process, 'a', 'b')).toBe('nhan ky phat-hanh tra');
  });

  test('a way that leads back is told once, up to where it turns', () =>
    expect(told(map(['START > nhan > X1 > a > X2 > ky', 'X2 > b > X1'], A, B))).toBe(
      'nhan a {b} ky phat-hanh tra',
    ));

  test('ways that cross follow in the order they are written in', () =>
    expect(
      told(map(['START > nhan > P1 > a > P2 > c > P3 > ky', 'P1 > b > P4 > d > P3', 'P2 > P4'], A, B, C, D)),
    ).toMatch(/^nhan .*a.*b.*c.*d.* ky phat-hanh tra$/));
});
