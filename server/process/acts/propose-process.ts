import { todayOf } from '../../catalogue/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction, type Tx } from '../../platform/transaction.ts';
import { changeView, getProcessChange, getProcessChangeAlone } from '../changes.ts';
import { assertDraftOf } from '../drafts.ts';
import { assertFromToday } from '../effective-day.ts';
import { assertSound } from '../findings.ts';
import { assertMayPropose } from '../guard.ts';

/** A draft without errors goes to the second person; one at a time for each map. */
export const proposeProcess: Act<'proposeProcess'> = async (
  context,
  { changeId, revision, validFrom, note = '' },
) => {
  const caller = assertMayPropose(context);
  const { db, now, reference } = context;
  assertFromToday(validFrom, todayOf(reference.current(), now));
  return inTransaction(db, async (tx) => {
    const change = await getProcessChangeAlone(tx, changeId);
    assertDraftOf(change, change.key);
    if (change.revision !== revision) throw savedMeanwhile();
    await assertNoneWaits(tx, change.key);
    await assertSound(context, tx, change.content, { date: validFrom, note });
    // what was read and checked is proposed, and no saving that was under way meanwhile
    const { numUpdatedRows } = await tx
      .updateTable('process_change')
      .set({
        proposed_by: caller.accountId,
        proposed_at: now,
        valid_from: validFrom,
        note: note.trim() === '' ? null : note.trim(),
      })
      .where('id', '=', changeId)
      .where('revision', '=', revision)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) throw savedMeanwhile();
    return rememberReply(context, tx, changeView(context, await getProcessChange(tx, changeId)));
  });
};

const savedMeanwhile = (): Refusal =>
  new Refusal('MAP_CHANGED', 'Bản nháp đã được lưu lại sau khi bạn mở. Xem lại nội dung mới rồi đề xuất.');

async function assertNoneWaits(tx: Tx, key: string): Promise<void> {
  const waiting = await tx
    .selectFrom('process_change')
    .select('number')
    .where('key', '=', key)
    .where('proposed_at', 'is not', null)
    .where('decided_at', 'is', null)
    .executeTakeFirst();
  if (waiting !== undefined)
    throw new Refusal(
      'PROPOSAL_WAITING',
      `Đề xuất số ${waiting.number} của bản đồ này đang chờ duyệt. Đề xuất của bạn gửi được khi đề xuất đó đã có quyết định.`,
    );
}
