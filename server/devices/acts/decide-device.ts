import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { assertAnswersFor, getDevice, signedIn } from '../rights.ts';
import { deviceViews } from '../view.ts';

/** A second person, who answers for the unit, lets a device receive without network, or not. */
export const decideDevice: Act<'decideDevice'> = async (context, { deviceId, approve, comment }) => {
  const { accountId } = signedIn(context);
  return inTransaction(context.db, async (tx) => {
    const device = await getDevice(context, tx, deviceId);
    assertAnswersFor(context, device.unit_key);
    if (device.asked_by === accountId)
      throw new Refusal('SECOND_PERSON', 'Bạn là người đề nghị, nên người khác có thẩm quyền phải duyệt.');
    if (device.decided_at !== null)
      throw new Refusal('DEVICE_DECIDED', 'Đã có người quyết định về thiết bị này. Tải lại danh sách.');
    if (!approve && comment.trim() === '')
      throw new Refusal('INVALID_INPUT', {
        detail: 'Ghi lý do không duyệt để người đề nghị biết.',
        fields: [{ field: 'comment', message: 'Còn thiếu lý do' }],
      });
    const decided = {
      decided_by: accountId,
      decided_at: context.now,
      approved: approve,
      comment: comment.trim() === '' ? null : comment.trim(),
    };
    await tx.updateTable('device').set(decided).where('id', '=', device.id).execute();
    const [view] = await deviceViews(context, tx, [{ ...device, ...decided }]);
    if (view === undefined) throw new Error('a device just decided is gone');
    return rememberReply(context, tx, view);
  });
};
