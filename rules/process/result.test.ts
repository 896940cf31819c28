import { describe, expect, test } from 'vitest';
import { checkProcess } from './check.ts';
import type { ProcessDefinition, ProcessStep } from './definition.ts';
import { APPROVE, drawn, INTAKE, LAST, line, step, WORLD } from './testing/steps.ts';

const errors = (definition: ProcessDefinition): string[] =>
  checkProcess(definition, WORLD).flatMap(({ code, severity, at }) =>
    severity === 'ERROR' ? [`${code} ${at ?? '-'}`] : [],
  );

const [A, B] = [step('a'), step('b')];
const TAIL = 'ky > phat-hanh > tra > END';
const asked = { fact: 'channel', in: ['COUNTER'] };
const map = (...steps: ProcessStep[]): ProcessDefinition => ({ ...line(), steps });

describe('a result is drafted before it is approved', () => {
  test('no work at all, or only a review', () => {
    expect(errors(line(A))).toEqual([]);
    expect(errors(line())).toEqual(['APPROVED_UNDRAFTED ky']);
    expect(errors(line(step('soat', 'REVIEW')))).toEqual(['APPROVED_UNDRAFTED ky']);
  });
  test('work that some dossiers skip cannot be the one that drafts', () => {
    const skipped = drawn([INTAKE, A, B, ...LAST], [`START > nhan > a > X1 > b > X2 > ${TAIL}`, 'X1 > X2'], {
      'X1 > b': asked,
    });
    expect(errors(skipped)).toEqual(['APPROVED_UNDRAFTED ky']);
  });
  test('a draft on each way of a choice, or before a way back, is one', () => {
    const either = drawn([INTAKE, A, B, ...LAST], [`START > nhan > X1 > a > X2 > ${TAIL}`, 'X1 > b > X2'], {
      'X1 > b': asked,
    });
    expect(errors(either)).toEqual([]);
    const again = drawn([INTAKE, A, ...LAST], [`START > nhan > X1 > a > X2 > ${TAIL}`, 'X2 > X1'], {
      'X2 > X1': asked,
    });
    expect(errors(again)).toEqual([]);
  });
  test('work of agencies that may not be asked drafts nothing', () => {
    expect(errors(line(step('a', 'WORK', { unit: 'CONSULTED' })))).toEqual(['APPROVED_UNDRAFTED ky']);
  });
});

describe('a step that is passed over where no agency is asked', () => {
  const consulted = (one: ProcessStep): ProcessStep => ({ ...one, unit: 'CONSULTED' });
  const [issue, back] = LAST.slice(1) as [ProcessStep, ProcessStep];
  test('approves nothing', () => {
    expect(errors(map(INTAKE, A, consulted(APPROVE), issue, back))).toContain('ISSUED_UNDECIDED phat-hanh');
  });
  test('issues nothing', () => {
    expect(errors(map(INTAKE, A, APPROVE, consulted(issue), back))).toContain('ENDS_WITHOUT_RESULT tra');
  });
  test('brings no result of a system outside', () => {
    const power = step('dien', 'EXTERNAL', { system: 'POWER' });
    expect(errors(map(INTAKE, power, back))).toEqual([]);
    expect(errors(map(INTAKE, consulted(power), back))).toEqual(['ENDS_WITHOUT_RESULT tra']);
  });
});
