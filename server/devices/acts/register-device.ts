import { randomUUID } from 'node:crypto';
import { todayOf } from '../../catalogue/index.ts';
import { inForce } from '../../organisation/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { keyHash, receivesAt, signedIn } from '../rights.ts';
import type { DeviceRow } from '../tables.ts';
import { deviceViews } from '../view.ts';

/** A counter officer asks, on the machine itself, that it may receive without network; it may nothing before another decides. */
export const registerDevice: Act<'registerDevice'> = async (context, { unit, name, key }) => {
  const { accountId } = signedIn(context);
  const held = context.reference.current();
  const found = held.units.get(unit);
  if (found?.kind !== 'ONE_STOP' || !inForce(found, todayOf(held, context.now)) || !receivesAt(context, unit))
    throw new Refusal('FORBIDDEN', 'Chỉ cán bộ một cửa của đơn vị này mới đăng ký được thiết bị tại đây.');
  const row: DeviceRow = {
    id: randomUUID(),
    unit_key: unit,
    name: name.trim(),
    key_hash: keyHash(key),
    asked_by: accountId,
    asked_at: context.now,
    decided_by: null,
    decided_at: null,
    approved: null,
    comment: null,
    revoked_by: null,
    revoked_at: null,
    revocation: null,
    revoke_comment: null,
    seen_at: null,
    drift_ms: null,
    last_sequence: 0,
  };
  return inTransaction(context.db, async (tx) => {
    const { numInsertedOrUpdatedRows = 0n } = await tx
      .insertInto('device')
      .values(row)
      .onConflict((on) => on.column('key_hash').doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows === 0n)
      throw new Refusal(
        'DEVICE_DECIDED',
        'Máy này đã đăng ký. Tải lại trang để thấy thiết bị đang ở bước nào.',
      );
    const [view] = await deviceViews(context, tx, [row]);
    if (view === undefined) throw new Error('a device just registered is gone');
    return rememberReply(context, tx, view);
  });
};
