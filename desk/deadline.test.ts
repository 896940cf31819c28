import { expect, test } from 'vitest';
import { timeLeft, workingTime } from './deadline.ts';

test('below one working day the time left is exact to the minute', () => {
  expect(timeLeft(200, 'vi')).toBe('còn 3 giờ 20 phút');
  expect(timeLeft(45, 'vi')).toBe('còn 45 phút');
  expect(timeLeft(120, 'en')).toBe('2 h left');
});

test('from one working day on it is hours with one decimal, comma in Vietnamese', () => {
  expect(timeLeft(20.5 * 60, 'vi')).toBe('còn 20,5 giờ');
  expect(timeLeft(20.5 * 60, 'en')).toBe('20.5 h left');
  expect(workingTime(8 * 60, 'vi')).toBe('8 giờ');
});

test('what is late is said as late: 27.5 working hours after the due (J5-A1)', () => {
  expect(timeLeft(-27.5 * 60, 'vi')).toBe('quá 27,5 giờ');
  expect(timeLeft(-1, 'vi')).toBe('quá 1 phút');
});

test('the very minute it is due nothing is left', () => {
  expect(timeLeft(0, 'vi')).toBe('còn 0 phút');
});
