import { addDays, addWorkingTime, closeOfBusiness, instantAt, localDate } from '../calendar/index.ts';
import type { Calendar } from '../calendar/index.ts';
import type { LedgerLine } from './ledger.ts';

/**
 * Derives the due date from the ledger alone, without trusting its DUE line or the ends of its counted stretches:
 * what `computeDue` decided can be proved later from the stored ledger. Null when it ends in an open pause.
 */
export function replayLedger(ledger: readonly LedgerLine[], calendar: Calendar): Date | null {
  let at: Date | null = null;
  let countsDays = false;
  for (const line of ledger) {
    if (line.kind === 'COUNTED_DAYS') countsDays = true;
    if (line.kind === 'RESTARTED') countsDays = false;
    at = step(line, at, calendar, countsDays);
  }
  return at;
}

function step(line: LedgerLine, at: Date | null, calendar: Calendar, countsDays: boolean): Date | null {
  switch (line.kind) {
    case 'COUNT_FROM':
      return line.from;
    case 'COUNTED':
      return at && addWorkingTime(calendar, at, line.workingMs);
    case 'COUNTED_DAYS':
      return at && plusDays(calendar, at, line.days - 1);
    case 'EXTENDED':
      return at && plusDays(calendar, at, line.days);
    case 'PAUSED':
      return countsDays && line.to ? at : line.to;
    case 'MOVED_TO_WORKING_DAY':
      return line.to;
    case 'MOVED_TO_CLOSE':
      return at && closeOfBusiness(calendar, localDate(calendar, at));
    case 'RECEIVED':
    case 'RECEIPT_MOVED':
    case 'DAY_OFF':
    case 'PAUSE_IGNORED':
    case 'RESTARTED':
    case 'DUE':
      return at;
  }
}

function plusDays(calendar: Calendar, at: Date, days: number): Date {
  return instantAt(calendar, addDays(localDate(calendar, at), days), '00:00');
}
