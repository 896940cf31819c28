import { formatDate } from '@motcua/rules/text';
import { removeFormVersion, todayOf, versionChangeState } from '../../catalogue/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { mayPropose } from '../../process/index.ts';
import { changeView, getFormChange, getFormChangeAlone } from '../changes.ts';
import { assertMayDecide } from '../guard.ts';

/** One action before the day it takes effect; afterwards people have been asked it, and only a new version takes its place. */
export const rollBackForm: Act<'rollBackForm'> = async (context, { changeId, reason }) => {
  const { db, now, reference } = context;
  const { key } = await getFormChange(db, changeId);
  const caller =
    context.caller !== null && mayPropose(context) ? context.caller : await assertMayDecide(context, key);
  return inTransaction(db, async (tx) => {
    const change = await getFormChangeAlone(tx, changeId);
    const state = versionChangeState(change, todayOf(reference.current(), now));
    if (state !== 'SCHEDULED' || change.valid_from === null)
      throw new Refusal(
        'FORM_DRAFT_STATE',
        state === 'IN_FORCE' && change.valid_from !== null
          ? `Mẫu đã có hiệu lực từ ${formatDate(change.valid_from)} và người dân đang khai. Soạn bản mới từ phiên bản trước rồi trình duyệt.`
          : 'Chỉ thu hồi được bản đã duyệt và chưa đến ngày hiệu lực. Tải lại để xem trạng thái.',
      );
    await tx
      .updateTable('form_change')
      .set({ rolled_back_by: caller.accountId, rolled_back_at: now, rollback_reason: reason })
      .where('id', '=', changeId)
      .execute();
    await removeFormVersion(tx, key, change.valid_from);
    return rememberReply(context, tx, changeView(context, await getFormChange(tx, changeId)));
  });
};
