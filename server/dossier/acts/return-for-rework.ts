import type { Act } from '../../platform/dispatch.ts';
import { openedEvent } from '../go-on.ts';
import { assertAllowed, assertHolds, assertMay, wrongState } from '../guard.ts';
import { getTaskForAct } from '../load.ts';
import { reworkOf } from '../rework.ts';
import { stateAfter } from '../state-after.ts';
import { openSteps } from '../steps.ts';
import { finishedStep } from '../task-change.ts';
import { write } from '../write.ts';

/** Sent back with comments to whoever prepared it; other branches go on, those that come after the work again begin anew. */
export const returnForRework: Act<'returnForRework'> = async (context, { taskId, comment }) => {
  const loaded = await getTaskForAct(context.db, taskId);
  const { dossier, task } = loaded;
  assertMay(context, 'returnForRework', loaded, task);
  assertHolds(context, task);
  assertAllowed(loaded, 'returnForRework');
  const rework = await reworkOf(context, loaded);
  if (rework === null) throw wrongState(dossier.state);
  const opens = await openSteps(context, loaded, {
    keys: [rework.step],
    acceptedAt: dossier.accepted_at ?? context.now,
    dueAt: dossier.due_at,
    assignee: rework.doneBy ?? undefined,
  });
  const stays = loaded.open.filter(
    (one) => one.step_key !== rework.step && rework.tokens.includes(one.step_key),
  );
  const state = stateAfter(loaded, [...stays, ...opens]);
  return write(context, context.db, dossier, {
    act: 'returnForRework',
    state,
    set: { tokens: [...rework.tokens] },
    events: [
      {
        kind: 'RETURNED_FOR_REWORK',
        to: state,
        unit: task.unit_key,
        data: { step: task.name, stepEn: task.name_en, note: comment },
      },
      ...opens.map(openedEvent),
    ],
    tasks: loaded.open
      .filter((one) => !stays.includes(one))
      .map((open) => finishedStep(context, open, 'RETURNED', comment)),
    opens,
  });
};
