import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mayIssuePaperReceipt, receiptAmount, receiptNumber, receiptSeries } from './index.ts';

describe('(e)21 The number of an e-receipt', () => {
  test('restarts at 1 on 01/01', () => {
    const counters = new Map<string, number>();
    const issue = (date: string) => {
      const sequence = (counters.get(receiptSeries(date)) ?? 0) + 1;
      counters.set(receiptSeries(date), sequence);
      return receiptNumber(sequence);
    };
    expect(['2026-12-30', '2026-12-31', '2027-01-01', '2027-06-15'].map(issue)).toEqual(['1', '2', '1', '2']);
  });

  test('has Arabic digits only, eight at most', () => {
    expect(receiptNumber(1)).toBe('1');
    expect(receiptNumber(99_999_999)).toBe('99999999');
    expect(() => receiptNumber(100_000_000)).toThrow(RangeError);
  });

  test.each([0, -1, 1.5, Number.NaN])('is never %s', (sequence) => {
    expect(() => receiptNumber(sequence)).toThrow(RangeError);
  });
});

describe('(e)21 A paper receipt', () => {
  test('can be issued until 31/12/2026 and not after', () => {
    expect(mayIssuePaperReceipt('2026-12-31')).toBe(true);
    expect(mayIssuePaperReceipt('2027-01-01')).toBe(false);
  });

  test('ends on another day where the parameter says so', () => {
    expect(mayIssuePaperReceipt('2026-07-01', '2026-06-30')).toBe(false);
  });
});

describe('(e)21 The amount on a receipt', () => {
  test('stands in figures and in words', () => {
    expect(receiptAmount(126_500)).toEqual({
      figures: '126.500 đ',
      words: 'một trăm hai mươi sáu nghìn năm trăm đồng',
    });
  });

  test('reads the same in figures and in words', () => {
    fc.assert(
      fc.property(fc.nat(999_999_999_999), (amount) => {
        const { figures, words } = receiptAmount(amount);
        expect(Number(figures.replace(/\D/g, ''))).toBe(amount);
        expect(valueOfWords(words)).toBe(amount);
      }),
    );
  });

  test('is never negative and has no parts of a đồng', () => {
    expect(() => receiptAmount(-1)).toThrow(RangeError);
    expect(() => receiptAmount(0.5)).toThrow(RangeError);
  });
});

const DIGIT_WORDS: Readonly<Record<string, number>> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  năm: 5,
  lăm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
};
const GROUP_WORDS: Readonly<Record<string, number>> = { nghìn: 1e3, triệu: 1e6, tỷ: 1e9 };

/** Reads the words as a person would, up to hundreds of billions. */
function valueOfWords(words: string): number {
  let total = 0;
  let group = 0;
  let digit = 0;
  for (const word of words.split(' ')) {
    if (word in DIGIT_WORDS) digit = DIGIT_WORDS[word] ?? 0;
    else if (word === 'trăm') [group, digit] = [group + digit * 100, 0];
    else if (word === 'mươi') [group, digit] = [group + digit * 10, 0];
    else if (word === 'mười') group += 10;
    else if (word in GROUP_WORDS)
      [total, group, digit] = [total + (group + digit) * (GROUP_WORDS[word] ?? 0), 0, 0];
  }
  return total + group + digit;
}
