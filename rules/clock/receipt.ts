import {
  closeOfBusiness,
  instantAt,
  isWorkingDay,
  localDate,
  nextWorkingDay,
  nextWorkingMoment,
  opening,
  subtractWorkingTime,
  workingDayOnOrAfter,
} from '../calendar/index.ts';
import type { LocalDate } from '../calendar/index.ts';
import type { LedgerLine, ReceiptMovedReason } from './ledger.ts';
import type { ClockInput } from './limit.ts';
import { daysOffBetween } from './working-count.ts';

const MINUTE_MS = 60_000;

interface Receipt {
  /** The moment the dossier is taken as received; always on a working day. */
  readonly at: Date;
  /** What has to be said about it. */
  readonly lines: readonly LedgerLine[];
}

/**
 * What the count needs of the receipt. MOMENT: the next working moment. DAY: its day only, so that a receipt before
 * opening or in the lunch break stays as it is. SAME_DAY: a moment with working time left before closing.
 */
type Need = 'MOMENT' | 'DAY' | 'SAME_DAY';

export function momentOfReceipt(input: ClockInput, start: Date, need: Need): Receipt {
  const { calendar } = input;
  const tooLate = tooLateFor(input, start);
  if (tooLate) {
    const nextDay = nextWorkingDay(calendar, localDate(calendar, start));
    return moved(input, start, opening(calendar, nextDay), tooLate);
  }
  if (need !== 'DAY') {
    const at = nextWorkingMoment(calendar, start);
    return at > start ? moved(input, start, at, 'OUTSIDE_WORKING_TIME') : { at, lines: [] };
  }
  const day = dayOfReceipt(input, start);
  if (day === localDate(calendar, start)) return { at: start, lines: [] };
  return moved(input, start, opening(calendar, day), 'OUTSIDE_WORKING_TIME');
}

/** On a day off or from closing on: the next working day. At the moment of closing no working time is left of the day. */
function dayOfReceipt({ calendar }: ClockInput, start: Date): LocalDate {
  const date = localDate(calendar, start);
  const day = workingDayOnOrAfter(calendar, date);
  return day === date && start >= closeOfBusiness(calendar, date) ? nextWorkingDay(calendar, date) : day;
}

/** Why a dossier that comes on a working day is too late for that day, if it is. */
function tooLateFor(input: ClockInput, start: Date): ReceiptMovedReason | null {
  const { calendar, limit, sameDayCutoff, lateHourMinutes = 0 } = input;
  if (sameDayCutoff === undefined && lateHourMinutes === 0) return null;
  const date = localDate(calendar, start);
  if (!isWorkingDay(calendar, date)) return null;
  if (sameDayCutoff !== undefined && limit.unit === 'workingDay') {
    if (start > instantAt(calendar, date, sameDayCutoff)) return 'AFTER_CUTOFF';
  }
  const close = closeOfBusiness(calendar, date);
  if (lateHourMinutes === 0 || start >= close) return null;
  return start > subtractWorkingTime(calendar, close, lateHourMinutes * MINUTE_MS) ? 'LATE_HOUR' : null;
}

function moved({ calendar }: ClockInput, from: Date, to: Date, reason: ReceiptMovedReason): Receipt {
  return {
    at: to,
    lines: [...daysOffBetween(calendar, from, to), { kind: 'RECEIPT_MOVED', from, to, reason }],
  };
}
