import { expect, test } from 'vitest';
import { calBn } from '../calendar/cal-bn.fixture.ts';
import { intakeLimits } from './index.ts';

const at = (local: string) => new Date(`${local}:00+07:00`);
const limits = (submitted: string) => intakeLimits(calBn, at(submitted), { notifyHours: 2, decideHours: 8 });

test('(e)2 submitted on Friday 16:30, eight working hours end on Monday', () => {
  expect(limits('2026-12-04T16:30')).toEqual({
    notifyBy: at('2026-12-07T09:00'),
    decideBy: at('2026-12-07T16:30'),
  });
});

test('(e)2 outside office hours the limits run from the next opening', () => {
  const monday = { notifyBy: at('2026-12-07T09:30'), decideBy: at('2026-12-07T17:00') };
  expect(limits('2026-12-05T20:15')).toEqual(monday);
  expect(limits('2026-12-07T05:00')).toEqual(monday);
});
