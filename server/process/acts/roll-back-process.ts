import { formatDate } from '@motcua/rules/text';
import { removeProcessVersion, todayOf, versionChangeState } from '../../catalogue/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { changeView, getProcessChange, getProcessChangeAlone } from '../changes.ts';
import { assertMayDecide, mayPropose } from '../guard.ts';

/** One action before the day it takes effect; afterwards dossiers follow it, and only a new version takes its place. */
export const rollBackProcess: Act<'rollBackProcess'> = async (context, { changeId, reason }) => {
  const { db, now, reference } = context;
  const { key } = await getProcessChange(db, changeId);
  const caller =
    context.caller !== null && mayPropose(context) ? context.caller : await assertMayDecide(context, key);
  return inTransaction(db, async (tx) => {
    const change = await getProcessChangeAlone(tx, changeId);
    const state = versionChangeState(change, todayOf(reference.current(), now));
    if (state !== 'SCHEDULED' || change.version_id === null)
      throw new Refusal(
        'MAP_STATE',
        state === 'IN_FORCE' && change.valid_from !== null
          ? `Bản đồ đã có hiệu lực từ ${formatDate(change.valid_from)} và hồ sơ đang theo nó. Soạn bản mới từ phiên bản trước rồi trình duyệt.`
          : 'Chỉ thu hồi được bản đã duyệt và chưa đến ngày hiệu lực. Tải lại để xem trạng thái.',
      );
    await tx
      .updateTable('process_change')
      .set({
        rolled_back_by: caller.accountId,
        rolled_back_at: now,
        rollback_reason: reason,
        version_id: null,
      })
      .where('id', '=', changeId)
      .execute();
    await removeProcessVersion(tx, change.version_id);
    return rememberReply(context, tx, changeView(context, await getProcessChange(tx, changeId)));
  });
};
