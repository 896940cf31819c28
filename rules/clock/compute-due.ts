import { countRun } from './count-run.ts';
import type { LedgerLine } from './ledger.ts';
import { checkInput } from './limit.ts';
import type { ClockInput, DueDate } from './limit.ts';
import { pausedLine, sortPauses } from './pauses.ts';
import type { SortedPauses, Stop } from './pauses.ts';

/**
 * The due date (hạn giải quyết, ngày hẹn trả) of a dossier and the ledger that explains it.
 * BLDS 2015 Đ.147–148; NĐ 61/2018 Đ.19. Each pause acts by its own policy or the dossier's; where pauses of different
 * policies overlap the stronger one rules (RESTART over PAUSE over CONTINUE). Throws ClockError for a senseless
 * question, CalendarError for a calendar that cannot be counted with.
 */
export function computeDue(input: ClockInput): DueDate {
  checkInput(input);
  const { start, limit, granularity } = input;
  const received: LedgerLine = { kind: 'RECEIVED', from: start, to: start, limit, granularity };
  const pauses = sortPauses(input);
  const { due, ledger } = countRuns(input, pauses);
  return { due, ledger: [received, ...withIgnored(ledger, pauses.ignored)] };
}

/** Every restart that begins before the due date of the running count ends that count and begins another. */
function countRuns(input: ClockInput, { restarts, stops }: SortedPauses): DueDate {
  const ledger: LedgerLine[] = [];
  let start = input.start;
  for (const restart of restarts) {
    const before = within(stops, start, restart.from);
    const untilRestart = countRun(input, start, [...before, { ...restart, to: null }]);
    if (untilRestart.due) break;
    ledger.push(...untilRestart.ledger.slice(0, -1), pausedLine(input.calendar, restart));
    if (!restart.to) return { due: null, ledger };
    start = restart.to;
    ledger.push({ kind: 'RESTARTED', from: start, to: start });
  }
  const last = countRun(input, start, within(stops, start, null));
  return { due: last.due, ledger: [...ledger, ...last.ledger] };
}

/** The stops of one run. No stop reaches over a restart, so that none begins before `from` and ends after it. */
function within(stops: readonly Stop[], from: Date, to: Date | null): readonly Stop[] {
  return stops.filter((stop) => stop.from >= from && (!to || stop.from < to));
}

/** The ignored pauses are told before the last line, which is DUE or the open pause. */
function withIgnored(ledger: readonly LedgerLine[], ignored: readonly Stop[]): readonly LedgerLine[] {
  const last = ledger.at(-1);
  const told = ignored
    .filter((stop) => last && stop.from < last.from)
    .map(({ from, to, causes }): LedgerLine => ({ kind: 'PAUSE_IGNORED', from, to, causes }));
  return [...ledger.slice(0, -1), ...told, ...ledger.slice(-1)];
}
