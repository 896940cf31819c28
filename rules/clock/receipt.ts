import {
  closeOfBusiness,
  instantAt,
  isWorkingDay,
  localDate,
  nextWorkingDay,
  nextWorkingMoment,
  opening,
  workingDayOnOrAfter,
} from '../calendar/index.ts';
import type { LocalDate } from '../calendar/index.ts';
import type { LedgerLine } from './ledger.ts';
import type { ClockInput } from './limit.ts';
import { daysOffBetween } from './working-count.ts';

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
  if (isAfterCutoff(input, start)) {
    const nextDay = nextWorkingDay(calendar, localDate(calendar, start));
    return moved(input, start, opening(calendar, nextDay), 'AFTER_CUTOFF');
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

function isAfterCutoff({ calendar, limit, sameDayCutoff }: ClockInput, start: Date): boolean {
  if (sameDayCutoff === undefined || limit.unit !== 'workingDay') return false;
  const date = localDate(calendar, start);
  return isWorkingDay(calendar, date) && start > instantAt(calendar, date, sameDayCutoff);
}

type Why = Extract<LedgerLine, { kind: 'RECEIPT_MOVED' }>['reason'];

function moved({ calendar }: ClockInput, from: Date, to: Date, reason: Why): Receipt {
  return {
    at: to,
    lines: [...daysOffBetween(calendar, from, to), { kind: 'RECEIPT_MOVED', from, to, reason }],
  };
}
