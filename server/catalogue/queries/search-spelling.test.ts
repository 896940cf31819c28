import { describe, expect, test } from 'vitest';
import { buildSearchIndex } from './search-index.ts';
import { fromTelex, oneSlipAway, soundKey, withSpaces } from './search-spelling.ts';
import { agreement, syllable } from './search-text.ts';

const names = ['Đăng ký khai sinh', 'Đăng ký kết hôn', 'Cấp giấy chứng nhận', 'Sang tên xe ô tô'];
const { vocabulary } = buildSearchIndex(
  names.map((name) => ({ name, keywords: [], summary: '', sector: '', papers: [] })),
  new Map(),
);

describe('Telex without its typing program', () => {
  test.each([
    ['giaays', 'giấy'],
    ['ddor', 'đỏ'],
    ['ddawng', 'đăng'],
    ['kys', 'ký'],
    ['dduwowngf', 'đường'],
    ['cuwowcs', 'cước'],
    ['hoon', 'hôn'],
  ])('%s is %s', (typed, meant) => {
    expect(fromTelex(typed)).toEqual(syllable(meant));
  });

  test('a word without its keys is left alone', () => {
    expect(fromTelex('khai')).toBeUndefined();
  });
});

describe('spellings that sound alike', () => {
  test.each([
    ['trung', 'chung'],
    ['xinh', 'sinh'],
    ['nai', 'lai'],
    ['giay', 'day'],
    ['nghiep', 'ngiep'],
    ['ki', 'ky'],
  ])('%s and %s', (one, other) => {
    expect(soundKey(one)).toBe(soundKey(other));
  });
});

test('one slip of the finger: too many, missing, wrong, swapped', () => {
  for (const typed of ['sinhh', 'snh', 'sibh', 'sihn'])
    expect(oneSlipAway(typed, vocabulary)).toContain('sinh');
  expect(oneSlipAway('sixxx', vocabulary)).toEqual([]);
});

test('words run together are parted by what the catalogue knows', () => {
  expect(withSpaces('dangkykhaisinh', vocabulary)).toEqual(['dang', 'ki', 'khai', 'sinh']);
  expect(withSpaces('oto', vocabulary)).toEqual(['o', 'to']);
  expect(withSpaces('zzzz', vocabulary)).toBeUndefined();
});

test('where the tone mark stands does not matter, which tone it is does', () => {
  expect(agreement(syllable('hoà'), syllable('hòa').form, true)).toBe(1);
  expect(agreement(syllable('đỏ'), syllable('đo').form, true)).toBeLessThan(0.6);
  expect(agreement(syllable('đõ'), syllable('đỏ').form, true)).toBe(0.9);
  expect(agreement(syllable('do'), syllable('đỏ').form, false)).toBe(1);
});
