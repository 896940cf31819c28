import type { DossierReceipt } from '@motcua/contract/dossier-view';
import type { DelayCause, DossierAct, EventKind } from '@motcua/rules/dossier';
import type { Context } from '../platform/context.ts';
import type { Outgoing } from '../platform/outbox.ts';
import { dueProof } from './due-explanation.ts';
import type { Loaded, TaskRow } from './load.ts';
import { returnUnitOf } from './return-place.ts';
import { notice, setSlip, unitNow } from './notices.ts';
import { goOn, moveFrom } from './go-on.ts';
import type { DossierRow, DraftResult, EventData, ResultRecord } from './tables.ts';
import { finishedStep } from './task-change.ts';
import { writeOpening } from './opened/index.ts';
import type { Change, NewEvent, TaskChange } from './write.ts';

export interface Finish {
  act: DossierAct;
  event: EventKind;
  note?: string | undefined;
  assignee?: string | undefined;
  /** The draft of the result as the step leaves it. */
  draft?: DraftResult | undefined;
  set?: Change['set'];
  data?: EventData;
  /** Why the step was late, where it was. */
  delayCause?: DelayCause | null;
  /** How the step closes, where it is not simply done. */
  change?: Omit<TaskChange, 'task'>;
  /** What the matter has come to when the process leads to its result. */
  outcome?: 'GRANT' | 'DENY';
  /** What there is to hand over where the matter is ready with this step and no records office has issued it. */
  result?: ResultRecord;
  /** What the act has settled of the dossier before the process goes on from it. */
  settled?: Pick<DossierRow, 'state' | 'pauses' | 'due_at'>;
  /** Told after the step, and sent with it. */
  also?: { events: readonly NewEvent[]; outgoing: readonly Outgoing[] };
  /** Papers issued with the step; their PDF is set in the background. */
  slips?: Change['slips'];
}

/** A step is done: its branch goes on when the last of its units is done, and where branches meet when the last has come. */
export async function finishAndAdvance(
  context: Context,
  loaded: Loaded & { task: TaskRow },
  {
    act,
    event,
    note,
    assignee,
    draft,
    set,
    data,
    slips = [],
    delayCause = null,
    change,
    outcome = 'GRANT',
    result,
    settled,
    also,
  }: Finish,
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
  const drafted = draft === undefined ? {} : { draft_result: draft };
  const decided = { ...loaded, dossier: { ...dossier, ...settled, ...drafted } };
  const next = await goOn(context, decided, {
    move: moveFrom(context, decided, change?.answer ?? null),
    closing: [task],
    acceptedAt: dossier.accepted_at ?? context.now,
    dueAt: decided.dossier.due_at,
    assignee,
    event: told,
  });
  const ready = next.state === 'RESULT_READY';
  const state = ready && outcome === 'DENY' ? 'REFUSED_AFTER_APPRAISAL' : next.state;
  const written = {
    act,
    state,
    set: {
      ...set,
      ...(draft === undefined ? {} : { draft_result: JSON.stringify(draft) }),
      tokens: next.tokens,
      ...(ready
        ? {
            finished_at: context.now,
            ...(result === undefined ? {} : { result: JSON.stringify(result) }),
            due_proof: dueProof(context, decided.dossier, { finished_at: context.now }),
          }
        : {}),
    },
    events: [
      ...next.events.map((one) => (one.to === next.state ? { ...one, to: state } : one)),
      ...(also?.events ?? []),
    ],
    tasks: [{ ...finishedStep(context, task, 'DONE', note), delay_cause: delayCause, ...change }],
    opens: next.opens,
    slips,
    ...(draft === undefined
      ? {}
      : { draft: { taskId: task.id, text: draft.text, outcome: draft.outcome, opinion: note ?? '' } }),
    outgoing: [
      ...slips.map(({ id }) => setSlip(id)),
      ...(also?.outgoing ?? []),
      // what a part has brought is told with its case
      ...(ready && dossier.parent_id === null
        ? notice('TB07', dossier, {
            code: dossier.code,
            unit: unitNow(context, returnUnitOf(context, dossier)),
          })
        : []),
    ],
  };
  return writeOpening(context, context.db, loaded, written, { note, seen: decided });
}
