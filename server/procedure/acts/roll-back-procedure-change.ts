import { formatDate } from '@motcua/rules/text';
import { removeProcedureVersion, todayOf } from '../../catalogue/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { alone, changeView, getProcedureChange, stateOf } from '../changes.ts';
import { assertMayDecide, mayPropose } from '../guard.ts';

/** One action before the day it takes effect; afterwards dossiers follow it, and only a new version takes its place. */
export const rollBackProcedureChange: Act<'rollBackProcedureChange'> = async (
  context,
  { changeId, reason },
) => {
  const { db, now, reference } = context;
  const caller = context.caller !== null && mayPropose(context) ? context.caller : assertMayDecide(context);
  return inTransaction(db, async (tx) => {
    await alone(tx);
    const change = await getProcedureChange(tx, changeId);
    const state = stateOf(change, todayOf(reference.current(), now));
    if (state !== 'SCHEDULED' || change.version_id === null)
      throw new Refusal(
        'VERSION_STATE',
        state === 'IN_FORCE'
          ? `Phiên bản đã có hiệu lực từ ${formatDate(change.valid_from)} và hồ sơ đang theo nó. Trình một phiên bản mới với nội dung trước đây.`
          : 'Chỉ thu hồi được phiên bản đã duyệt và chưa đến ngày hiệu lực. Tải lại để xem trạng thái.',
      );
    await tx
      .updateTable('procedure_change')
      .set({
        rolled_back_by: caller.accountId,
        rolled_back_at: now,
        rollback_reason: reason,
        version_id: null,
      })
      .where('id', '=', changeId)
      .execute();
    await removeProcedureVersion(tx, change.version_id);
    return rememberReply(context, tx, changeView(context, await getProcedureChange(tx, changeId)));
  });
};
