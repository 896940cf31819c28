import type { Facts, StepUnits } from '../process/index.ts';

/**
 * One step of a dossier as the log has it: a row of `task`. Moments are epoch milliseconds.
 *
 * | field | is recorded as |
 * |---|---|
 * | `step`, `unit`, `role`, `openedAt`, `doneAt`, `dueAt`, `status` | the columns of `task` |
 * | `person` | `task.done_by`, before that `task.account_id` |
 * | `startedAt` | not recorded: the first act on this dossier of the person who did the step (`dossier_event.actor_id`, `at`) after it opened and before it was done; where there is none, {@link withTouches} estimates it |
 *
 * A question asked beside the map (`task.request`) has the key of the step that asks; it is a record of a step of its own
 * name with `aside`. The step of intake is done by the acceptance; where the counter took the dossier without a row of its own,
 * none is needed.
 */
export interface StepRecord {
  step: string;
  unit: string;
  role: string;
  person: string | null;
  openedAt: number;
  /** First touch; null: unknown. */
  startedAt: number | null;
  /** {@link startedAt} was estimated, not recorded. */
  estimated?: boolean;
  doneAt: number | null;
  dueAt: number | null;
  /** RETURNED: sent back for rework; CANCELLED: ended without being done, by silence or with the dossier. */
  status: 'OPEN' | 'WAITING' | 'DONE' | 'RETURNED' | 'CANCELLED';
  /**
   * What came of it, where conditions of the map ask: opinion of a CONSULT step, reply of an EXTERNAL or PART step,
   * conclusion of a MEETING. Where several agencies were asked at once, each has the answer of all taken together.
   */
  answer?: string;
  /** Not a step of the map: its time counts, conformance does not ask for it. */
  aside?: boolean;
}

/** A time the dossier waited for the applicant (tạm dừng): no step's waiting and no unit's time. */
export interface TracePause {
  from: number;
  /** null: it still waits. */
  to: number | null;
}

/** What is known of one dossier: its row of `dossier` and its steps. */
export interface Trace {
  dossier: string;
  /** Acceptance: the clock begins (`accepted_at`). */
  acceptedAt: number;
  /** The result is ready (`finished_at`). */
  finishedAt: number | null;
  /** Ended without a result: withdrawn, stopped, closed incomplete (`closed_at`). */
  closedAt: number | null;
  dueAt: number | null;
  pauses: readonly TracePause[];
  steps: readonly StepRecord[];
  /** Facts that did not change while it was dealt with (`answers.…`, `channel`): choices that ask for them are decided by them. */
  facts?: Facts;
  /** Units the rules of the map stand for in this dossier. */
  units?: StepUnits;
}

/** The records in the order in which they opened. */
export function inOrder(steps: readonly StepRecord[]): readonly StepRecord[] {
  for (let at = 1; at < steps.length; at++)
    if (later(steps[at - 1] as StepRecord, steps[at] as StepRecord)) return steps.toSorted(order);
  return steps;
}

const order = (a: StepRecord, b: StepRecord): number =>
  a.openedAt - b.openedAt || (a.doneAt ?? Infinity) - (b.doneAt ?? Infinity);
const later = (a: StepRecord, b: StepRecord): boolean => order(a, b) > 0;

/**
 * For each record, in order of opening, the index of the first of its visit. Records of one step that were open at the
 * same time are one visit: several agencies consulted at once.
 */
export function visitHeads(steps: readonly StepRecord[]): number[] {
  const heads = steps.map((_, at) => at);
  for (let at = 1; at < steps.length; at++) {
    const record = steps[at] as StepRecord;
    for (let before = at - 1; before >= 0; before--) {
      const other = steps[before] as StepRecord;
      if (other.step === record.step && (other.doneAt ?? Infinity) > record.openedAt) {
        heads[at] = heads[before] ?? before;
        break;
      }
    }
  }
  return heads;
}

/** Working time as it counts for a dossier: what is paused does not pass. */
export function countedTime(
  at: (epochMs: number) => number,
  { pauses }: Pick<Trace, 'pauses'>,
): (epochMs: number) => number {
  if (pauses.length === 0) return at;
  const spans = joined(pauses).map(({ from, to }) => ({
    from: at(from),
    to: to === null ? Infinity : at(to),
  }));
  return (epochMs) => {
    const ordinate = at(epochMs);
    let counted = ordinate;
    for (const { from, to } of spans) if (from < ordinate) counted -= Math.min(to, ordinate) - from;
    return counted;
  };
}

/** The pauses in order, those that overlap as one. */
export function joined(pauses: readonly TracePause[]): TracePause[] {
  const done: TracePause[] = [];
  for (const pause of pauses.toSorted((a, b) => a.from - b.from)) {
    const last = done.at(-1);
    if (last === undefined || (last.to !== null && last.to < pause.from)) done.push({ ...pause });
    else if (last.to !== null) last.to = pause.to === null ? null : Math.max(last.to, pause.to);
  }
  return done;
}
