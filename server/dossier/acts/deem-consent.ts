import { todayOf } from '../../catalogue/index.ts';
import { unitName } from '../../organisation/index.ts';
import type { Context } from '../../platform/context.ts';
import { finishAndAdvance } from '../finish.ts';
import { getTaskForAct } from '../load.ts';
import { finishedStep } from '../task-change.ts';

/**
 * Silence is consent only where the map names the law that says so: the step then closes at its deadline, told with that
 * law, and its delay stays with the agency that was silent. By the letter of the deadline, which holds the dossier.
 *
 * @returns whether the law says so
 */
export async function deemConsent(context: Context, { taskId }: { taskId: string }): Promise<boolean> {
  const loaded = await getTaskForAct(context.db, taskId);
  const { task, process } = loaded;
  const step = process.steps.find((one) => one.key === task.step_key && one.kind === task.kind);
  if (step?.silence === undefined) return false;
  const held = context.reference.current();
  const { legalBasis } = step.silence;
  await finishAndAdvance(context, loaded, {
    act: 'deemConsent',
    event: 'CONSENT_DEEMED',
    data: {
      agency: unitName(held, task.unit_key, todayOf(held, context.now)),
      note: legalBasis,
      cause: 'AGENCY_SILENT',
    },
    change: {
      ...finishedStep(context, task, 'DONE', legalBasis),
      answer: 'DEEMED',
      delay_cause: 'AGENCY_SILENT',
    },
  });
  return true;
}
