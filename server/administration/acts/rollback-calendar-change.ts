import { randomUUID } from 'node:crypto';
import { readCalendar } from '../../organisation/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { changeView, getChange, getChangeToDecide, proposedOf, statusOf } from '../calendar-changes.ts';
import { assertMay } from '../guard.ts';
import { assertStands } from '../reversal.ts';

/** Taking a change back is a change itself: proposed here with the days as they stood before, decided by a second person. */
export const rollbackCalendarChange: Act<'rollbackCalendarChange'> = async (
  context,
  { changeId, reason },
) => {
  const caller = assertMay(context, 'propose', (await getChange(context.db, changeId)).unit_key);
  return inTransaction(context.db, async (tx) => {
    const original = await getChangeToDecide(tx, changeId);
    if (statusOf(original) !== 'APPLIED')
      throw new Refusal('WRONG_STATE', 'Chỉ hoàn lại được thay đổi đang áp dụng. Tải lại danh sách.');
    assertStands(await readCalendar(tx), original);
    const waiting = await tx
      .selectFrom('calendar_change')
      .select('number')
      .where('reverses', '=', changeId)
      .where('decided_at', 'is', null)
      .executeTakeFirst();
    if (waiting !== undefined)
      throw new Refusal('PROPOSAL_WAITING', `Đề xuất hoàn lại số ${waiting.number} đang chờ duyệt.`);
    const { unit, content } = proposedOf(original);
    const { id } = await tx
      .insertInto('calendar_change')
      .values({
        id: randomUUID(),
        calendar_id: original.calendar_id,
        unit_key: unit,
        content: JSON.stringify({ days: original.before ?? [], shifts: content.shifts }),
        past_too: true,
        reason,
        legal_basis: original.legal_basis,
        reverses: changeId,
        proposed_by: caller.accountId,
        proposed_at: context.now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return rememberReply(context, tx, changeView(context, await getChange(tx, id)));
  });
};
