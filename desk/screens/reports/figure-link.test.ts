import { expect, test } from 'vitest';
import { cellIn, searchOf } from './figure-link.tsx';

test('every figure has an address that can be sent to a colleague', () => {
  const cell = { figure: 'C10', level: 'COMMUNE', sector: 'Đất đai' } as const;
  expect(cellIn(new URLSearchParams(searchOf(cell)))).toEqual(cell);
});

test('a figure of the whole has neither level nor sector', () => {
  const whole = { figure: 'SOLVED', level: null, sector: null };
  expect(searchOf(whole)).toBe('so=SOLVED');
  expect(cellIn(new URLSearchParams('so=SOLVED'))).toEqual(whole);
});

test('no figure asked for, none shown', () => {
  expect(cellIn(new URLSearchParams('cap=COMMUNE'))).toBeUndefined();
});
