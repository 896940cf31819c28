import { describe, expect, test } from 'vitest';
import { calBn } from '../calendar/cal-bn.fixture.ts';
import { ClockError, transferDeadline } from './index.ts';

const at = (local: string) => new Date(`${local}:00+07:00`);
const byWhen = (received: string, channel: 'ONLINE' | 'COUNTER' | 'POST' = 'COUNTER') =>
  transferDeadline(calBn, at(received), channel, '15:00');

test('(e)1 accepted at 14:59 is handed over the same day, at 15:01 at the start of the next working day', () => {
  expect(byWhen('2026-12-09T14:59')).toEqual(at('2026-12-09T17:00'));
  expect(byWhen('2026-12-09T15:01')).toEqual(at('2026-12-10T07:30'));
  expect(byWhen('2026-12-11T15:01')).toEqual(at('2026-12-14T07:30'));
});

describe('transfer', () => {
  test.each([
    ['2026-12-09T15:00', '2026-12-09T17:00'],
    ['2026-12-09T06:00', '2026-12-09T17:00'],
    ['2026-12-09T18:00', '2026-12-10T07:30'],
    ['2026-12-12T09:00', '2026-12-14T07:30'],
  ])('on paper, received %s → %s, at the counter and by post alike', (received, deadline) => {
    expect(byWhen(received)).toEqual(at(deadline));
    expect(byWhen(received, 'POST')).toEqual(at(deadline));
  });

  test('online it goes at once, that is in the next working moment', () => {
    expect(byWhen('2026-12-09T15:01', 'ONLINE')).toEqual(at('2026-12-09T15:01'));
    expect(byWhen('2026-12-12T21:00', 'ONLINE')).toEqual(at('2026-12-14T07:30'));
  });

  test('a cut-off that is no time is refused', () =>
    expect(() => transferDeadline(calBn, at('2026-12-09T15:00'), 'POST', '15h')).toThrow(ClockError));
});
