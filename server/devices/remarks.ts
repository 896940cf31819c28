import type { OfflineItem, Remark } from '@motcua/contract/devices';
import { localDate } from '@motcua/rules/calendar';
import { periodOf, type Condition } from '@motcua/rules/offline';
import { moneyInFigures } from '@motcua/rules/text';
import type { Context } from '../platform/context.ts';
import { printedNumbers } from './item.ts';
import type { Done } from './moment.ts';

/** A remark with what the timeline and the alert say of it. */
export interface Said {
  remark: Remark;
  vi: string;
  en: string;
}

const METHODS = {
  CASH: { vi: 'tiền mặt', en: 'cash' },
  QR: { vi: 'mã QR', en: 'QR' },
  TRANSFER: { vi: 'chuyển khoản', en: 'transfer' },
} as const;

/** What an officer has to know of an item before its dossier is looked at; the due date and duplicates are seen later. */
export function remarksOf(
  { reference }: Context,
  item: OfflineItem,
  done: Done,
  { admitted, conditions }: { admitted: boolean; conditions: readonly Condition[] },
): Said[] {
  const { calendar } = reference.current();
  const minutes = Math.round(Math.abs(done.driftMs) / 60_000);
  const day = localDate(calendar, done.at);
  const said: Said[] = [];
  if (done.wrong)
    said.push({
      remark: 'DRIFT',
      vi: `Đồng hồ thiết bị ${done.driftMs > 0 ? 'nhanh' : 'chậm'} ${minutes} phút, giờ đã được sửa.`,
      en: `The device clock was ${minutes} minutes ${done.driftMs > 0 ? 'fast' : 'slow'}; the moment was corrected.`,
    });
  if (done.changed)
    said.push({
      remark: 'CLOCK_CHANGED',
      vi: 'Đồng hồ thiết bị đã bị chỉnh trong lúc mất mạng, cần đối chiếu giờ.',
      en: 'The device clock was set while offline; compare the time.',
    });
  if (printedNumbers(item).some(({ number, series }) => number.period !== periodOf(series, day)))
    said.push({
      remark: 'OTHER_DAY',
      vi: 'Ngày trong số đã in khác ngày làm thực tế; số đã in được giữ.',
      en: 'The day in the printed number is not the day it was done; the printed number stays.',
    });
  for (const { text } of conditions)
    said.push({
      remark: 'CONDITIONAL',
      vi: `Tiếp nhận có điều kiện: ${text}.`,
      en: `Accepted on condition: ${text}.`,
    });
  if (admitted)
    said.push({
      remark: 'ADMITTED',
      vi: 'Mục từng để riêng, người có thẩm quyền cho nhập.',
      en: 'It had been put aside and was admitted by a person.',
    });
  return said;
}

/** What was taken at the counter and is not reconciled with the bank yet. */
export function feeNote({ acceptance }: OfflineItem): string {
  const fee = acceptance?.fee;
  if (fee === undefined) return '';
  const receipt = fee.receipt === undefined ? '' : `, biên nhận ${fee.receipt}`;
  return `Đã thu ${moneyInFigures(fee.amount)} (${METHODS[fee.method].vi}${receipt}), chưa đối soát.`;
}
