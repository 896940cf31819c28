import { addWorkingTime, workingTimeBetween } from '@motcua/rules/calendar';
import { inOffice, type Reference } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import { inTransaction, type Tx } from '../platform/transaction.ts';
import { clockGoesOn, type WaitOver } from './clock-goes-on.ts';
import { officeOf } from './due.ts';
import type { Loaded, TaskRow } from './load.ts';
import { setSlip } from './notices.ts';
import { standsStill, stateAfter } from './state-after.ts';
import { ownDue, stepDue } from './steps.ts';
import { stepLetters } from './timer-letters.ts';
import { write, type Change } from './write.ts';

export interface Resumption extends Omit<WaitOver, 'at' | 'taskId'> {
  act: 'supplyDocuments' | 'resumeDossier';
  /** What is told first; the new due date follows by itself. */
  event: Change['events'][number];
  set?: Change['set'];
}

/** What was waited for has come: the pause ends now, the clock goes on by its policy, and the new due date is told with its ledger. */
export function resume(context: Context, loaded: Loaded, resumption: Resumption) {
  return inTransaction(context.db, async (tx) =>
    write(context, tx, loaded.dossier, await resumed(context, tx, loaded, resumption)),
  );
}

async function resumed(
  context: Context,
  tx: Tx,
  loaded: Loaded,
  { act, event, cause, notice: kind, set }: Resumption,
): Promise<Change> {
  const { dossier, open } = loaded;
  const office = officeOf(context, dossier);
  const { since, due, ...goesOn } = await clockGoesOn(context, tx, loaded, { cause, notice: kind });
  const steps = open.map((task) => ({
    task,
    status: 'OPEN' as const,
    dossier_due_at: due,
    due_at: dueAgain(context, loaded, { task, due, since }),
  }));
  // what opened while no date was known has one now
  const undated = steps.flatMap(({ task, due_at }) => (task.due_at === null ? [{ ...task, due_at }] : []));
  const state = stateAfter({ ...loaded, dossier: { ...dossier, state: 'IN_PROCESS' } }, open);
  return {
    act,
    state,
    set: { ...set, ...goesOn.set },
    events: [{ ...event, to: state }, ...goesOn.events],
    tasks: steps,
    slips: goesOn.slips,
    outgoing: [
      ...goesOn.slips.map(({ id }) => setSlip(id)),
      ...goesOn.outgoing,
      ...stepLetters(office, { dossierId: dossier.id, from: context.now }, undated),
    ],
  };
}

interface Again {
  task: TaskRow;
  /** The new due date of the dossier. */
  due: Date | null;
  /** Since when the step has stood still. */
  since: Date;
}

/**
 * When a step is due after the wait: from today within its part of the time that is left, or with what was left of its own
 * limit. Whoever was asked keeps the moment he was told.
 */
function dueAgain(context: Context, { dossier, process }: Loaded, { task, due, since }: Again): Date | null {
  const { reference, now } = context;
  const held = reference.current();
  const { due_at: before, unit_key } = task;
  if (before !== null && !standsStill(task)) return before;
  const step = process.steps[task.step_index];
  const own = step === undefined ? null : ownDue(held, step, unit_key, now);
  if (own !== null && before !== null)
    return before <= since ? before : moved(inOffice(held, unit_key), { since, before, now });
  if (own !== null) return own;
  return stepDue(officeOf(context, dossier).calendar, process, {
    index: task.step_index,
    from: now,
    acceptedAt: dossier.accepted_at ?? now,
    dueAt: due,
  });
}

/** As much working time as was left when the wait began. */
const moved = (
  { calendar }: Reference,
  { since, before, now }: { since: Date; before: Date; now: Date },
): Date => addWorkingTime(calendar, now, workingTimeBetween(calendar, since, before));
