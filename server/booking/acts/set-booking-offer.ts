import { localDate } from '@motcua/rules/calendar';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { assertMay } from '../rights.ts';

/** The head of a unit sets its slots from a day on; visits that are booked stay as they are, also where they are more than fit. */
export const setBookingOffer: Act<'setBookingOffer'> = async (
  context,
  { unit, validFrom, slotMinutes, places },
) => {
  const { accountId } = assertMay(context, 'setBookingOffer', unit);
  const { reference, now } = context;
  if (validFrom < localDate(reference.current().calendar, now))
    throw new Refusal('INVALID_INPUT', {
      detail: 'Chọn hôm nay hoặc một ngày sau hôm nay; ngày đã qua không đổi được.',
      fields: [{ field: 'validFrom', message: 'Ngày đã qua', messageEn: 'This day is over' }],
    });
  return inTransaction(context.db, async (tx) => {
    const kept = await tx
      .insertInto('booking_offer')
      .values({
        unit_key: unit,
        valid_from: validFrom,
        slot_minutes: slotMinutes,
        places,
        set_by: accountId,
        set_at: now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return rememberReply(context, tx, { id: Number(kept.id) });
  });
};
