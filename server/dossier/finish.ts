import type { DossierReceipt } from '@motcua/contract/dossier-view';
import type { DelayCause, DossierAct, EventKind } from '@motcua/rules/dossier';
import type { Context } from '../platform/context.ts';
import { dueProof } from './due-explanation.ts';
import type { Loaded, TaskRow } from './load.ts';
import { notice, setSlip, unitNow } from './notices.ts';
import { advance, type Advance } from './steps.ts';
import { finishedStep } from './task-change.ts';
import { write, type Change, type TaskChange } from './write.ts';

export interface Finish {
  act: DossierAct;
  event: EventKind;
  note?: string | undefined;
  assignee?: string | undefined;
  set?: Change['set'];
  data?: Record<string, string>;
  /** Why the step was late, where it was. */
  delayCause?: DelayCause | null;
  /** How the step closes, where it is not simply done. */
  change?: Omit<TaskChange, 'task'>;
  /** What the matter has come to when the process leads to its result. */
  outcome?: 'GRANT' | 'DENY';
  /** Papers issued with the step; their PDF is set in the background. */
  slips?: Change['slips'];
}

/** A step is done: its branch closes, and when it was the last of its step, the process goes on. */
export async function finishAndAdvance(
  context: Context,
  loaded: Loaded & { task: TaskRow },
  { act, event, note, assignee, set, data, slips = [], delayCause = null, change, outcome = 'GRANT' }: Finish,
): Promise<DossierReceipt> {
  const { dossier, task } = loaded;
  const told = {
    kind: event,
    unit: task.unit_key,
    data: {
      step: task.name,
      stepEn: task.name_en,
      ...(note === undefined ? {} : { note }),
      ...(delayCause === null ? {} : { cause: delayCause }),
      ...data,
    },
  };
  const others = loaded.open.filter((one) => one.id !== task.id && one.step_index === task.step_index);
  const next: Advance =
    others.length > 0
      ? { state: dossier.state, opens: [], events: [told] }
      : await advance(context, loaded, {
          done: task.step_index,
          acceptedAt: dossier.accepted_at ?? context.now,
          dueAt: dossier.due_at,
          assignee,
          event: told,
        });
  const ready = next.state === 'RESULT_READY';
  const state = ready && outcome === 'DENY' ? 'REFUSED_AFTER_APPRAISAL' : next.state;
  return write(context, context.db, dossier, {
    act,
    state,
    set: {
      ...set,
      ...(ready
        ? { finished_at: context.now, due_proof: dueProof(context, dossier, { finished_at: context.now }) }
        : {}),
    },
    events: next.events.map((one) => (one.to === next.state ? { ...one, to: state } : one)),
    tasks: [{ ...finishedStep(context, task, 'DONE', note), delay_cause: delayCause, ...change }],
    opens: next.opens,
    slips,
    outgoing: [
      ...slips.map(({ id }) => setSlip(id)),
      ...(ready
        ? notice('TB07', dossier, { code: dossier.code, unit: unitNow(context, dossier.intake_unit) })
        : []),
    ],
  });
}
