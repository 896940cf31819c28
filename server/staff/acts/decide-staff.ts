import type { StaffLine } from '@motcua/contract/staff';
import { formatDate } from '@motcua/rules/text';
import { assertMay, assertSecond, assertWaiting } from '../../administration/index.ts';
import { todayOf } from '../../catalogue/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { post } from '../../platform/outbox.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { appoint } from '../appoint.ts';
import { getStaffRow, lockStaff, staffChangeView } from '../changes.ts';

/** The second person's word: approved, every line is in force from its date on, and no right begins before this day. */
export const decideStaff: Act<'decideStaff'> = async (context, { changeId, approve, comment }) => {
  const today = todayOf(context.reference.current(), context.now);
  return inTransaction(context.db, async (tx) => {
    await lockStaff(tx);
    const change = await getStaffRow(tx, changeId);
    if (change.kind !== 'APPOINT') assertWaiting({ decided_at: context.now });
    const callers = change.units.map((unit) => assertMay(context, 'decide', unit));
    const [caller] = callers;
    if (caller === undefined) throw new Error(`staff change ${changeId} names no unit`);
    assertWaiting(change);
    assertSecond(caller, change.proposed_by);
    if (approve && change.lines.some(({ username }) => username === caller.username))
      throw new Refusal('SECOND_PERSON', 'Đề xuất này giao chức vụ cho chính bạn. Nhờ người khác duyệt.');
    let lines = change.lines;
    if (approve) {
      const asked = change.lines.map((line) => startingToday(line as StaffLine, today));
      const { kept, outgoing } = await appoint(context, tx, asked);
      lines = kept;
      await post(tx, outgoing, context.now);
    }
    await tx
      .updateTable('staff_change')
      .set({
        decided_by: caller.accountId,
        decided_at: context.now,
        approved: approve,
        comment,
        lines: JSON.stringify(lines),
      })
      .where('id', '=', changeId)
      .execute();
    return rememberReply(context, tx, staffChangeView(context, await getStaffRow(tx, changeId)));
  });
};

/** A proposal may have waited past its first day. */
function startingToday(line: StaffLine, today: string): StaffLine {
  if (line.from >= today) return line;
  if (line.to === null || line.to >= today) return { ...line, from: today };
  throw new Refusal(
    'WRONG_DATE',
    `Chức vụ của ${line.fullName} chỉ đến ${formatDate(line.to)}, ngày ấy đã qua. Không duyệt, và đề nghị lập lại.`,
  );
}
