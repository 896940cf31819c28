import { randomUUID } from 'node:crypto';
import type { Input } from '@motcua/contract/operations';
import { todayOf } from '../../catalogue/index.ts';
import type { Db } from '../../platform/database.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { changeView, getProcessChange } from '../changes.ts';
import { assertDraftOf } from '../drafts.ts';
import { readMap } from '../examine.ts';
import { assertMayPropose } from '../guard.ts';
import { assertMapKey } from '../maps.ts';
import { shownOf } from '../shown.ts';

/**
 * Keeps a map as far as it is; nothing is checked but that it can be read. Nobody's work is lost to another's saving, and what
 * other programs wrote in the text a map was drawn as is not lost to one that tells only its steps.
 */
export const saveProcessDraft: Act<'saveProcessDraft'> = async (context, input) => {
  const caller = assertMayPropose(context);
  const { db, now, reference } = context;
  const { key, changeId, revision } = input;
  const today = todayOf(reference.current(), now);
  await assertMapKey(db, key, today);
  const before = input.definition === undefined ? null : await textBefore(db, input, today);
  const { definition, bpmn } = await readMap({ ...input, bpmn: input.bpmn ?? before ?? undefined });
  const kept = {
    content: JSON.stringify(definition),
    bpmn,
    saved_by: caller.accountId,
    saved_at: now,
  };
  return inTransaction(db, async (tx) => {
    const id = changeId ?? randomUUID();
    if (changeId === undefined)
      await tx
        .insertInto('process_change')
        .values({
          ...kept,
          id,
          key,
          revision: 1,
          created_by: caller.accountId,
          created_at: now,
        })
        .execute();
    else {
      assertDraftOf(await getProcessChange(tx, changeId), key);
      const { numUpdatedRows } = await tx
        .updateTable('process_change')
        .set((eb) => ({ ...kept, revision: eb('revision', '+', 1) }))
        .where('id', '=', changeId)
        .where('revision', '=', revision ?? 0)
        .where('proposed_at', 'is', null)
        .executeTakeFirst();
      if (numUpdatedRows === 0n)
        throw new Refusal(
          'MAP_CHANGED',
          'Bản nháp vừa có người khác lưu. Mở lại bản nháp để xem, hoặc lưu phần của bạn thành bản nháp mới.',
        );
    }
    return rememberReply(context, tx, changeView(context, await getProcessChange(tx, id)));
  });
};

/** The text of the draft that is written on, else of the version in force, which a new draft goes out from. */
async function textBefore(
  db: Db,
  { key, changeId }: Input<'saveProcessDraft'>,
  today: string,
): Promise<string | null> {
  if (changeId !== undefined) return (await getProcessChange(db, changeId)).bpmn;
  return (await shownOf(db, { key }, today))?.bpmn ?? null;
}
