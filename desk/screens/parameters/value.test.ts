import { expect, test } from 'vitest';
import { vi } from '../../words/vi.ts';
import { typedValue, valueText } from './value.ts';

const words = vi.parameters;

test('a number is said with its unit and a comma', () => {
  expect(valueText({ type: 'number', unit: 'workingHour' }, 8, words, 'vi')).toBe('8 giờ làm việc');
  expect(valueText({ type: 'number', unit: null }, 0.25, words, 'vi')).toBe('0,25');
});

test('choices and yes or no are words; a choice without a word is said as it is', () => {
  expect(valueText({ type: 'choice', unit: null }, 'RESTART', words, 'vi')).toBe('Tính lại từ đầu');
  expect(valueText({ type: 'choice', unit: null }, 'NEW', words, 'vi')).toBe('NEW');
  expect(valueText({ type: 'boolean', unit: null }, false, words, 'vi')).toBe('Không');
});

test('what is typed becomes a value of the right type', () => {
  expect(typedValue('number', '0,2')).toBe(0.2);
  expect(typedValue('number', '15')).toBe(15);
  expect(typedValue('number', '15 ngày')).toBeUndefined();
  expect(typedValue('boolean', 'false')).toBe(false);
  expect(typedValue('time', ' 15:00 ')).toBe('15:00');
  expect(typedValue('text', '  ')).toBeUndefined();
});
