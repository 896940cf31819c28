import { freeNumbers, rangesOf, type LeasedSeries, type Range } from '@motcua/rules/offline';
import type { VoidReason } from '@motcua/contract/devices';
import type { Db } from '../platform/database.ts';
import type { Tx } from '../platform/transaction.ts';

/** What a device holds of one series and period. */
export interface Held {
  device: string;
  unit: string;
  series: LeasedSeries;
  period: string;
  blocks: Range[];
  used: Set<number>;
  voided: Set<number>;
}

/** Numbers of it that are neither used nor voided, rising. */
export const freeOf = ({ blocks, used, voided }: Held): number[] => freeNumbers(blocks, used.union(voided));

/** All that devices hold, by series and period. */
export async function heldBy(db: Db | Tx, devices: readonly string[]): Promise<Held[]> {
  if (devices.length === 0) return [];
  const [blocks, voids, used] = await Promise.all([
    db.selectFrom('lease_block').selectAll().where('device_id', 'in', devices).orderBy('first').execute(),
    db.selectFrom('number_void').selectAll().where('device_id', 'in', devices).execute(),
    db
      .selectFrom('leased_number')
      .innerJoin('offline_item', 'offline_item.id', 'leased_number.item_id')
      .select(['device_id', 'leased_number.series', 'leased_number.period', 'leased_number.number'])
      .where('device_id', 'in', devices)
      .execute(),
  ]);
  const key = (one: { device_id: string; series: string; period: string }): string =>
    `${one.device_id} ${one.series} ${one.period}`;
  const voidsOf = Map.groupBy(voids, key);
  const usedOf = Map.groupBy(used, key);
  return [...Map.groupBy(blocks, key)].flatMap(([name, own]): Held[] => {
    const [head] = own;
    if (head === undefined) return [];
    return [
      {
        device: head.device_id,
        unit: head.unit_key,
        series: head.series,
        period: head.period,
        blocks: own.map(({ first, last }) => ({ first, last })),
        used: new Set((usedOf.get(name) ?? []).map(({ number }) => number)),
        voided: new Set(freeNumbers(voidsOf.get(name) ?? [], new Set())),
      },
    ];
  });
}

/** Voids every number that is left, with record: why, by whom, when. Numbers on papers stay. */
export async function voidRest(
  tx: Tx,
  held: readonly Held[],
  record: { reason: VoidReason; comment: string; by: string; at: Date },
): Promise<void> {
  const rows = held.flatMap((one) =>
    rangesOf(freeOf(one)).map((range) => ({
      device_id: one.device,
      unit_key: one.unit,
      series: one.series,
      period: one.period,
      ...range,
      reason: record.reason,
      comment: record.comment,
      by_account: record.by,
      at: record.at,
    })),
  );
  if (rows.length > 0) await tx.insertInto('number_void').values(rows).execute();
}
