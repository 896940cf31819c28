import { expect, test } from 'vitest';
import { valueRuns, wallTime } from './valueWords.ts';
import type { ValueFormat } from './wording.ts';

function written(format: ValueFormat, value?: string): string {
  return valueRuns(format, value)
    .map((run) => ('text' in run ? run.text : '…'))
    .join('');
}

test('Days under ten and the months 1 and 2 have a leading zero, other months have none', () => {
  expect(written('date', '2026-02-08')).toBe('ngày 08 tháng 02 năm 2026');
  expect(written('date', '2026-01-31')).toBe('ngày 31 tháng 01 năm 2026');
  expect(written('date', '2026-03-09')).toBe('ngày 09 tháng 3 năm 2026');
  expect(written('date', '2026-12-10')).toBe('ngày 10 tháng 12 năm 2026');
});

test('A moment is printed in Vietnamese time, also when that is the next day', () => {
  expect(written('moment', '2026-12-31T18:05:00Z')).toBe('01 giờ 05 phút, ngày 01 tháng 01 năm 2027');
  expect(written('moment', '2026-10-08T17:00:00+07:00')).toBe('17 giờ 00 phút, ngày 08 tháng 10 năm 2026');
});

test('A moment without a zone is already Vietnamese time', () => {
  expect(written('moment', '2026-10-08T07:30')).toBe('07 giờ 30 phút, ngày 08 tháng 10 năm 2026');
});

test('What is missing leaves room for the pen in the same words', () => {
  expect(written('moment')).toBe('… giờ … phút, ngày … tháng … năm …');
  expect(written('date')).toBe('ngày … tháng … năm …');
  expect(written('text')).toBe('…');
});

test('Money is grouped by dots and named, counts have two digits, short dates are day first', () => {
  expect(written('money', '1250000')).toBe('1.250.000 đồng');
  expect(written('money', '0')).toBe('0 đồng');
  expect(written('count', '1')).toBe('01');
  expect(written('shortDate', '2026-03-02')).toBe('02/03/2026');
});

test('In tables a moment is short and a figure of nothing is a nought', () => {
  expect(written('shortMoment', '2026-12-31T18:05:00Z')).toBe('01:05 01/01/2027');
  expect(written('number', '1405')).toBe('1.405');
  expect(written('number', '0')).toBe('0');
  expect(written('count', '100')).toBe('100');
});

test('A date may follow a “Ngày” of its own', () => {
  expect(written('bareDate', '2026-02-08')).toBe('08 tháng 02 năm 2026');
  expect(written('bareDate')).toBe('… tháng … năm …');
});

test('Anything that is no ISO date is refused rather than printed', () => {
  for (const wrong of ['08/02/2026', '2026-2-8', 'hôm nay', '2026-02-08T8:30']) {
    expect(() => wallTime(wrong)).toThrow(RangeError);
  }
});
