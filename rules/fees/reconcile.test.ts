import { expect, test } from 'vitest';
import { differencesOf } from './reconcile.ts';

test('what agrees is not told; what is on one side only, or as another sum, is', () => {
  const stated = [
    { reference: 'A', amount: 50_000 },
    { reference: 'B', amount: 20_000 },
    { reference: 'C', amount: -30_000 },
  ];
  const booked = [
    { reference: 'A', amount: 50_000 },
    { reference: 'C', amount: -25_000 },
    { reference: 'D', amount: 7000 },
  ];
  expect(differencesOf(stated, booked)).toEqual([
    { kind: 'STATEMENT_ONLY', reference: 'B', stated: 20_000, booked: null },
    { kind: 'AMOUNT', reference: 'C', stated: -30_000, booked: -25_000 },
    { kind: 'BOOKED_ONLY', reference: 'D', stated: null, booked: 7000 },
  ]);
  expect(differencesOf([], [])).toEqual([]);
});
