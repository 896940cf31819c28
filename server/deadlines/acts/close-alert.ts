import { sql } from 'kysely';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { callerOf, getAlert } from '../addressed.ts';
import { alertView } from '../alert-view.ts';

/** The alert has been dealt with. A question about a cause is closed by its answer only. */
export const closeAlert: Act<'closeAlert'> = async (context, { alertId, answer }) => {
  const row = await getAlert(context, alertId);
  if (row.kind === 'CAUSE_ASKED')
    throw new Refusal('WRONG_STATE', {
      detail: 'Lãnh đạo hỏi nguyên nhân chậm: hãy chọn nguyên nhân và trả lời.',
      allowed: ['answerCause'],
    });
  if (row.kind === 'OFFLINE_CONDITION')
    throw new Refusal('WRONG_STATE', {
      detail: 'Hồ sơ tiếp nhận có điều kiện: mở hồ sơ và trả lời điều kiện có đúng không.',
      allowed: ['answerCondition'],
    });
  const { accountId } = callerOf(context);
  return inTransaction(context.db, async (tx) => {
    const done = await tx
      .updateTable('alert')
      .set({
        done_at: context.now,
        done_by: accountId,
        read_at: sql`coalesce(read_at, ${context.now})`,
        read_by: sql`coalesce(read_by, ${accountId}::uuid)`,
        answer: answer === undefined ? null : JSON.stringify({ cause: null, text: answer }),
      })
      .where('id', '=', row.id)
      .where('done_at', 'is', null)
      .returningAll()
      .executeTakeFirst();
    if (done === undefined)
      throw new Refusal('ALREADY_TAKEN', 'Cảnh báo này đã được xử lý. Tải lại danh sách.');
    return rememberReply(context, tx, alertView(context, done));
  });
};
