import { todayOf } from '../../catalogue/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction, type Tx } from '../../platform/transaction.ts';
import { assertDraftOf, changeView, getFormChange, getFormChangeAlone } from '../changes.ts';
import { assertFromToday, assertSound } from '../findings.ts';
import { assertMayPropose } from '../guard.ts';

/** A draft without errors goes to the second person; one at a time for each form. */
export const proposeForm: Act<'proposeForm'> = async (
  context,
  { changeId, revision, validFrom, note = '' },
) => {
  const { accountId } = assertMayPropose(context);
  const { db, now, reference } = context;
  assertFromToday(validFrom, todayOf(reference.current(), now));
  return inTransaction(db, async (tx) => {
    const change = await getFormChangeAlone(tx, changeId);
    assertDraftOf(change, change.key);
    await assertNoneWaits(tx, change.key);
    await assertSound(tx, change.key, change.content, { date: validFrom, note });
    // what was read and checked is proposed, and no saving that was under way meanwhile
    const { numUpdatedRows } = await tx
      .updateTable('form_change')
      .set({
        proposed_by: accountId,
        proposed_at: now,
        valid_from: validFrom,
        note: note.trim() === '' ? null : note.trim(),
      })
      .where('id', '=', changeId)
      .where('revision', '=', revision)
      .where('revision', '=', change.revision)
      .executeTakeFirst();
    if (numUpdatedRows === 0n)
      throw new Refusal(
        'FORM_DRAFT_CHANGED',
        'Bản nháp đã được lưu lại sau khi bạn mở. Xem lại nội dung mới rồi đề xuất.',
      );
    return rememberReply(context, tx, changeView(context, await getFormChange(tx, changeId)));
  });
};

async function assertNoneWaits(tx: Tx, key: string): Promise<void> {
  const waiting = await tx
    .selectFrom('form_change')
    .select('number')
    .where('key', '=', key)
    .where('proposed_at', 'is not', null)
    .where('decided_at', 'is', null)
    .executeTakeFirst();
  if (waiting !== undefined)
    throw new Refusal(
      'PROPOSAL_WAITING',
      `Đề xuất số ${waiting.number} của mẫu này đang chờ duyệt. Đề xuất của bạn gửi được khi đề xuất đó đã có quyết định.`,
    );
}
