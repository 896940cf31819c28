import type { Calendar, LocalDate } from '../calendar/index.ts';
import { unconfirmedDays, workedWeekendDays } from './ledger-days.ts';
import type { LedgerLine, LineOf, PauseCause, ReceiptMovedReason } from './ledger.ts';
import type { TimeLimit } from './limit.ts';

/** One part of the sentence that explains a due date; the parts follow each other as told here. */
export type Clause =
  | { readonly kind: 'HEAD'; readonly due: Date | null }
  | {
      readonly kind: 'START';
      readonly received: Date;
      readonly countFrom: Date;
      readonly moved: ReceiptMovedReason | null;
      readonly firstDayNotCounted: boolean;
    }
  | { readonly kind: 'LIMIT'; readonly limit: TimeLimit }
  /** The days off of the run that led to the due date. */
  | {
      readonly kind: 'DAYS_OFF';
      readonly weekends: readonly LineOf<'DAY_OFF'>[];
      readonly holidays: readonly LineOf<'DAY_OFF'>[];
    }
  | { readonly kind: 'WORKED'; readonly dates: readonly LocalDate[] }
  | { readonly kind: 'PAUSED'; readonly workingMs: number; readonly causes: readonly PauseCause[] }
  | { readonly kind: 'STANDING'; readonly from: Date; readonly causes: readonly PauseCause[] }
  | {
      readonly kind: 'RESTARTED';
      readonly from: Date;
      readonly again: Date;
      readonly causes: readonly PauseCause[];
    }
  | { readonly kind: 'IGNORED'; readonly from: Date; readonly causes: readonly PauseCause[] }
  | { readonly kind: 'EXTENDED'; readonly days: number }
  | { readonly kind: 'LAST_DAY_MOVED'; readonly from: Date; readonly to: Date }
  | { readonly kind: 'UNCONFIRMED'; readonly dates: readonly LocalDate[] };

/** The clause of one kind. */
export type ClauseOf<K extends Clause['kind']> = Extract<Clause, { kind: K }>;

/** The ledger as the clauses of one sentence, so that the sentence cannot differ from the computation. */
export function clausesOf(ledger: readonly LedgerLine[], calendar: Calendar): readonly Clause[] {
  const runs = runsOf(ledger);
  const last = runs.at(-1) ?? [];
  const worked = last.flatMap((line) => workedWeekendDays(line, calendar));
  const unconfirmed = unconfirmedDays(ledger, calendar);
  const closing = ledger.at(-1);
  return [
    { kind: 'HEAD', due: closing?.kind === 'DUE' ? closing.from : null },
    ...startOf(runs[0] ?? []),
    ...runs.slice(0, -1).flatMap((run, index) => restartOf(run, runs[index + 1] ?? [])),
    ...daysOffOf(last),
    ...(worked.length > 0 ? [{ kind: 'WORKED', dates: worked } as const] : []),
    ...last.flatMap(changeOf),
    ...(unconfirmed.length > 0 ? [{ kind: 'UNCONFIRMED', dates: unconfirmed } as const] : []),
  ];
}

/** Each run of the limit; all but the last end with the pause after which it began again. */
function runsOf(ledger: readonly LedgerLine[]): readonly (readonly LedgerLine[])[] {
  const runs: LedgerLine[][] = [[]];
  for (const line of ledger) {
    if (line.kind === 'RESTARTED') runs.push([line]);
    else runs.at(-1)?.push(line);
  }
  return runs;
}

function startOf(run: readonly LedgerLine[]): readonly Clause[] {
  const received = run.find((line) => line.kind === 'RECEIVED');
  const counted = run.find((line) => line.kind === 'COUNT_FROM');
  const moved = run.find((line) => line.kind === 'RECEIPT_MOVED');
  if (!received || !counted) return [];
  const { from: countFrom, firstDayNotCounted } = counted;
  const start = { received: received.from, countFrom, moved: moved?.reason ?? null, firstDayNotCounted };
  return [
    { kind: 'START', ...start },
    { kind: 'LIMIT', limit: received.limit },
  ];
}

function restartOf(run: readonly LedgerLine[], next: readonly LedgerLine[]): readonly Clause[] {
  const changes = run.flatMap(changeOf).slice(0, -1);
  const pause = run.findLast((line) => line.kind === 'PAUSED');
  const counted = next.find((line) => line.kind === 'COUNT_FROM');
  if (!pause || !counted) return changes;
  const restart = { from: pause.from, again: counted.from, causes: pause.causes };
  return [...changes, { kind: 'RESTARTED', ...restart }];
}

function daysOffOf(run: readonly LedgerLine[]): readonly Clause[] {
  const off = run.filter((line) => line.kind === 'DAY_OFF');
  if (off.length === 0) return [];
  const weekends = off.filter((line) => line.reason === 'WEEKEND');
  const holidays = off.filter((line) => line.reason === 'HOLIDAY');
  return [{ kind: 'DAYS_OFF', weekends, holidays }];
}

/** What changed the limit within a run. */
function changeOf(line: LedgerLine): readonly Clause[] {
  switch (line.kind) {
    case 'PAUSED': {
      const { from, workingMs, causes } = line;
      return [
        workingMs === null ? { kind: 'STANDING', from, causes } : { kind: 'PAUSED', workingMs, causes },
      ];
    }
    case 'PAUSE_IGNORED':
      return [{ kind: 'IGNORED', from: line.from, causes: line.causes }];
    case 'EXTENDED':
      return [{ kind: 'EXTENDED', days: line.days }];
    case 'MOVED_TO_WORKING_DAY':
      return [{ kind: 'LAST_DAY_MOVED', from: line.from, to: line.to }];
    case 'RECEIVED':
    case 'RECEIPT_MOVED':
    case 'COUNT_FROM':
    case 'COUNTED':
    case 'COUNTED_DAYS':
    case 'DAY_OFF':
    case 'RESTARTED':
    case 'MOVED_TO_CLOSE':
    case 'DUE':
      return [];
  }
}
