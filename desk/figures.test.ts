import { expect, test } from 'vitest';
import { changeText, countText, shareText } from './figures.ts';

test('a share keeps its decimal: nine of twelve solved in time are 75,0 % (J10)', () => {
  expect(shareText(9 / 12, 'vi')).toBe('75,0 %');
  expect(shareText(8 / 15, 'en')).toBe('53.3%');
  expect(shareText(null, 'vi')).toBe('–');
});

test('counts are grouped as each language does', () => {
  expect(countText(600_000, 'vi')).toBe('600.000');
  expect(countText(600_000, 'en')).toBe('600,000');
});

test('a difference says in which direction', () => {
  expect(changeText(18, 17, 'vi')).toBe('−1');
  expect(changeText(0, 3, 'vi')).toBe('+3');
});
