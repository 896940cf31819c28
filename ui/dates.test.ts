import { describe, expect, test } from 'vitest';
import { appointmentText, dateText, dayText, limitText, momentText, moneyText, sizeText } from './dates.ts';

describe('dates are dd/MM/yyyy on the clock of Việt Nam', () => {
  test('a day', () => expect(dateText('2026-08-20')).toBe('20/08/2026'));
  test('a moment, whatever zone it is written in', () => {
    expect(momentText('2026-08-20T07:05:00Z')).toBe('14:05, 20/08/2026');
    expect(momentText('2026-08-20T14:05:00+07:00')).toBe('14:05, 20/08/2026');
  });
  test('late in the evening of Greenwich it is already the next day', () =>
    expect(dayText('2026-11-30T17:30:00Z')).toBe('01/12/2026'));
  test('an appointment names the day of the week', () => {
    expect(appointmentText('2026-12-23T10:00:00+07:00', 'vi')).toBe('10:00, Thứ Tư 23/12/2026');
    expect(appointmentText('2026-12-23T10:00:00+07:00', 'en')).toBe('10:00, Wednesday 23/12/2026');
  });
});

describe('amounts', () => {
  test.each([
    [{ value: 3, unit: 'workingDay' }, '3 ngày làm việc', '3 working days'],
    [{ value: 1, unit: 'workingDay' }, '1 ngày làm việc', '1 working day'],
    [{ value: 0.5, unit: 'workingDay' }, '0,5 ngày làm việc', '0.5 working days'],
    [{ value: 0, unit: 'workingDay' }, 'Trong ngày làm việc', 'Same working day'],
  ] as const)('a time limit %o', (limit, vi, en) => {
    expect(limitText(limit, 'vi')).toBe(vi);
    expect(limitText(limit, 'en')).toBe(en);
  });
  test('money', () => {
    expect(moneyText(126_500, 'vi')).toBe('126.500 đ');
    expect(moneyText(126_500, 'en')).toBe('126,500 VND');
  });
  test('files', () => {
    expect(sizeText(512, 'vi')).toBe('512 B');
    expect(sizeText(1024 * 1024 * 1.42, 'vi')).toBe('1,4 MB');
  });
});
