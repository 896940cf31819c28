import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { heldBy, voidRest } from '../blocks.ts';
import { assertAnswersFor, getDevice, signedIn } from '../rights.ts';
import { deviceViews } from '../view.ts';

/**
 * Stolen, lost, broken or replaced: nothing is leased to the device any more, the numbers it has not brought back are voided
 * with record, and every session that spoke for it ends. What it accepted before comes in through a person.
 */
export const revokeDevice: Act<'revokeDevice'> = async (context, { deviceId, revocation, comment }) => {
  const { accountId } = signedIn(context);
  return inTransaction(context.db, async (tx) => {
    const device = await getDevice(context, tx, deviceId);
    assertAnswersFor(context, device.unit_key);
    if (device.approved !== true || device.revoked_at !== null)
      throw new Refusal('DEVICE_DECIDED', 'Chỉ thu hồi được thiết bị đang được phép. Tải lại danh sách.');
    const revoked = {
      revoked_by: accountId,
      revoked_at: context.now,
      revocation,
      revoke_comment: comment.trim(),
    };
    await tx.updateTable('device').set(revoked).where('id', '=', device.id).execute();
    await voidRest(tx, await heldBy(tx, [device.id]), {
      reason: revocation,
      comment: comment.trim(),
      by: accountId,
      at: context.now,
    });
    await tx
      .deleteFrom('session')
      .where('token_hash', 'in', (eb) =>
        eb.selectFrom('device_session').select('token_hash').where('device_id', '=', device.id),
      )
      .execute();
    await tx.deleteFrom('device_session').where('device_id', '=', device.id).execute();
    const [view] = await deviceViews(context, tx, [{ ...device, ...revoked }]);
    if (view === undefined) throw new Error('a device just revoked is gone');
    return rememberReply(context, tx, view);
  });
};
