import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calBn } from '../calendar/cal-bn.fixture.ts';
import {
  calendarOf,
  freeNumbers,
  momentOf,
  nextNumber,
  periodsTouched,
  plainCalendar,
  rangesOf,
} from './index.ts';

const MINUTE = 60_000;
const at = (text: string): Date => new Date(`${text}+07:00`);

describe('the moment of something done without network', () => {
  const bounds = { from: at('2026-12-10T09:00:00'), now: at('2026-12-10T14:25:00') };
  const moment = (deviceAt: string, before: number, now = before) =>
    momentOf(
      at(deviceAt),
      { before: { ms: before * MINUTE }, now: { ms: now * MINUTE } },
      bounds,
      5 * MINUTE,
    );

  test('is what the clock said less its drift', () => {
    expect(moment('2026-12-10T11:40:00', 120)).toEqual({
      at: at('2026-12-10T09:40:00'),
      driftMs: 120 * MINUTE,
      wrong: true,
      changed: false,
    });
    expect(moment('2026-12-10T09:42:00', 2)).toMatchObject({ at: at('2026-12-10T09:40:00'), wrong: false });
  });

  test('where the clock was set meanwhile, what was measured before counts as long as it can be', () => {
    expect(moment('2026-12-10T09:40:00', 0, 60)).toMatchObject({
      at: at('2026-12-10T09:40:00'),
      changed: true,
    });
    expect(moment('2026-12-10T16:40:00', 0, 420)).toMatchObject({
      at: at('2026-12-10T09:40:00'),
      changed: true,
    });
  });

  test('a moment later than now, or before the lease, is none', () => {
    expect(moment('2026-12-10T16:40:00', 0)).toBeUndefined();
    expect(moment('2026-12-10T08:40:00', 0)).toBeUndefined();
  });

  test('whatever the drift, a clock that ran evenly gives the true moment', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000, max: 1_000 }),
        fc.integer({ min: 0, max: 300 }),
        (drift, minute) => {
          const truth = new Date(bounds.from.getTime() + minute * MINUTE);
          const said = new Date(truth.getTime() + drift * MINUTE);
          const measured = { ms: drift * MINUTE };
          expect(momentOf(said, { before: measured, now: measured }, bounds, 0)?.at).toEqual(truth);
        },
      ),
    );
  });
});

describe('numbers', () => {
  test('48 hours touch three days, and two years at the turn', () => {
    expect(periodsTouched('DOSSIER', calBn, at('2026-12-30T22:00:00'), 48)).toEqual([
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
    ]);
    expect(periodsTouched('GTN', calBn, at('2026-12-30T22:00:00'), 48)).toEqual(['2026', '2027']);
    expect(periodsTouched('GTN', calBn, at('2026-12-30T22:00:00'), 20)).toEqual(['2026']);
  });

  test('the next one is the lowest of its series and period that is free; then none', () => {
    const blocks = [
      { series: 'GTN', period: '2026', first: 10, last: 11 },
      { series: 'DOSSIER', period: '2026-12-10', first: 1, last: 2 },
    ] as const;
    const next = (...taken: number[]) =>
      nextNumber(blocks, { series: 'GTN', period: '2026' }, new Set(taken));
    expect([next(), next(10), next(10, 11)]).toEqual([10, 11, undefined]);
  });

  test('ranges are the numbers again', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 })), (some) => {
        const sorted = some.toSorted((a, b) => a - b);
        expect(freeNumbers(rangesOf(sorted), new Set())).toEqual(sorted);
      }),
    );
  });
});

test('a calendar comes back from its plain form with the days asked for', () => {
  const plain = plainCalendar(calBn, '2026-12-01', '2027-12-31');
  const back = calendarOf(JSON.parse(JSON.stringify(plain)) as typeof plain);
  expect(back.off.has('2027-01-01')).toBe(calBn.off.has('2027-01-01'));
  expect([...back.off].every((day) => '2026-12-01' <= day && day <= '2027-12-31')).toBe(true);
  expect(back.shifts).toEqual(calBn.shifts);
});
