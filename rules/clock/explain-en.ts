import type { Calendar } from '../calendar/index.ts';
import { formatDecimal } from '../text/index.ts';
import { formatWorkingDuration } from './duration.ts';
import type { PauseCause, ReceiptMovedReason } from './ledger.ts';
import type { TimeLimit, TimeUnit } from './limit.ts';
import { day, dayRange, moment } from './sentences.ts';
import type { CauseWords, Sentences } from './sentences.ts';

const UNITS = {
  workingDay: 'working day',
  workingHour: 'working hour',
  day: 'day',
  month: 'month',
} as const satisfies Record<TimeUnit, string>;

export const receivedLateEn = {
  OUTSIDE_WORKING_TIME: 'outside office hours',
  AFTER_CUTOFF: 'after the daily cut-off',
  LATE_HOUR: 'too shortly before closing',
} as const satisfies Record<ReceiptMovedReason, string>;

const WAITING_FOR: ReadonlyMap<string, string> = new Map([
  ['SUPPLEMENT', 'waiting for missing papers'],
  ['FINANCIAL_OBLIGATION', 'waiting for a financial obligation'],
]);

export const sentencesEn: Sentences = {
  RECEIVED: ({ from, limit }, cal) => `Received ${at(cal, from)}, time limit ${limitEn(limit)}`,
  RECEIPT_MOVED: ({ to, reason }, cal) =>
    `Received ${receivedLateEn[reason]}, taken as received ${at(cal, to)}`,
  COUNT_FROM: ({ from, firstDayNotCounted }, cal) =>
    firstDayNotCounted
      ? `The day of receipt does not count, counted from ${day(cal, from)}`
      : `Counted from ${at(cal, from)}`,
  COUNTED: ({ from, to, workingMs }, cal) =>
    `Counted ${formatWorkingDuration(workingMs, 'en')}: from ${at(cal, from)} to ${at(cal, to)}`,
  COUNTED_DAYS: ({ from, to, days }, cal) =>
    `Counted ${days} calendar day${days === 1 ? '' : 's'}: ${range(cal, from, to)}`,
  DAY_OFF: ({ from, to, reason, name }, cal) =>
    `Not counted: ${range(cal, from, to)} (${name ?? (reason === 'WEEKEND' ? 'weekend' : 'day off')})`,
  PAUSED: ({ from, to, workingMs, causes }, cal) =>
    to
      ? `Paused${because(causes)} from ${at(cal, from)} to ${at(cal, to)}: ${formatWorkingDuration(workingMs ?? 0, 'en')} not counted`
      : `Paused${because(causes)} since ${at(cal, from)}, so there is no due date yet`,
  PAUSE_IGNORED: ({ from, causes }, cal) =>
    `The wait${because(causes)} from ${at(cal, from)} does not change the time limit`,
  RESTARTED: ({ from }, cal) => `The whole time limit runs again from ${at(cal, from)}`,
  EXTENDED: ({ to, days }, cal) =>
    `${days} day${days === 1 ? '' : 's'} added for pauses, last day moved to ${day(cal, to)}`,
  MOVED_TO_WORKING_DAY: ({ from, to }, cal) =>
    `The last day ${day(cal, from)} is off, moved to the next working day ${day(cal, to)}`,
  MOVED_TO_CLOSE: ({ to }, cal) => `Until close of business on ${day(cal, to)}`,
  DUE: ({ from }, cal) => `Due ${at(cal, from)}`,
  worked: (dates) => `(including the worked weekend day ${dates})`,
  unconfirmed: (dates) => `Whether ${dates} is worked is not yet decided, the due date may change`,
};

function at(calendar: Calendar, instant: Date): string {
  return moment(calendar, instant, 'en');
}

function range(calendar: Calendar, from: Date, to: Date): string {
  return dayRange(calendar, from, to, 'to');
}

export function limitEn({ value, unit, unverified }: TimeLimit): string {
  if (unverified !== undefined)
    return `${limitEn({ value, unit })} because it has to be verified (otherwise ${limitEn({ value: unverified, unit })})`;
  if (value === 0 && unit !== 'workingHour') return 'same day';
  return `${formatDecimal(value, 2, 'en')} ${UNITS[unit]}${value === 1 ? '' : 's'}`;
}

/** What was waited for, and the papers and articles that allowed it; each once. */
export function causesEn(causes: readonly PauseCause[]): CauseWords {
  const waiting = causes.flatMap(({ kind }) => WAITING_FOR.get(kind ?? '') ?? []);
  const papers = causes.flatMap(({ legalBasis, document }) => [
    ...(document ? [document] : []),
    ...(legalBasis ? [`under ${legalBasis}`] : []),
  ]);
  return { waiting: [...new Set(waiting)], papers: [...new Set(papers)] };
}

function because(causes: readonly PauseCause[]): string {
  const { waiting, papers } = causesEn(causes);
  const told = [...waiting, ...papers];
  return told.length === 0 ? '' : ` (${told.join('; ')})`;
}
