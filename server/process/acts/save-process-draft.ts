import { randomUUID } from 'node:crypto';
import { todayOf } from '../../catalogue/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { changeView, getProcessChange } from '../changes.ts';
import { assertDraftOf } from '../drafts.ts';
import { readMap } from '../examine.ts';
import { assertMayPropose } from '../guard.ts';
import { assertMapKey } from '../maps.ts';

/** Keeps a map as far as it is; nothing is checked but that it can be read. Nobody's work is lost to another's saving. */
export const saveProcessDraft: Act<'saveProcessDraft'> = async (context, input) => {
  const caller = assertMayPropose(context);
  const { db, now, reference } = context;
  const { key, changeId, revision } = input;
  await assertMapKey(db, key, todayOf(reference.current(), now));
  const { definition, bpmn } = await readMap(input);
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
