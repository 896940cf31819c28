import { createHash } from 'node:crypto';
import type { OfflineContent } from '@motcua/contract/devices';
import { addDays, isoInstant } from '@motcua/rules/calendar';
import { todayOf } from '../../catalogue/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { assertNotRevoked, deviceSpeaking } from '../rights.ts';
import { offlineContent } from '../snapshot.ts';

/** Everything a device needs to receive without network, where it has changed since the stamp; it may be used as long as the lease. */
export const getOfflineSnapshot: Act<'getOfflineSnapshot'> = async (context, { deviceId, key, stamp }) => {
  const { db, reference, now } = context;
  const { device, until } = await inTransaction(db, async (tx) => {
    const speaking = await deviceSpeaking(context, tx, { deviceId, key });
    assertNotRevoked(speaking);
    await tx.updateTable('device').set({ seen_at: now }).where('id', '=', speaking.id).execute();
    const lease = await tx
      .selectFrom('device_lease')
      .select('expires_at')
      .where('device_id', '=', speaking.id)
      .where('expires_at', '>=', now)
      .executeTakeFirst();
    return { device: speaking, until: lease?.expires_at ?? null };
  });
  const held = reference.current();
  const today = todayOf(held, now);
  const content = await offlineContent(context, device.unit_key, {
    from: addDays(today, -7),
    to: `${Number(today.slice(0, 4)) + 1}-12-31`,
  });
  const fresh = stampOf(content);
  return {
    stamp: fresh,
    now: isoInstant(held.calendar, now),
    validUntil: until === null ? null : isoInstant(held.calendar, until),
    content: fresh === stamp ? null : content,
  };
};

/** The moment of the question is no part of what is kept. */
const stampOf = ({ officer, ...rest }: OfflineContent): string =>
  createHash('sha256')
    .update(JSON.stringify({ ...rest, officer: { ...officer, now: '' } }))
    .digest('base64url');
