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
  test('work that some dossiers skip drafts for those that do not; the others need some before it', () => {
    const ways = [`START > nhan > X1 > b > X2 > ${TAIL}`, 'X1 > X2'];
    const skipped = drawn([INTAKE, B, ...LAST], ways, { 'X1 > b': asked });
    expect(errors(skipped)).toEqual(['APPROVED_UNDRAFTED ky']);
    const more = drawn([INTAKE, A, B, ...LAST], [`START > nhan > a > X1 > b > X2 > ${TAIL}`, 'X1 > X2'], {
      'X1 > b': asked,
    });
    expect(errors(more)).toEqual([]);
  });
  test('work done again after a review, or more of it where an agency disagrees', () => {
    const REVIEW = step('soat', 'REVIEW');
    const again = drawn(
      [INTAKE, A, REVIEW, B, ...LAST],
      [`START > nhan > a > X1 > soat > X2 > ${TAIL}`, 'X2 > b > X1'],
      { 'X2 > b': { fact: 'outcome', in: ['DENY'] } },
    );
    expect(errors(again)).toEqual([]);
    const consult = step('hoi', 'CONSULT', { unit: '@X' });
    const disagreed = drawn(
      [INTAKE, A, consult, B, ...LAST],
      [`START > nhan > a > hoi > X1 > b > X2 > ${TAIL}`, 'X1 > X2'],
      { 'X1 > b': { fact: 'opinion.hoi', in: ['DISAGREE'] } },
    );
    expect(errors(disagreed)).toEqual([]);
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
    const agencies = step('b', 'WORK', { unit: 'CONSULTED' });
    expect(errors(line(agencies))).toEqual(['APPROVED_UNDRAFTED ky']);
    expect(errors(line(A, agencies))).toEqual([]);
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
