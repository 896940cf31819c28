import { workingTimeBetween } from '../calendar/index.ts';
import type { Calendar } from '../calendar/index.ts';
import type { LineOf, PauseCause } from './ledger.ts';
import type { Pause } from './limit.ts';

/** Pauses that overlapped or touched, as one. `to` is null while the last of them is open. */
export interface Stop {
  readonly from: Date;
  readonly to: Date | null;
  readonly causes: readonly PauseCause[];
}

/** The pauses from `start` on in order of time, overlapping ones merged, empty ones and earlier ones dropped. */
export function mergePauses(pauses: readonly Pause[], start: Date): readonly Stop[] {
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

export function pausedLine(calendar: Calendar, { from, to, causes }: Stop): LineOf<'PAUSED'> {
  return { kind: 'PAUSED', from, to, workingMs: to && workingTimeBetween(calendar, from, to), causes };
}

function join(a: Stop, b: Stop): Stop {
  return { from: a.from, to: a.to && b.to && later(a.to, b.to), causes: [...a.causes, ...b.causes] };
}

function causesOf({ kind, legalBasis }: Pause): readonly PauseCause[] {
  if (!kind && !legalBasis) return [];
  return [{ ...(kind ? { kind } : {}), ...(legalBasis ? { legalBasis } : {}) }];
}

function later(a: Date, b: Date): Date {
  return a > b ? a : b;
}
