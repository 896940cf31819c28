import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { assertAllowed, assertHolds, assertMay, signedIn } from '../guard.ts';
import { getTaskForAct, type TaskRow } from '../load.ts';
import { candidateFor, officerFor } from '../candidate.ts';
import { write } from '../write.ts';
import { finishAndAdvance } from '../finish.ts';

/**
 * The head assigns (phân công, NĐ 61/2018 Đ.19.1): an assignment step is done by naming who handles the dossier; any other
 * open step changes hands. Whoever holds the post may take a step nobody has, and hand his own on.
 */
export const assignTask: Act<'assignTask'> = async (context, { taskId, accountId, note }) => {
  const loaded = await getTaskForAct(context.db, taskId);
  const { task } = loaded;
  assertMay(context, 'assignTask', loaded, task);
  assertAllowed(loaded, 'assignTask');
  if (!heads(context, task)) assertOwnHands(context, task, { accountId, note });
  if (task.kind === 'ASSIGN') {
    const { post, fullName } = await candidateFor(context, loaded, accountId);
    return finishAndAdvance(context, loaded, {
      act: 'assignTask',
      event: 'TASK_ASSIGNED',
      note,
      assignee: accountId,
      data: { step: post.name, stepEn: post.nameEn, assignee: fullName },
    });
  }
  const officer = await officerFor(context, loaded, accountId);
  const from = await holderName(context, task);
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
          ...(from === undefined || task.account_id === accountId ? {} : { from }),
          ...(note === undefined ? {} : { note }),
        },
      },
    ],
    tasks: [{ task, account_id: accountId }],
  });
};

/**
 * Who heads nobody takes a step nobody has, or hands his own on to a colleague and says why.
 *
 * @throws {Refusal} NOT_YOUR_TASK, FORBIDDEN, INCOMPLETE
 */
function assertOwnHands(
  context: Context,
  task: TaskRow,
  { accountId, note = '' }: { accountId: string; note: string | undefined },
): void {
  const own = signedIn(context).accountId;
  if (accountId === own) return assertHolds(context, task);
  if (task.account_id !== own)
    throw new Refusal(
      'FORBIDDEN',
      'Chỉ trưởng phòng hoặc lãnh đạo được giao việc của người khác. Việc của mình thì chuyển được cho đồng nghiệp.',
    );
  if (note.trim() === '')
    throw new Refusal('INCOMPLETE', {
      detail: 'Ghi rõ vì sao chuyển việc cho đồng nghiệp; lý do được ghi vào phiếu kiểm soát.',
      fields: [{ field: 'note', message: 'Còn thiếu lý do chuyển việc' }],
    });
}

const heads = ({ caller }: Context, task: TaskRow): boolean =>
  caller?.posts.some(
    (post) =>
      post.unitKey === task.unit_key &&
      (post.roles.includes('DIVISION_HEAD') || post.roles.includes('LEADER')),
  ) === true;

async function holderName({ db }: Context, { account_id }: TaskRow): Promise<string | undefined> {
  if (account_id === null) return undefined;
  const row = await db
    .selectFrom('account')
    .select('full_name')
    .where('id', '=', account_id)
    .executeTakeFirst();
  return row?.full_name;
}
