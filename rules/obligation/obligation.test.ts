import { expect, test } from 'vitest';
import { codeIn, remainderOf, settledAt } from './index.ts';

const at = (text: string): Date => new Date(`2026-12-${text}+07:00`);
const half = { amount: 15_000_000, paidAt: at('14T15:00') };
const rest = { amount: 15_000_000, paidAt: at('15T09:00') };

test('half of it leaves the rest, and nothing goes on', () => {
  expect(remainderOf(30_000_000, [half])).toBe(15_000_000);
  expect(settledAt(30_000_000, [half])).toBeNull();
});

test('it is met at the moment the bank took the payment that made it whole, in whatever order we hear', () => {
  expect(settledAt(30_000_000, [rest, half])).toEqual(rest.paidAt);
  expect(settledAt(15_000_000, [rest, half])).toEqual(half.paidAt);
});

test('too much is a remainder below nothing', () => {
  expect(remainderOf(10_000_000, [half])).toBe(-5_000_000);
});

test.each([
  ['Nop thue dat NT2345ABCDEFGHN1 cam on', 'NT2345ABCDEFGHN1'],
  [' nt2345abcdefghn12 ', 'NT2345ABCDEFGHN12'],
  ['NT2345ABCDEFGHN123', undefined],
  ['NT0345ABCDEFGHN1', undefined],
  ['tien dat', undefined],
])('what the payer wrote, %s, names the notice %s', (text, code) => {
  expect(codeIn(text)).toBe(code);
});
