import type { WorkingOrdinates } from '../calendar/index.ts';
import type { StepRecord, Trace } from './log.ts';

/** Moments at which each person did something in the system, on whichever dossier, rising, in epoch milliseconds. */
export type ActsOf = ReadonlyMap<string, Float64Array>;

export interface TouchOptions {
  ordinates: WorkingOrdinates;
  acts: ActsOf;
  /** Longest touch that is believed, working milliseconds: who leaves a dossier overnight was not at it all the time. */
  longest: number;
}

/**
 * Steps whose first touch is not recorded get an estimate: nobody works on a step before it is open, nor before he has
 * finished what he did before. So the touch began with the later of the two, and was at most `longest`. Up to that bound it
 * is never shorter than the touch really was; after other work outside the system it is longer, and waiting appears shorter.
 */
export function withTouches(trace: Trace, options: TouchOptions): Trace {
  if (trace.steps.every(({ startedAt, doneAt }) => startedAt !== null || doneAt === null)) return trace;
  return { ...trace, steps: trace.steps.map((record) => touched(record, options)) };
}

function touched(record: StepRecord, { ordinates, acts, longest }: TouchOptions): StepRecord {
  const { person, openedAt, doneAt } = record;
  const own = person === null ? undefined : acts.get(person);
  if (record.startedAt !== null || doneAt === null || own === undefined) return record;
  const free = Math.max(openedAt, lastBefore(own, doneAt));
  const earliest = ordinates.at(doneAt) - longest;
  const startedAt = ordinates.at(free) >= earliest ? free : ordinates.instant(earliest);
  return { ...record, startedAt: Math.max(startedAt, openedAt), estimated: true };
}

/** The last of the moments before `limit`; −Infinity where there is none. */
function lastBefore(moments: Float64Array, limit: number): number {
  let [low, high] = [0, moments.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((moments[middle] ?? Infinity) < limit) low = middle + 1;
    else high = middle;
  }
  return moments[low - 1] ?? -Infinity;
}
