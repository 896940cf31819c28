import type { Act } from '../../platform/dispatch.ts';
import { assertDecides } from '../decides.ts';
import { assertDelayExplained } from '../delay.ts';
import { finishAndAdvance } from '../finish.ts';
import { assertAllowed, assertHolds } from '../guard.ts';
import { getTaskForAct } from '../load.ts';
import { draftOf } from '../result-draft.ts';
import { assertRevocable } from '../revoked-papers.ts';

/** The leader approves the draft (phê duyệt); who signed, and by what, is told by the event and stands on the result. */
export const approveResult: Act<'approveResult'> = async (context, { taskId, comment, delayCause }) => {
  const loaded = await getTaskForAct(context.db, taskId);
  const authority = await assertDecides(context, loaded, {
    permission: 'approveResult',
    kind: 'SIGN_RESULT',
    task: loaded.task,
  });
  assertHolds(context, loaded.task);
  assertAllowed(loaded, 'approveResult');
  if (draftOf(loaded).outcome === 'GRANT') await assertRevocable(context, loaded);
  return finishAndAdvance(context, loaded, {
    act: 'approveResult',
    event: 'RESULT_APPROVED',
    note: comment,
    data: { authority },
    delayCause: assertDelayExplained(context, loaded.task, delayCause),
  });
};
