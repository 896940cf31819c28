import { countRun } from './count-run.ts';
import type { LedgerLine } from './ledger.ts';
import { checkInput } from './limit.ts';
import type { ClockInput, DueDate } from './limit.ts';
import { mergePauses, pausedLine } from './pauses.ts';
import type { Stop } from './pauses.ts';

/**
 * The due date (hạn giải quyết, ngày hẹn trả) of a dossier and the ledger that explains it.
 * BLDS 2015 Đ.147–148; NĐ 61/2018 Đ.19. Throws ClockError for a senseless question, CalendarError for a calendar
 * that cannot be counted with.
 */
export function computeDue(input: ClockInput): DueDate {
  checkInput(input);
  const stops = mergePauses(input.pauses, input.start);
  const { due, ledger } = byPolicy(input, stops);
  const { start, limit, granularity } = input;
  return { due, ledger: [{ kind: 'RECEIVED', from: start, to: start, limit, granularity }, ...ledger] };
}

function byPolicy(input: ClockInput, stops: readonly Stop[]): DueDate {
  switch (input.policy) {
    case 'PAUSE':
      return countRun(input, input.start, stops);
    case 'RESTART':
      return restartAfterEach(input, stops);
    case 'CONTINUE':
      return continueThrough(input, stops);
  }
}

/** Every pause that begins before the due date of the running count ends that count and begins another. */
function restartAfterEach(input: ClockInput, stops: readonly Stop[]): DueDate {
  const ledger: LedgerLine[] = [];
  let start = input.start;
  for (const stop of stops) {
    const untilStop = countRun(input, start, [{ ...stop, to: null }]);
    if (untilStop.due) break;
    ledger.push(...untilStop.ledger.slice(0, -1), pausedLine(input.calendar, stop));
    if (!stop.to) return { due: null, ledger };
    start = stop.to;
    ledger.push({ kind: 'RESTARTED', from: start, to: start });
  }
  const last = countRun(input, start, []);
  return { due: last.due, ledger: [...ledger, ...last.ledger] };
}

function continueThrough(input: ClockInput, stops: readonly Stop[]): DueDate {
  const { due, ledger } = countRun(input, input.start, []);
  const ignored = stops
    .filter((stop) => due && stop.from < due)
    .map(({ from, to, causes }): LedgerLine => ({ kind: 'PAUSE_IGNORED', from, to, causes }));
  return { due, ledger: [...ledger.slice(0, -1), ...ignored, ...ledger.slice(-1)] };
}
