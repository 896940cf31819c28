import { expect, test } from 'vitest';
import type { ProcessDefinition, ProcessStep, StepKind } from './definition.ts';
import { standIn } from './migration.ts';

const step = (key: string, kind: StepKind = 'WORK', more: Partial<ProcessStep> = {}): ProcessStep => ({
  key,
  name: key,
  nameEn: key,
  role: 'SPECIALIST',
  unit: 'AUTHORITY',
  kind,
  share: 0.2,
  ...more,
});
const line = (...steps: ProcessStep[]): ProcessDefinition => ({ key: 'M', name: 'M', steps });

const LINE = line(step('intake', 'INTAKE'), step('a'), step('b'), step('sign', 'APPROVE'));
const BESIDE: ProcessDefinition = {
  ...LINE,
  gateways: [
    { key: 'split', kind: 'PARALLEL', name: '' },
    { key: 'join', kind: 'PARALLEL', name: '' },
  ],
  flows: [
    { key: '1', from: 'START', to: 'intake' },
    { key: '2', from: 'intake', to: 'split' },
    { key: '3', from: 'split', to: 'a' },
    { key: '4', from: 'split', to: 'b' },
    { key: '5', from: 'a', to: 'join' },
    { key: '6', from: 'b', to: 'join' },
    { key: '7', from: 'join', to: 'sign' },
    { key: '8', from: 'sign', to: 'END' },
  ],
};
const at = (tokens: string[], ...done: string[]) => ({ tokens, done: new Set(done) });

test('a dossier stays at its step', () => {
  const longer = line(step('intake', 'INTAKE'), step('first'), step('b'), step('sign', 'APPROVE'));
  expect(standIn(LINE, longer, at(['b'], 'intake', 'a'))).toEqual({ tokens: ['b'] });
});

test('a branch it has behind it waits at the join; one it has not keeps it from moving', () => {
  expect(standIn(LINE, BESIDE, at(['b'], 'intake', 'a'))).toEqual({ tokens: ['5', 'b'] });
  expect(standIn(LINE, BESIDE, at(['a'], 'intake'))).toEqual({ obstacle: 'NO_STAND', step: 'a' });
  expect(standIn(LINE, BESIDE, at(['sign'], 'intake', 'a', 'b'))).toEqual({ tokens: ['sign'] });
});

test('two steps that are open together cannot follow one another', () => {
  expect(standIn(BESIDE, LINE, at(['a', 'b'], 'intake'))).toEqual({ obstacle: 'NO_STAND', step: 'a' });
  expect(standIn(BESIDE, LINE, at(['5', 'b'], 'intake', 'a'))).toEqual({ tokens: ['b'] });
});

test('a step that is gone, or another’s, is named', () => {
  const without = line(step('intake', 'INTAKE'), step('a'), step('sign', 'APPROVE'));
  expect(standIn(LINE, without, at(['b'], 'intake', 'a'))).toEqual({ obstacle: 'STEP_GONE', step: 'b' });
  const elsewhere = line(step('intake', 'INTAKE'), step('a'), step('b', 'WORK', { unit: 'INTAKE' }));
  expect(standIn(LINE, elsewhere, at(['b'], 'intake', 'a'))).toEqual({ obstacle: 'STEP_OTHER', step: 'b' });
});
