import { reworkStep, unitsOfStep, type ProcessStep } from '@motcua/rules/process';
import type { Act } from '../../platform/dispatch.ts';
import { assertAllowed, assertHolds, assertMay, wrongState } from '../guard.ts';
import { getTaskForAct } from '../load.ts';
import { openStep, stepUnits } from '../steps.ts';
import { finishedStep } from '../task-change.ts';
import { write } from '../write.ts';

/** Sent back with comments to whoever prepared it. */
export const returnForRework: Act<'returnForRework'> = async (context, { taskId, comment }) => {
  const loaded = await getTaskForAct(context.db, taskId);
  const { dossier, task, process } = loaded;
  assertMay(context, 'returnForRework', loaded, task);
  assertHolds(context, task);
  assertAllowed(loaded, 'returnForRework');
  const index = reworkStep(process, task.step_index);
  if (index === undefined) throw wrongState(dossier.state);
  const step = process.steps[index] as ProcessStep;
  const before = await context.db
    .selectFrom('task')
    .select('done_by')
    .where('dossier_id', '=', dossier.id)
    .where('step_index', '=', index)
    .orderBy('opened_at', 'desc')
    .executeTakeFirst();
  const opens = await openStep(context, loaded, {
    index,
    unitKeys: unitsOfStep(step, stepUnits(context, loaded)),
    acceptedAt: dossier.accepted_at ?? context.now,
    dueAt: dossier.due_at,
    assignee: before?.done_by ?? undefined,
  });
  return write(context, context.db, dossier, {
    act: 'returnForRework',
    state: 'IN_PROCESS',
    events: [
      {
        kind: 'RETURNED_FOR_REWORK',
        to: 'IN_PROCESS',
        unit: task.unit_key,
        data: { step: task.name, stepEn: task.name_en, note: comment },
      },
      ...opens.map((open) => ({
        kind: 'TASK_OPENED' as const,
        unit: open.unit_key,
        data: { step: open.name, stepEn: open.name_en },
      })),
    ],
    tasks: loaded.open.map((open) => finishedStep(context, open, 'RETURNED', comment)),
    opens,
  });
};
