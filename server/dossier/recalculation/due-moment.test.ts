import { expect, test } from 'vitest';
import type { Calendar } from '@motcua/rules/calendar';
import { computeDue } from '@motcua/rules/clock';
import { clockInput, type ClockTerms } from '../../catalogue/index.ts';
import { dueMoments } from './due-moment.ts';

const CALENDAR: Calendar = {
  id: 'thu',
  utcOffsetMinutes: 420,
  shifts: [
    { from: '07:30', to: '11:30' },
    { from: '13:00', to: '17:00' },
  ],
  shiftPeriods: [
    {
      from: '2026-12-01',
      to: '2026-12-10',
      shifts: [
        { from: '07:00', to: '11:00' },
        { from: '13:30', to: '17:30' },
      ],
    },
  ],
  off: new Set(['2026-11-24', '2026-12-31', '2027-01-01']),
  work: new Set(['2026-11-28']),
};

/** The same numbers every time. */
function* numbers(): Generator<number> {
  for (let seed = 20_261_124; ;) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    yield seed / 2 ** 32;
  }
}

const UNITS = ['workingDay', 'workingHour', 'day', 'month'] as const;
const random = numbers();
const next = (below: number): number => Math.floor((random.next().value ?? 0) * below);

function anyTerms(): ClockTerms {
  const unit = UNITS[next(4)] ?? 'workingDay';
  return {
    limit: { value: next(unit === 'month' ? 3 : 20), unit },
    granularity: next(2) === 0 ? 'HOUR' : 'DAY',
    policy: next(2) === 0 ? 'PAUSE' : 'RESTART',
    sameDayCutoff: next(10) === 0 ? '15:00' : null,
    lateHourMinutes: next(10) === 0 ? 60 : 0,
  };
}

test('10,000 due dates reckoned without a ledger are those of the clock', () => {
  const begin = Date.parse('2026-11-01T00:00:00+07:00');
  for (let round = 0; round < 500; round += 1) {
    const terms = anyTerms();
    const moment = dueMoments(CALENDAR, terms);
    const day = begin + next(45) * 86_400_000;
    // several on the same days, so that what is remembered of one is asked for by the next
    for (let asked = 0; asked < 20; asked += 1) {
      const start = new Date(day + next(2 * 86_400) * 1_000);
      const from = start.getTime() + next(5 * 86_400) * 1_000;
      const pauses =
        next(5) === 0 ? [{ from: new Date(from), to: new Date(from + next(86_400) * 1_000) }] : [];
      const told = computeDue(clockInput(CALENDAR, terms, start, pauses)).due?.getTime();
      const question = { ...terms, start: start.toISOString(), pauses };
      expect(moment(start, pauses), JSON.stringify(question)).toBe(told);
    }
  }
});
