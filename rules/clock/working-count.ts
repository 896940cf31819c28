import {
  addDays,
  addWorkingTime,
  closeOfBusiness,
  instantAt,
  isWeekend,
  isWorkingDay,
  localDate,
  opening,
  workingTimeBetween,
} from '../calendar/index.ts';
import type { Calendar, LocalDate } from '../calendar/index.ts';
import type { LedgerLine, LineOf } from './ledger.ts';
import { pausedLine } from './pauses.ts';
import type { Stop } from './pauses.ts';

interface Count {
  /** The moment the working time is used up; null when an open stop comes first. */
  readonly end: Date | null;
  readonly lines: readonly LedgerLine[];
}

/** Uses up working time from `start`, none of it inside a stop: `budget` in ms, or as much as there is until a moment. */
export function consume(
  calendar: Calendar,
  start: Date,
  budget: number | { readonly until: Date },
  stops: readonly Stop[],
): Count {
  const lines: LedgerLine[] = [];
  let at = start;
  let left = typeof budget === 'number' ? budget : workingTimeBetween(calendar, start, budget.until);
  for (const stop of stops) {
    if (stop.to && stop.to <= at) continue;
    const before = Math.max(0, workingTimeBetween(calendar, at, stop.from));
    if (left <= before) break;
    left -= before;
    if (stop.from > at) lines.push(...countedLines(calendar, at, stop.from));
    lines.push(pausedLine(calendar, { ...stop, from: stop.from > at ? stop.from : at }));
    if (!stop.to) return { end: null, lines };
    at = stop.to;
  }
  const end = addWorkingTime(calendar, at, left);
  lines.push(...countedLines(calendar, at, end));
  return { end, lines };
}

/** The days off on the way from one moment to another, for which the clock does not run. */
export function daysOffBetween(calendar: Calendar, from: Date, to: Date): readonly LedgerLine[] {
  return stretches(calendar, from, to).filter((line) => line.kind === 'DAY_OFF');
}

function countedLines(calendar: Calendar, from: Date, to: Date): readonly LedgerLine[] {
  return stretches(calendar, from, to).filter((line) => line.kind === 'DAY_OFF' || line.workingMs > 0);
}

type Stretch = LineOf<'COUNTED'> | LineOf<'DAY_OFF'>;

/** `from`–`to` as runs of working days and runs of days off for the same reason. */
function stretches(calendar: Calendar, from: Date, to: Date): readonly Stretch[] {
  const last = localDate(calendar, to);
  const lines: Stretch[] = [];
  let first = localDate(calendar, from);
  while (first <= last) {
    const standing = standingOf(calendar, first);
    let end = first;
    while (end < last && standingOf(calendar, addDays(end, 1)) === standing) end = addDays(end, 1);
    lines.push(
      standing === 'WORKED' ? counted(calendar, first, end, from, to) : dayOff(calendar, first, end),
    );
    first = addDays(end, 1);
  }
  return lines;
}

/** Days with the same standing may share a line. */
function standingOf(calendar: Calendar, date: LocalDate): string {
  if (isWorkingDay(calendar, date)) return 'WORKED';
  return isWeekend(date) && !calendar.off.has(date)
    ? 'WEEKEND'
    : `HOLIDAY ${calendar.names?.get(date) ?? ''}`;
}

function counted(calendar: Calendar, first: LocalDate, last: LocalDate, from: Date, to: Date): Stretch {
  const begin = new Date(Math.max(from.getTime(), opening(calendar, first).getTime()));
  const end = new Date(Math.min(to.getTime(), closeOfBusiness(calendar, last).getTime()));
  const workingMs = Math.max(0, workingTimeBetween(calendar, begin, end));
  return { kind: 'COUNTED', from: begin, to: end, workingMs };
}

function dayOff(calendar: Calendar, first: LocalDate, last: LocalDate): Stretch {
  const name = calendar.names?.get(first);
  return {
    kind: 'DAY_OFF',
    from: instantAt(calendar, first, '00:00'),
    to: instantAt(calendar, last, '00:00'),
    reason: isWeekend(first) && !calendar.off.has(first) ? 'WEEKEND' : 'HOLIDAY',
    ...(name === undefined ? {} : { name }),
  };
}
