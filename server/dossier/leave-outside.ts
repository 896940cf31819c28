import type { DossierReceipt } from '@motcua/contract/dossier-view';
import type { DossierAct, EventKind } from '@motcua/rules/dossier';
import type { Context } from '../platform/context.ts';
import { inTransaction } from '../platform/transaction.ts';
import { clockGoesOn } from './clock-goes-on.ts';
import { answeredBy, factsOf } from './facts.ts';
import { finishAndAdvance } from './finish.ts';
import type { Loaded, TaskRow } from './load.ts';
import { todayIn } from './result-paper.ts';
import type { EventData, ResultRecord } from './tables.ts';
import { finishedStep } from './task-change.ts';

export interface Outside {
  act: DossierAct;
  event: EventKind;
  data: EventData;
  /** What came of it: a fact of the process, `reply.<step>`. */
  answer: 'DONE' | 'REJECTED';
  note?: string | undefined;
  /** When it was done, by the clock of whoever did it. */
  at: Date;
}

/** Where nothing is left to be issued, what was done outside is the result. */
const resultOutside = (
  context: Context,
  { dossier, procedure }: Loaded,
  data: EventData,
  outcome: ResultRecord['outcome'],
): ResultRecord => ({
  number: data.number ?? dossier.code ?? dossier.submission_code,
  date: todayIn(context),
  name: procedure.results[0]?.name ?? dossier.procedure_name,
  fileId: null,
  slipId: null,
  signer: data.agency ?? '',
  outcome,
});

/** A step that waited for somebody outside is done; a time limit that stood for it goes on from the moment it was done. */
export function leaveOutside(
  context: Context,
  loaded: Loaded & { task: TaskRow },
  { act, event, data, answer, note, at }: Outside,
): Promise<DossierReceipt> {
  const { dossier, task } = loaded;
  const said = factsOf(answeredBy(loaded, task, answer))[`reply.${task.step_key}`] ?? answer;
  const outcome = said === 'DONE' ? 'GRANT' : 'DENY';
  const finish = {
    act,
    event,
    note,
    data,
    change: { ...finishedStep(context, task, 'DONE', note), answer },
    outcome,
    result: resultOutside(context, loaded, data, outcome),
  } as const;
  const stood = dossier.pauses.find((one) => one.taskId === task.id && one.to === null);
  if (stood === undefined) return finishAndAdvance(context, loaded, finish);
  return inTransaction(context.db, async (tx) => {
    const goes = await clockGoesOn(context, tx, loaded, {
      cause: 'FINANCIAL_OBLIGATION',
      notice: 'TB06',
      taskId: task.id,
      at: within(at, new Date(stood.from), context.now),
    });
    return finishAndAdvance({ ...context, db: tx }, loaded, {
      ...finish,
      set: goes.set,
      settled: { state: 'INTERAGENCY', pauses: goes.pauses, due_at: goes.due },
      slips: goes.slips,
      also: { events: goes.events, outgoing: goes.outgoing },
    });
  });
}

/** A bank dates a payment at midnight, another clock is ahead of ours: no wait ends before it began, or in time to come. */
const within = (at: Date, from: Date, to: Date): Date => (at < from ? from : at > to ? to : at);
