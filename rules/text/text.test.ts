import { describe, expect, test } from 'vitest';
import {
  foldVietnamese,
  formatDate,
  formatDecimal,
  formatInstant,
  isNfc,
  moneyInFigures,
  moneyInWords,
  nfc,
  parseDate,
} from './index.ts';

describe('Vietnamese letters', () => {
  test('decomposed text is told apart and composed', () => {
    const decomposed = 'Nguyễn Thị Hòa'.normalize('NFD');
    expect(isNfc(decomposed)).toBe(false);
    expect(nfc(decomposed)).toBe('Nguyễn Thị Hòa');
    expect(isNfc(nfc(decomposed))).toBe(true);
  });

  test.each([
    ['Đăng ký KHAI SINH', 'dang ky khai sinh'],
    ['Quyền sử dụng đất', 'quyen su dung dat'],
    ['Hỗ trợ ưu đãi', 'ho tro uu dai'],
    ['Thừa Thiên Huế'.normalize('NFD'), 'thua thien hue'],
    ['1.001193 – CCCD', '1.001193 – cccd'],
  ])('%s is searched as %s', (text, folded) => expect(foldVietnamese(text)).toBe(folded));
});

describe('money in words', () => {
  test.each([
    [0, 'không đồng'],
    [1, 'một đồng'],
    [10, 'mười đồng'],
    [11, 'mười một đồng'],
    [15, 'mười lăm đồng'],
    [20, 'hai mươi đồng'],
    [21, 'hai mươi mốt đồng'],
    [24, 'hai mươi bốn đồng'],
    [25, 'hai mươi lăm đồng'],
    [100, 'một trăm đồng'],
    [101, 'một trăm linh một đồng'],
    [105, 'một trăm linh năm đồng'],
    [110, 'một trăm mười đồng'],
    [1_000, 'một nghìn đồng'],
    [1_005, 'một nghìn không trăm linh năm đồng'],
    [1_050, 'một nghìn không trăm năm mươi đồng'],
    [4_000, 'bốn nghìn đồng'],
    [28_000, 'hai mươi tám nghìn đồng'],
    [126_500, 'một trăm hai mươi sáu nghìn năm trăm đồng'],
    [1_000_000, 'một triệu đồng'],
    [6_000_015, 'sáu triệu không trăm mười lăm đồng'],
    [30_000_000, 'ba mươi triệu đồng'],
    [1_200_000_000, 'một tỷ hai trăm triệu đồng'],
    [1_005_000_000, 'một tỷ không trăm linh năm triệu đồng'],
    [21_000_000_001, 'hai mươi mốt tỷ không trăm linh một đồng'],
    [1_234_567_000_000, 'một nghìn hai trăm ba mươi bốn tỷ năm trăm sáu mươi bảy triệu đồng'],
    [1_000_000_000_000_000, 'một triệu tỷ đồng'],
  ])('%d: %s', (amount, words) => {
    expect(moneyInWords(amount)).toBe(words);
    expect(isNfc(moneyInWords(amount))).toBe(true);
  });

  test.each([-1, 0.5, Number.NaN, 2 ** 60])('%d is no amount of a receipt', (amount) =>
    expect(() => moneyInWords(amount)).toThrow(RangeError),
  );
});

describe('money in figures', () => {
  test.each([
    [0, '0 đ'],
    [500, '500 đ'],
    [126_500, '126.500 đ'],
    [30_000_000, '30.000.000 đ'],
    [-26_500, '-26.500 đ'],
  ])('%d: %s', (amount, figures) => expect(moneyInFigures(amount)).toBe(figures));
});

describe('dates, moments and decimals', () => {
  test('a date is dd/MM/yyyy', () => expect(formatDate('2026-08-20')).toBe('20/08/2026'));

  test.each([
    ['20/08/2026', '2026-08-20'],
    [' 5-8-2026 ', '2026-08-05'],
    ['2026-08-20', '2026-08-20'],
    ['31/02/2026', undefined],
    ['08/20/2026', undefined],
    ['20/08/26', undefined],
    ['', undefined],
  ])('%s is read as %s', (typed, date) => expect(parseDate(typed)).toBe(date));

  test('a moment is told at the wall clock of the place', () => {
    const instant = new Date('2026-08-20T07:05:00Z');
    expect(formatInstant({ utcOffsetMinutes: 420 }, instant, 'vi')).toBe('14 giờ 05 phút, ngày 20/08/2026');
    expect(formatInstant({ utcOffsetMinutes: 420 }, instant, 'en')).toBe('14:05, 20/08/2026');
  });

  test.each([
    [75, 1, '75', '75'],
    [53.333, 1, '53,3', '53.3'],
    [27.5, 2, '27,5', '27.5'],
    [-1234.5, 1, '-1.234,5', '-1,234.5'],
    [-0.001, 1, '0', '0'],
    [1000, 0, '1.000', '1,000'],
  ])('%d with %d decimals', (value, digits, vi, en) => {
    expect(formatDecimal(value, digits, 'vi')).toBe(vi);
    expect(formatDecimal(value, digits, 'en')).toBe(en);
  });
});
