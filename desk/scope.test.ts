import type { UnitView } from '@motcua/contract/organisation';
import { expect, test } from 'vitest';
import { scopeOf } from './scope.ts';

const unit = (key: string, parent: string | null, level: string, kind: string): UnitView => ({
  key,
  parent,
  level,
  kind,
  code: key,
  name: key,
  shortName: key,
  address: '',
  phone: '',
  validFrom: '2025-07-01',
  validTo: null,
  successors: [],
  predecessors: [],
});
const units = [
  unit('UBND-T', null, 'PROVINCE', 'PEOPLES_COMMITTEE'),
  unit('TTPVHCC', 'UBND-T', 'PROVINCE', 'ONE_STOP'),
  unit('SXD', 'UBND-T', 'PROVINCE', 'DEPARTMENT'),
  unit('X-1', 'UBND-T', 'COMMUNE', 'PEOPLES_COMMITTEE'),
  unit('MC-1', 'X-1', 'COMMUNE', 'ONE_STOP'),
];

test('the head of a commune looks at it and at the one-stop unit below it, beginning with his own', () => {
  expect(scopeOf(['X-1'], false, units)).toEqual({ province: false, only: ['X-1', 'MC-1'], usual: 'X-1' });
});

test('who leads the province or its centre looks at everything, beginning with the province', () => {
  const everything = { province: true, only: undefined, usual: undefined };
  expect(scopeOf(['UBND-T'], false, units)).toEqual(everything);
  expect(scopeOf(['TTPVHCC'], false, units)).toEqual(everything);
  expect(scopeOf([], true, units)).toEqual(everything);
});

test('the head of a department of the province is no head of the province', () => {
  expect(scopeOf(['SXD'], false, units).only).toEqual(['SXD']);
});
