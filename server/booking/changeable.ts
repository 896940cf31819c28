import { mayChange } from '@motcua/rules/booking';
import { localDate } from '@motcua/rules/calendar';
import { parameter } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';
import type { BookingRow } from './tables.ts';
import { factsOf, stillReceived } from './view.ts';

/** @throws {Refusal} BOOKING_OVER */
export function assertChangeable({ reference, now }: Context, row: BookingRow): void {
  const held = reference.current();
  const changeMinutes = parameter(held, 'booking.changeMinutes', localDate(held.calendar, now));
  if (mayChange(factsOf(row), stillReceived(held, row), now, { changeMinutes })) return;
  const message = `Lịch hẹn đã hủy, đã qua, hoặc chỉ còn chưa đầy ${changeMinutes} phút. Gọi nơi tiếp nhận nếu không đến được.`;
  const messageEn = `The visit is cancelled, over, or less than ${changeMinutes} minutes away. Call the place if you cannot come.`;
  throw new Refusal('BOOKING_OVER', { detail: message, fields: [{ field: 'code', message, messageEn }] });
}
