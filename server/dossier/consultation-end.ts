import type { DossierReceipt } from '@motcua/contract/dossier-view';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';
import { finishAndAdvance, type Finish } from './finish.ts';
import type { Loaded, TaskRow } from './load.ts';
import { ChangedSinceSeen } from './seen.ts';
import { questionsOf, stateAfter } from './state-after.ts';
import { write, type TaskChange } from './write.ts';

export interface QuestionEnd {
  act: 'answerConsultation' | 'endConsultation';
  event: 'CONSULTATION_ANSWERED' | 'CONSULTATION_ENDED';
  data: Record<string, string>;
  change: Omit<TaskChange, 'task'>;
}

/** Only a question is answered, or ended without an answer; a step of work is not. */
export function assertQuestion(task: TaskRow): void {
  if (task.kind === 'CONSULT') return;
  throw new Refusal(
    'WRONG_STATE',
    `Bước “${task.name}” không phải là bước cho ý kiến. Hoàn thành bước theo quy trình.`,
  );
}

/**
 * A question to an agency is settled. What the host asked on the way comes back to the host when it was the last one; a
 * consultation that is a step of the process lets the process go on.
 */
export function endQuestion(
  context: Context,
  loaded: Loaded & { task: TaskRow },
  { act, event, data, change }: QuestionEnd,
  finish: Partial<Finish> = {},
): Promise<DossierReceipt> {
  const { dossier, task, open } = loaded;
  if (questionsOf(loaded, [task]).length === 0)
    return finishAndAdvance(context, loaded, { act, event, data, change, ...finish });
  const state = stateAfter(
    loaded,
    open.filter((one) => one.id !== task.id),
  );
  return write(context, context.db, dossier, {
    act,
    state,
    events: [{ kind: event, to: state, unit: task.unit_key, data }],
    tasks: [
      { task, ...change },
      // whoever asked on the way sees in his worklist that the answer is there
      ...(act === 'answerConsultation' ? askersOf(loaded) : []).map((one) => ({
        task: one,
        answered_at: context.now,
      })),
    ],
  });
}

const askersOf = ({ open, task }: Loaded & { task: TaskRow }): TaskRow[] =>
  open.filter((one) => one.id !== task.id && one.step_key === task.step_key && one.request === null);

/** Agencies that are asked side by side do not stand in each other's way: each answers what is then the dossier. */
export async function againWhenCrossed<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await run();
    } catch (error) {
      const crossed =
        error instanceof Refusal &&
        error.code === 'CHANGED_MEANWHILE' &&
        !(error instanceof ChangedSinceSeen);
      if (!crossed || attempt === 20) throw error;
    }
  }
}
