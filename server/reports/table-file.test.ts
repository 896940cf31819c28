import { expect, test } from 'vitest';
import { csvOf } from './table-file.ts';

const VIET_NAM = { utcOffsetMinutes: 420 };
const linesOf = (...rows: Parameters<typeof csvOf>[0][number]['rows']): string[] =>
  new TextDecoder('utf-8', { ignoreBOM: true })
    .decode(csvOf([{ name: 'Hồ sơ', head: ['Mã', 'Giờ'], rows }], VIET_NAM))
    .split('\r\n');

test('begins with the mark of UTF-8, parts by semicolons, writes decimals with a comma', () => {
  expect(linesOf(['H05.1', 27.5], ['H05.2', 1234])).toEqual(['\uFEFFMã;Giờ', 'H05.1;27,5', 'H05.2;1234', '']);
});

test('moments are those of the wall clock of the province', () => {
  expect(linesOf([new Date('2026-11-30T17:30:00Z'), null])[1]).toBe('00 giờ 30 phút, ngày 01/12/2026;');
});

test('what holds a semicolon, a quotation mark or a line break is quoted', () => {
  expect(linesOf(['a;b', 'c "d"'])[1]).toBe('"a;b";"c ""d"""');
});

test('a name that a table program would reckon with stays a name', () => {
  expect(linesOf(['=1+1', '-2'])[1]).toBe("'=1+1;'-2");
});
