import { addWorkingTime, dayRuns, workingTimeBetween } from '../calendar/index.ts';
import type { Calendar, DayRun } from '../calendar/index.ts';
import type { LedgerLine } from './ledger.ts';
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
  return dayRuns(calendar, from, to).flatMap(dayOff);
}

/** `from`–`to` as runs of working days on which the clock runs, and runs of days off for the same reason. */
function countedLines(calendar: Calendar, from: Date, to: Date): readonly LedgerLine[] {
  return dayRuns(calendar, from, to).flatMap((run): readonly LedgerLine[] =>
    run.standing === 'WORKED' ? counted(calendar, run, from, to) : dayOff(run),
  );
}

function counted(calendar: Calendar, run: DayRun, from: Date, to: Date): readonly LedgerLine[] {
  const begin = from > run.opening ? from : run.opening;
  const end = to < run.close ? to : run.close;
  const workingMs = workingTimeBetween(calendar, begin, end);
  return workingMs > 0 ? [{ kind: 'COUNTED', from: begin, to: end, workingMs }] : [];
}

function dayOff({ from, to, standing, name }: DayRun): readonly LedgerLine[] {
  if (standing === 'WORKED') return [];
  return [{ kind: 'DAY_OFF', from, to, reason: standing, ...(name !== undefined && { name }) }];
}
