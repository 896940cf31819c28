import type { LeasedNumber, OfflineItem } from '@motcua/contract/devices';
import { Refusal } from '../platform/refusal.ts';
import type { Tx } from '../platform/transaction.ts';
import { printedNumbers } from './item.ts';
import type { DeviceRow } from './tables.ts';

/**
 * The numbers on the papers were leased to this device and stand on no other paper; voided ones count only where a person
 * admits them.
 *
 * @throws {Refusal} NUMBER_NOT_LEASED, NUMBER_USED
 */
export async function assertNumbers(
  tx: Tx,
  device: DeviceRow,
  item: OfflineItem,
  admitted: boolean,
): Promise<void> {
  for (const { number, series } of printedNumbers(item)) {
    const said = `${number.number} (${number.series}, ${number.period})`;
    if (number.series !== series || !(await isWithin(tx, 'lease_block', device, number)))
      throw new Refusal(
        'NUMBER_NOT_LEASED',
        `Số ${said} không nằm trong số cấp cho thiết bị này. Người có thẩm quyền xem lại phiếu đã in rồi quyết định.`,
      );
    const used = await tx
      .selectFrom('leased_number')
      .select('item_id')
      .where('unit_key', '=', device.unit_key)
      .where('series', '=', series)
      .where('period', '=', number.period)
      .where('number', '=', number.number)
      .executeTakeFirst();
    if (used !== undefined)
      throw new Refusal(
        'NUMBER_USED',
        `Số ${said} đã dùng cho một mục khác của thiết bị. Người có thẩm quyền đối chiếu hai phiếu rồi quyết định.`,
      );
    if (!admitted && (await isWithin(tx, 'number_void', device, number)))
      throw new Refusal(
        'NUMBER_NOT_LEASED',
        `Số ${said} đã bị hủy. Người có thẩm quyền xem lại phiếu đã in rồi quyết định.`,
      );
  }
}

async function isWithin(
  tx: Tx,
  table: 'lease_block' | 'number_void',
  device: DeviceRow,
  { series, period, number }: LeasedNumber,
): Promise<boolean> {
  const found = await tx
    .selectFrom(table)
    .select('first')
    .where('device_id', '=', device.id)
    .where('series', '=', series)
    .where('period', '=', period)
    .where('first', '<=', number)
    .where('last', '>=', number)
    .executeTakeFirst();
  return found !== undefined;
}

/** The numbers of the papers stand for this item from now on. */
export async function useNumbers(tx: Tx, device: DeviceRow, item: OfflineItem): Promise<void> {
  const rows = printedNumbers(item).map(({ number: { series, period, number } }) => ({
    unit_key: device.unit_key,
    series,
    period,
    number,
    item_id: item.itemId,
  }));
  if (rows.length > 0) await tx.insertInto('leased_number').values(rows).execute();
}
