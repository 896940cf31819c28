import { expect, test } from 'vitest';
import { countedTotal, expectedIn, NOTES } from './drawer.ts';
import { RECEIVERS } from './schedule.ts';
import { beneficiaryOf } from './settle.ts';

const AT = { intakeUnit: 'MC-KINH-BAC', authority: 'X-LUC-NGAN' };

test('a fee goes to whoever decides, wherever it was collected', () => {
  expect(RECEIVERS.map((receiver) => beneficiaryOf(receiver, AT))).toEqual([
    { kind: 'UNIT', unit: 'X-LUC-NGAN' },
    { kind: 'UNIT', unit: 'MC-KINH-BAC' },
    { kind: 'BUDGET' },
    { kind: 'POST' },
  ]);
});

test('the drawer is counted by notes', () => {
  expect(countedTotal({ '500000': 2, '1000': 3 })).toBe(1_003_000);
  expect(countedTotal({})).toBe(0);
  expect(countedTotal(Object.fromEntries(NOTES.map((note) => [note, 1])))).toBe(888_500);
  for (const wrong of [{ '3000': 1 }, { '1000': -1 }, { '1000': 0.5 }, { '1000': Number.NaN }])
    expect(() => countedTotal(wrong)).toThrow(RangeError);
});

test('what should lie there is what lay there, what came and what was given back', () => {
  expect(expectedIn(200_000, [8000, 50_000, -8000])).toBe(250_000);
});
