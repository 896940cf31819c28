import { localDate, type LocalDate } from '@motcua/rules/calendar';
import { parameter } from '../organisation/index.ts';
import type { Caller, Context } from '../platform/context.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Tx } from '../platform/transaction.ts';

/**
 * One visit a day for each procedure, and not more ahead than the province lets one person have, so that nobody takes all places.
 *
 * @throws {Refusal} BOOKING_HELD
 */
export async function assertMayHold(
  { reference, now }: Context,
  tx: Tx,
  { accountId }: Caller,
  { procedure, day }: { procedure: string; day: LocalDate },
): Promise<void> {
  const held = reference.current();
  const ahead = await tx
    .selectFrom('booking')
    .select(['code', 'procedure_code', 'day', 'starts_at'])
    .where('account_id', '=', accountId)
    .where('day', '>=', localDate(held.calendar, now))
    .where('moved_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .where('arrived_at', 'is', null)
    .where('missed_at', 'is', null)
    .execute();
  const same = ahead.find((one) => one.procedure_code === procedure && one.day === day);
  if (same !== undefined)
    throw heldAlready(
      `Bạn đã có lịch hẹn ${same.code} cho thủ tục này trong ngày. Đổi hoặc hủy lịch hẹn ấy trước.`,
      `You have visit ${same.code} for this procedure on that day. Move or cancel it first.`,
    );
  const most = parameter(held, 'booking.perPerson', localDate(held.calendar, now));
  if (ahead.filter(({ starts_at }) => starts_at > now).length >= most)
    throw heldAlready(
      `Bạn đang có ${most} lịch hẹn chưa đến giờ, là nhiều nhất. Hủy bớt một lịch hẹn rồi đặt lại.`,
      `You have ${most} visits ahead, which is the most. Cancel one, then book again.`,
    );
}

const heldAlready = (message: string, messageEn: string): Refusal =>
  new Refusal('BOOKING_HELD', { detail: message, fields: [{ field: 'startsAt', message, messageEn }] });
