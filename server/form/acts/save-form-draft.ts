import { randomUUID } from 'node:crypto';
import { todayOf } from '../../catalogue/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { assertDraftOf, changeView, getFormChange } from '../changes.ts';
import { assertFormKey } from '../forms.ts';
import { assertMayPropose } from '../guard.ts';

/** Keeps a form as far as it is; nothing is checked yet. Nobody's work is lost to another's saving. */
export const saveFormDraft: Act<'saveFormDraft'> = async (context, { key, changeId, revision, form }) => {
  const { accountId } = assertMayPropose(context);
  const { db, now, reference } = context;
  await assertFormKey(db, key, todayOf(reference.current(), now));
  const kept = { content: JSON.stringify(form), saved_by: accountId, saved_at: now };
  return inTransaction(db, async (tx) => {
    const id = changeId ?? randomUUID();
    if (changeId === undefined)
      await tx
        .insertInto('form_change')
        .values({ ...kept, id, key, revision: 1, created_by: accountId, created_at: now })
        .execute();
    else {
      assertDraftOf(await getFormChange(tx, changeId), key);
      const { numUpdatedRows } = await tx
        .updateTable('form_change')
        .set((eb) => ({ ...kept, revision: eb('revision', '+', 1) }))
        .where('id', '=', changeId)
        .where('revision', '=', revision ?? 0)
        .where('proposed_at', 'is', null)
        .executeTakeFirst();
      if (numUpdatedRows === 0n)
        throw new Refusal(
          'FORM_DRAFT_CHANGED',
          'Bản nháp vừa có người khác lưu. Mở lại bản nháp để xem, hoặc lưu phần của bạn thành bản nháp mới.',
        );
    }
    return rememberReply(context, tx, changeView(context, await getFormChange(tx, id)));
  });
};
