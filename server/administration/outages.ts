import { addWorkingDays, instantAt, localDate } from '@motcua/rules/calendar';
import type { Input } from '@motcua/contract/operations';
import { formatDate } from '@motcua/rules/text';
import { parameter } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';

type Told = Input<'announceOutage'>;

/** Of a person. */
const ID_NUMBER = /\d{12}/;

/**
 * An outage that can be told: it ends after it begins, is not over, and a planned one is told so many working days before
 * (NĐ 224/2026/NĐ-CP Điều 13), with the time at which things work again.
 *
 * @throws {Refusal} INVALID_INPUT
 */
export function assertTellable({ reference, now }: Context, { kind, from, until, ...texts }: Told): void {
  if (Object.values(texts).some((text) => ID_NUMBER.test(text)))
    throw wrong('what', 'Thông báo công khai không ghi số định danh của ai. Bỏ dãy số ấy đi.');
  if (until === undefined) {
    if (kind === 'FAULT') return;
    throw wrong('until', 'Tạm dừng có kế hoạch phải ghi thời điểm dự kiến hoạt động lại.');
  }
  if (Date.parse(until) <= Date.parse(from))
    throw wrong('until', 'Thời điểm hoạt động lại phải sau thời điểm bắt đầu.');
  if (Date.parse(until) <= now.getTime())
    throw wrong('until', 'Thời điểm hoạt động lại đã qua, không cần thông báo nữa.');
  if (kind === 'FAULT') return;
  const held = reference.current();
  const today = localDate(held.calendar, now);
  const days = parameter(held, 'outage.noticeDays', today);
  const earliest = days === 0 ? today : addWorkingDays(held.calendar, today, days);
  if (Date.parse(from) < instantAt(held.calendar, earliest, '00:00').getTime())
    throw wrong(
      'from',
      `Phải báo trước ${days} ngày làm việc: sớm nhất là ngày ${formatDate(earliest)}. Sự cố đang xảy ra thì chọn loại sự cố.`,
    );
}

const wrong = (field: string, message: string): Refusal =>
  new Refusal('INVALID_INPUT', { detail: message, fields: [{ field, message }] });
