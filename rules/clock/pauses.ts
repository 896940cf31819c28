import { workingTimeBetween } from '../calendar/index.ts';
import type { Calendar } from '../calendar/index.ts';
import type { LineOf, PauseCause } from './ledger.ts';
import type { ClockInput, Pause, PausePolicy } from './limit.ts';

/** Pauses of one policy that overlapped or touched, as one. `to` is null while the last of them is open. */
export interface Stop {
  readonly from: Date;
  readonly to: Date | null;
  readonly causes: readonly PauseCause[];
}

/** The pauses of a dossier by what they do, each in order of time; no moment is in two of them. */
export interface SortedPauses {
  readonly restarts: readonly Stop[];
  readonly stops: readonly Stop[];
  readonly ignored: readonly Stop[];
}

/**
 * Sorts the pauses from `start` on by policy, their own or the dossier's. While pauses of different policies overlap
 * the stronger one rules: RESTART over PAUSE over CONTINUE; what is left of the weaker one before and after keeps its
 * own effect. So a financial obligation that outlasts a supplement still stops the limit that has begun again.
 */
export function sortPauses({ pauses, policy, start }: ClockInput): SortedPauses {
  const under = (wanted: PausePolicy) =>
    mergePauses(
      pauses.filter((pause) => (pause.policy ?? policy) === wanted),
      start,
    );
  const restarts = under('RESTART');
  const stops = without(under('PAUSE'), restarts);
  return { restarts, stops, ignored: without(under('CONTINUE'), [...restarts, ...stops]) };
}

export function pausedLine(calendar: Calendar, { from, to, causes }: Stop): LineOf<'PAUSED'> {
  return { kind: 'PAUSED', from, to, workingMs: to && workingTimeBetween(calendar, from, to), causes };
}

/** The pauses from `start` on in order of time, overlapping ones merged, empty ones and earlier ones dropped. */
function mergePauses(pauses: readonly Pause[], start: Date): readonly Stop[] {
  const stops = pauses.flatMap((pause) => {
    const stop = { from: later(pause.from, start), to: pause.to ?? null, causes: causesOf(pause) };
    return stop.to && stop.to <= stop.from ? [] : [stop];
  });
  const merged: Stop[] = [];
  for (const stop of stops.toSorted((a, b) => a.from.getTime() - b.from.getTime())) {
    const before = merged.at(-1);
    if (!before || (before.to && before.to < stop.from)) merged.push(stop);
    else merged[merged.length - 1] = join(before, stop);
  }
  return merged;
}

function join(a: Stop, b: Stop): Stop {
  return { from: a.from, to: a.to && b.to && later(a.to, b.to), causes: [...a.causes, ...b.causes] };
}

/** What of the stops lies outside all of the covers. */
function without(stops: readonly Stop[], covers: readonly Stop[]): readonly Stop[] {
  return covers.reduce((pieces, cover) => pieces.flatMap((piece) => cut(piece, cover)), stops);
}

function cut(piece: Stop, cover: Stop): readonly Stop[] {
  const apart = (piece.to && piece.to <= cover.from) || (cover.to && cover.to <= piece.from);
  if (apart) return [piece];
  const before = piece.from < cover.from ? [{ ...piece, to: cover.from }] : [];
  const outlasts = cover.to && (!piece.to || cover.to < piece.to);
  return outlasts ? [...before, { ...piece, from: cover.to }] : before;
}

function causesOf({ kind, legalBasis, document }: Pause): readonly PauseCause[] {
  if (!kind && !legalBasis && !document) return [];
  return [{ ...(kind && { kind }), ...(legalBasis && { legalBasis }), ...(document && { document }) }];
}

function later(a: Date, b: Date): Date {
  return a > b ? a : b;
}
