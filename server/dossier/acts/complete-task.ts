import type { DossierReceipt } from '@motcua/contract/dossier-view';
import type { Input } from '@motcua/contract/operations';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { candidateFor } from '../candidate.ts';
import { againWhenCrossed } from '../consultation-end.ts';
import { assertDelayExplained } from '../delay.ts';
import { finishAndAdvance } from '../finish.ts';
import { assertAllowed, assertHolds, assertMay, signedIn } from '../guard.ts';
import { getTaskForAct, type TaskRow } from '../load.ts';
import { assertNothingAwaited } from '../own-step.ts';
import { bringsDraft } from '../result-draft.ts';

/** Finishes a step of work or review and sends the dossier on (trình), with opinion and draft result; branches do not cross. */
export const completeTask: Act<'completeTask'> = (context, input) =>
  againWhenCrossed(() => complete(context, input));

async function complete(context: Context, input: Input<'completeTask'>): Promise<DossierReceipt> {
  const { taskId, note, assignee, draftResult } = input;
  const loaded = await getTaskForAct(context.db, taskId);
  const { task, dossier } = loaded;
  assertMay(context, 'completeTask', loaded, task);
  assertHolds(context, task);
  assertAllowed(loaded, 'completeTask');
  assertCompletes(task);
  assertNothingAwaited(loaded);
  if (task.kind === 'ASSIGN' && assignee === undefined)
    throw new Refusal('INCOMPLETE', {
      detail: 'Chọn người thụ lý rồi giao việc.',
      fields: [{ field: 'assignee', message: 'Còn thiếu người thụ lý' }],
    });
  const draft = draftResult && { ...draftResult, by: signedIn(context).fullName };
  const drafted = draft === undefined ? loaded : { ...loaded, dossier: { ...dossier, draft_result: draft } };
  if (assignee !== undefined) await candidateFor(context, drafted, assignee);
  if (drafted.dossier.draft_result === null && bringsDraft(context, loaded))
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
    draft,
  });
}

/** Steps that end in another way: by an answer, a conclusion, a signature, or with time. */
function assertCompletes({ kind, name }: TaskRow): void {
  if (kind === 'ASSIGN' || kind === 'WORK' || kind === 'REVIEW') return;
  throw new Refusal(
    'WRONG_STATE',
    `Bước “${name}” không kết thúc bằng việc trình. Tải lại hồ sơ để thấy việc làm được.`,
  );
}
