import { expect, test } from 'vitest';
import { chooseCover, type Cover } from './index.ts';

const cover = (accountId: string, facts: Partial<Cover> = {}): Cover => ({
  accountId,
  named: false,
  onDuty: false,
  sameDivision: false,
  practice: 0,
  load: 5,
  ...facts,
});

test.each([
  ['nobody where nobody can', [], undefined],
  ['the named one, however burdened', [cover('a'), cover('b', { named: true, load: 90 })], 'b'],
  [
    'the named one, though another is on duty',
    [cover('a', { onDuty: true }), cover('b', { named: true })],
    'b',
  ],
  [
    'who is on duty before the same division',
    [cover('a', { sameDivision: true }), cover('b', { onDuty: true })],
    'b',
  ],
  [
    'of those on duty by the same order',
    [cover('a', { onDuty: true }), cover('b', { onDuty: true, sameDivision: true })],
    'b',
  ],
  [
    'the same division before practice',
    [cover('a', { practice: 9 }), cover('b', { sameDivision: true })],
    'b',
  ],
  ['practice before load', [cover('a', { load: 0 }), cover('b', { practice: 3 })], 'b'],
  [
    'of two who know it the less burdened',
    [cover('a', { practice: 40 }), cover('b', { practice: 3, load: 1 })],
    'b',
  ],
  ['the same order everywhere', [cover('b'), cover('a')], 'a'],
])('%s', (_, covers, chosen) => {
  expect(chooseCover(covers)?.accountId).toBe(chosen);
});
