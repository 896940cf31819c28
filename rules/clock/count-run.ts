import { addWorkingDays, closeOfBusiness, localDate, nextWorkingDay, opening } from '../calendar/index.ts';
import { countCalendarDays } from './calendar-days.ts';
import type { LedgerLine } from './ledger.ts';
import { WORKING_DAY_MS, WORKING_HOUR_MS } from './limit.ts';
import type { ClockInput, DueDate } from './limit.ts';
import type { Stop } from './pauses.ts';
import { momentOfReceipt } from './receipt.ts';
import { consume, daysOffBetween } from './working-count.ts';

/** The run of a whole limit from `start`. The last line of its ledger is DUE, or the open PAUSED. */
export function countRun(input: ClockInput, start: Date, stops: readonly Stop[]): DueDate {
  const { limit, granularity } = input;
  if (limit.unit === 'workingHour') return countHours(input, start, stops, limit.value * WORKING_HOUR_MS);
  if (limit.value === 0) return countSameDay(input, start, stops);
  if (limit.unit !== 'workingDay') return countCalendarDays(input.calendar, limit, start, stops);
  return granularity === 'HOUR'
    ? countHours(input, start, stops, limit.value * WORKING_DAY_MS)
    : countWorkingDays(input, start, stops);
}

/** Hour-exact: from the next working moment, due at the very moment the working time is used up. */
function countHours(input: ClockInput, start: Date, stops: readonly Stop[], workingMs: number): DueDate {
  const { calendar } = input;
  const receipt = momentOfReceipt(input, start, 'MOMENT');
  const count = consume(calendar, receipt.at, Math.round(workingMs), stops);
  const from: LedgerLine = {
    kind: 'COUNT_FROM',
    from: receipt.at,
    to: receipt.at,
    firstDayNotCounted: false,
  };
  return finish([...receipt.lines, from, ...count.lines], count.end);
}

/**
 * The day of receipt is not counted; due at close of business of the day on which the days are used up. The days are
 * worth their office hours, so that a pause that stops no working time changes nothing.
 */
function countWorkingDays(input: ClockInput, start: Date, stops: readonly Stop[]): DueDate {
  const { calendar, limit } = input;
  const receipt = momentOfReceipt(input, start, 'DAY');
  const firstDay = nextWorkingDay(calendar, localDate(calendar, receipt.at));
  const first = opening(calendar, firstDay);
  const until = closeOfBusiness(calendar, addWorkingDays(calendar, firstDay, limit.value - 1));
  const count = consume(calendar, first, { until }, stops);
  const from: LedgerLine = { kind: 'COUNT_FROM', from: first, to: first, firstDayNotCounted: true };
  const daysOff = daysOffBetween(calendar, receipt.at, first);
  return untilClose(input, count.end, stops, [...receipt.lines, ...daysOff, from, ...count.lines]);
}

/** Same-day procedure: what is left of the day of receipt, due at its close of business. */
function countSameDay(input: ClockInput, start: Date, stops: readonly Stop[]): DueDate {
  const { calendar } = input;
  const receipt = momentOfReceipt(input, start, 'SAME_DAY');
  const close = closeOfBusiness(calendar, localDate(calendar, receipt.at));
  const count = consume(calendar, receipt.at, { until: close }, stops);
  const from: LedgerLine = {
    kind: 'COUNT_FROM',
    from: receipt.at,
    to: receipt.at,
    firstDayNotCounted: false,
  };
  return untilClose(input, count.end, stops, [...receipt.lines, from, ...count.lines]);
}

/** The day of `end` is filled to its close, and a stop that begins in that rest of the day stops the clock as well. */
function untilClose(
  input: ClockInput,
  end: Date | null,
  stops: readonly Stop[],
  lines: readonly LedgerLine[],
): DueDate {
  if (!end) return { due: null, ledger: lines };
  const { calendar } = input;
  const close = closeOfBusiness(calendar, localDate(calendar, end));
  const [next, ...later] = stops.filter((stop) => stop.from >= end);
  if (next && next.from < close) {
    const count = consume(calendar, end, { until: close }, [next, ...later]);
    return untilClose(input, count.end, later, [...lines, ...count.lines]);
  }
  const moved: LedgerLine[] = end < close ? [{ kind: 'MOVED_TO_CLOSE', from: end, to: close }] : [];
  return finish([...lines, ...moved], close);
}

function finish(lines: readonly LedgerLine[], due: Date | null): DueDate {
  return { due, ledger: due ? [...lines, { kind: 'DUE', from: due, to: due }] : lines };
}
