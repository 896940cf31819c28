import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { assertAllowed, assertMay, signedIn } from '../guard.ts';
import { getTaskForAct, type TaskRow } from '../load.ts';
import { candidateFor, nextPost } from '../candidate.ts';
import { write } from '../write.ts';
import { finishAndAdvance } from '../finish.ts';

/**
 * The head assigns (phân công, NĐ 61/2018 Đ.19.1): an assignment step is done by naming who handles the dossier; any other
 * open step changes hands. Whoever holds the post may take a step nobody has.
 */
export const assignTask: Act<'assignTask'> = async (context, { taskId, accountId, note }) => {
  const loaded = await getTaskForAct(context.db, taskId);
  const { task } = loaded;
  assertMay(context, 'assignTask', loaded, task);
  assertAllowed(loaded, 'assignTask');
  const own = accountId === signedIn(context).accountId;
  if (!own && !heads(context, task))
    throw new Refusal('FORBIDDEN', 'Chỉ trưởng phòng hoặc lãnh đạo được giao việc cho người khác.');
  if (task.kind === 'ASSIGN') {
    const next = nextPost(context, loaded);
    const officer = await candidateFor(context, next, accountId);
    return finishAndAdvance(context, loaded, {
      act: 'assignTask',
      event: 'TASK_ASSIGNED',
      note,
      assignee: accountId,
      data: { step: next.name, stepEn: next.nameEn, assignee: officer.fullName },
    });
  }
  const officer = await candidateFor(context, { unit: task.unit_key, role: task.role }, accountId);
  return write(context, context.db, loaded.dossier, {
    act: 'assignTask',
    state: loaded.dossier.state,
    events: [
      {
        kind: 'TASK_ASSIGNED',
        unit: task.unit_key,
        data: {
          step: task.name,
          stepEn: task.name_en,
          assignee: officer.fullName,
          ...(note === undefined ? {} : { note }),
        },
      },
    ],
    tasks: [{ task, account_id: accountId }],
  });
};

const heads = ({ caller }: Context, task: TaskRow): boolean =>
  caller?.posts.some(
    (post) =>
      post.unitKey === task.unit_key &&
      (post.roles.includes('DIVISION_HEAD') || post.roles.includes('LEADER')),
  ) === true;
