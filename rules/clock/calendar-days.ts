import {
  addDays,
  addMonths,
  closeOfBusiness,
  daysBetween,
  instantAt,
  localDate,
  workingDayOnOrAfter,
} from '../calendar/index.ts';
import type { Calendar, LocalDate } from '../calendar/index.ts';
import type { LedgerLine } from './ledger.ts';
import type { DueDate, TimeLimit } from './limit.ts';
import { pausedLine } from './pauses.ts';
import type { Stop } from './pauses.ts';

const DAY_MS = 24 * 60 * 60_000;

/**
 * Limits in days and months: the first day, on which the dossier came, is not counted; the limit ends at close of
 * business of the last day, or of the next working day when that is off (BLDS 2015 Đ.147.2, 148.3, 148.5).
 */
export function countCalendarDays(
  calendar: Calendar,
  limit: TimeLimit,
  start: Date,
  stops: readonly Stop[],
): DueDate {
  const received = localDate(calendar, start);
  const first = addDays(received, 1);
  const planned = limit.unit === 'month' ? addMonths(received, limit.value) : addDays(received, limit.value);
  const { last, lines, open } = extend(calendar, planned, start, stops);
  const midnight = (date: LocalDate) => instantAt(calendar, date, '00:00');
  const ledger: LedgerLine[] = [
    { kind: 'COUNT_FROM', from: midnight(first), to: midnight(first), firstDayNotCounted: true },
    {
      kind: 'COUNTED_DAYS',
      from: midnight(first),
      to: midnight(planned),
      days: daysBetween(received, planned),
    },
    ...lines,
  ];
  if (open) return { due: null, ledger };
  if (last !== planned) {
    const days = daysBetween(planned, last);
    ledger.push({ kind: 'EXTENDED', from: midnight(planned), to: midnight(last), days });
  }
  const worked = workingDayOnOrAfter(calendar, last);
  if (worked !== last) {
    ledger.push({ kind: 'MOVED_TO_WORKING_DAY', from: midnight(last), to: midnight(worked) });
  }
  const due = closeOfBusiness(calendar, worked);
  ledger.push(
    { kind: 'MOVED_TO_CLOSE', from: midnight(worked), to: due },
    { kind: 'DUE', from: due, to: due },
  );
  return { due, ledger };
}

interface Extension {
  readonly last: LocalDate;
  readonly lines: readonly LedgerLine[];
  readonly open: boolean;
}

/**
 * Each stop that begins before the due date reached so far moves the last day by its elapsed time, and at least so far
 * that there is time left when it ends: days off at the end of the limit may be shorter than the stop.
 */
function extend(calendar: Calendar, planned: LocalDate, start: Date, stops: readonly Stop[]): Extension {
  const lines: LedgerLine[] = [];
  let elapsed = 0;
  let last = planned;
  for (const stop of stops) {
    if (stop.from >= dueOn(calendar, last)) break;
    const from = stop.from > start ? stop.from : start;
    lines.push(pausedLine(calendar, { ...stop, from }));
    if (!stop.to) return { last, lines, open: true };
    elapsed += stop.to.getTime() - from.getTime();
    last = addDays(planned, Math.ceil(elapsed / DAY_MS));
    while (dueOn(calendar, last) <= stop.to) last = addDays(last, 1);
  }
  return { last, lines, open: false };
}

function dueOn(calendar: Calendar, last: LocalDate): Date {
  return closeOfBusiness(calendar, workingDayOnOrAfter(calendar, last));
}
