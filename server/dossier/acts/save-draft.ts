import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { draftRows, draftVersion } from '../draft-versions.ts';
import { assertAllowed, assertHolds, assertMay, signedIn } from '../guard.ts';
import { getTaskForAct } from '../load.ts';
import { assertSeen, ChangedSinceSeen } from '../seen.ts';

/**
 * The draft of a result is kept to go on with: a new version, never over an old one. It is not yet put before anybody, so
 * the draft of the dossier, its step and its clock stay as they are; only its version moves on, so that a colleague who
 * writes on the same draft is told.
 */
export const saveDraft: Act<'saveDraft'> = async (context, { taskId, text, outcome, opinion }) => {
  const loaded = await getTaskForAct(context.db, taskId);
  const { dossier, task } = loaded;
  assertMay(context, 'completeTask', loaded, task);
  assertHolds(context, task);
  assertAllowed(loaded, 'completeTask');
  if (task.kind !== 'WORK' && task.kind !== 'REVIEW')
    throw new Refusal(
      'WRONG_STATE',
      `Bước “${task.name}” không soạn dự thảo. Tải lại hồ sơ để thấy việc làm được.`,
    );
  assertSeen(context, dossier);
  const { accountId, fullName } = signedIn(context);
  return inTransaction(context.db, async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('dossier')
      .set({ version: dossier.version + 1 })
      .where('id', '=', dossier.id)
      .where('version', '=', dossier.version)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw new ChangedSinceSeen();
    await tx
      .insertInto('result_draft')
      .values({
        dossier_id: dossier.id,
        task_id: task.id,
        text: text.trim(),
        outcome,
        opinion: opinion?.trim() ?? '',
        sent: false,
        at: context.now,
        by_account: accountId,
        by_name: fullName,
      })
      .execute();
    const [saved] = await draftRows(tx, dossier.id);
    if (saved === undefined) throw new Error(`the draft of dossier ${dossier.id} was not kept`);
    return rememberReply(context, tx, {
      draft: draftVersion(context, saved, null),
      version: dossier.version + 1,
    });
  });
};
