import type { DossierReceipt } from '@motcua/contract/dossier-view';
import type { DossierAct, EventKind } from '@motcua/rules/dossier';
import type { Context } from '../platform/context.ts';
import type { Loaded, TaskRow } from './load.ts';
import { notice, setSlip } from './notices.ts';
import { advance, type Advance } from './steps.ts';
import { finishedStep } from './task-change.ts';
import { write, type Change } from './write.ts';

export interface Finish {
  act: DossierAct;
  event: EventKind;
  note?: string | undefined;
  assignee?: string | undefined;
  set?: Change['set'];
  data?: Record<string, string>;
  /** Papers issued with the step; their PDF is set in the background. */
  slips?: Change['slips'];
}

/** A step is done: its branch closes, and when it was the last of its step, the process goes on. */
export async function finishAndAdvance(
  context: Context,
  loaded: Loaded & { task: TaskRow },
  { act, event, note, assignee, set, data, slips = [] }: Finish,
): Promise<DossierReceipt> {
  const { dossier, task } = loaded;
  const told = {
    kind: event,
    unit: task.unit_key,
    data: { step: task.name, stepEn: task.name_en, ...(note === undefined ? {} : { note }), ...data },
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
  return write(context, context.db, dossier, {
    act,
    state: next.state,
    set: { ...set, ...(ready ? { finished_at: context.now } : {}) },
    events: next.events,
    tasks: [finishedStep(context, task, 'DONE', note)],
    opens: next.opens,
    slips,
    outgoing: [
      ...slips.map(({ id }) => setSlip(id)),
      ...(ready ? notice('TB07', dossier, { code: dossier.code }) : []),
    ],
  });
}
