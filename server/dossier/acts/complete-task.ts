import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { candidateFor, nextPost } from '../candidate.ts';
import { assertDelayExplained } from '../delay.ts';
import { finishAndAdvance } from '../finish.ts';
import { assertAllowed, assertHolds, assertMay, signedIn } from '../guard.ts';
import { getTaskForAct } from '../load.ts';
import { assertNoProposal } from '../proposal.ts';

/** Finishes a step of work or review and sends the dossier on (trình), with opinion and draft result. */
export const completeTask: Act<'completeTask'> = async (context, input) => {
  const { taskId, note, assignee, draftResult } = input;
  const loaded = await getTaskForAct(context.db, taskId);
  const { task, dossier } = loaded;
  assertMay(context, 'completeTask', loaded, task);
  assertHolds(context, task);
  assertAllowed(loaded, 'completeTask');
  assertNoProposal(dossier);
  if (task.kind === 'ASSIGN' && assignee === undefined)
    throw new Refusal('INCOMPLETE', {
      detail: 'Chọn người thụ lý rồi giao việc.',
      fields: [{ field: 'assignee', message: 'Còn thiếu người thụ lý' }],
    });
  if (assignee !== undefined) await candidateFor(context, nextPost(context, loaded), assignee);
  const draft =
    draftResult === undefined ? dossier.draft_result : { ...draftResult, by: signedIn(context).fullName };
  if (task.kind === 'WORK' && draft === null)
    throw new Refusal('INCOMPLETE', {
      detail: 'Soạn dự thảo kết quả (đồng ý hoặc không đồng ý, kèm nội dung) trước khi trình.',
      fields: [{ field: 'draftResult', message: 'Còn thiếu dự thảo kết quả' }],
    });
  return finishAndAdvance(context, loaded, {
    act: 'completeTask',
    event: 'TASK_COMPLETED',
    note,
    assignee,
    delayCause: assertDelayExplained(context, task, input.delayCause),
    ...(draftResult === undefined ? {} : { set: { draft_result: JSON.stringify(draft) } }),
  });
};
