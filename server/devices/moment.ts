import type { OfflineItem } from '@motcua/contract/devices';
import { correctedMoment, momentOf, type Correction } from '@motcua/rules/offline';
import { todayOf } from '../catalogue/index.ts';
import { parameter } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Tx } from '../platform/transaction.ts';
import { kindOf } from './item.ts';
import type { DeviceRow } from './tables.ts';

const MINUTE_MS = 60_000;

/** When it was done by the corrected clock; `fault` says why that moment cannot be counted with. */
export interface Done extends Correction {
  fault?: Refusal;
}

/** The moment of an item, from the device's clock and its drift, and whether the device had its lease then. */
export async function doneAt(
  { reference, now }: Context,
  tx: Tx,
  device: DeviceRow,
  item: OfflineItem,
): Promise<Done> {
  const held = reference.current();
  const tolerance = parameter(held, 'offline.driftMinutes', todayOf(held, now)) * MINUTE_MS;
  const deviceAt = new Date(item.deviceAt);
  const leases = await tx
    .selectFrom('device_lease')
    .select(['granted_at', 'expires_at'])
    .where('device_id', '=', device.id)
    .orderBy('granted_at')
    .execute();
  const from = leases[0]?.granted_at ?? device.asked_at;
  const before = { ms: item.drift.ms };
  const found = momentOf(
    deviceAt,
    { before, now: { ms: new Date(item.sentAt).getTime() - now.getTime() } },
    { from, now },
    tolerance,
  );
  if (found === undefined) {
    const at = correctedMoment(deviceAt, before);
    return {
      at: at > now ? now : at,
      driftMs: before.ms,
      wrong: true,
      changed: true,
      fault: new Refusal(
        'WRONG_DATE',
        'Giờ của thiết bị không xác định được: sau bây giờ, hoặc trước khi thiết bị được cấp số. Đối chiếu phiếu đã in rồi quyết định.',
      ),
    };
  }
  const leased = leases.some(
    ({ granted_at, expires_at }) => granted_at <= found.at && found.at <= expires_at,
  );
  if (kindOf(item) !== 'ACCEPTANCE' || leased) return found;
  const hours = parameter(held, 'offline.maxHours', todayOf(held, now));
  return {
    ...found,
    fault: new Refusal(
      'OFFLINE_TOO_LONG',
      `Tiếp nhận khi thiết bị đã mất kết nối quá ${hours} giờ. Người có thẩm quyền đối chiếu phiếu đã in rồi quyết định; lần sau chỉ hướng dẫn.`,
    ),
  };
}
