import { randomBytes, randomUUID } from 'node:crypto';
import { isAhead, slotsOn, type Slot } from '@motcua/rules/booking';
import { addDays, isoInstant, localDate } from '@motcua/rules/calendar';
import { bookingCode } from '@motcua/rules/codes';
import { parameter, unitName, type Reference } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import { post } from '../platform/outbox.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Tx } from '../platform/transaction.ts';
import { offersUntil, officeOf, termsOn } from './offer.ts';
import { freePlace, lockDay, takenWithin } from './taken.ts';
import type { BookingRow } from './tables.ts';

interface Wish {
  accountId: string;
  unit: string;
  procedure: { code: string; name: string };
  startsAt: Date;
  /** Of the visit that is moved; absent: a new one. */
  code?: string;
}

const HOUR_MS = 3_600_000;

/**
 * Takes a place in the slot that begins at the hour, and tells whoever has it now and again shortly before.
 *
 * @throws {Refusal} BOOKING_SLOT there is no such slot, or not any more; BOOKING_FULL
 */
export async function keepBooking(context: Context, tx: Tx, wish: Wish): Promise<BookingRow> {
  const { reference, now } = context;
  const held = reference.current();
  const { unit, accountId, procedure } = wish;
  const day = localDate(held.calendar, wish.startsAt);
  await lockDay(tx, unit, day);
  const { slot, places } = await findSlot(tx, held, wish, day, now);
  const place = freePlace(await takenWithin(tx, unit, slot), slot, places);
  if (place === undefined)
    throw slotRefused(
      'BOOKING_FULL',
      'Khung giờ này vừa hết chỗ. Chọn giờ khác.',
      'This hour has just been fully booked. Choose another.',
    );
  const row = await tx
    .insertInto('booking')
    .values({
      id: randomUUID(),
      code: wish.code ?? bookingCode(randomBytes(8)),
      account_id: accountId,
      unit_key: unit,
      procedure_code: procedure.code,
      procedure_name: procedure.name,
      day,
      starts_at: slot.startsAt,
      ends_at: slot.endsAt,
      place,
      booked_at: now,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  const remindAt = new Date(slot.startsAt.getTime() - parameter(held, 'booking.remindHours', day) * HOUR_MS);
  await post(
    tx,
    [
      { topic: 'notice', payload: bookingNotice(held, row, 'TB15') },
      ...(remindAt > now ? [{ topic: 'bookingReminder', payload: { bookingId: row.id }, at: remindAt }] : []),
    ],
    now,
  );
  return row;
}

/** What a notice says of a visit: its code, hour and place; nothing of the person or the matter. */
export const bookingNotice = (
  held: Reference,
  row: Pick<BookingRow, 'code' | 'account_id' | 'unit_key' | 'day' | 'starts_at'>,
  kind: 'TB15' | 'TB28',
): Record<string, unknown> => ({
  kind,
  dossierId: null,
  accountId: row.account_id,
  facts: {
    booking: row.code,
    visit: isoInstant(held.calendar, row.starts_at),
    unit: unitName(held, row.unit_key, row.day),
  },
});

async function findSlot(
  tx: Tx,
  held: Reference,
  { unit, startsAt }: Wish,
  day: string,
  now: Date,
): Promise<{ slot: Slot; places: number }> {
  const office = officeOf(held, unit, day);
  const today = localDate(held.calendar, now);
  const terms = termsOn(held, today);
  const offer = (await offersUntil(tx, held, unit, day))(day);
  const slot = slotsOn(office.calendar, day, offer).find(
    (one) => one.startsAt.getTime() === startsAt.getTime(),
  );
  if (slot === undefined || !isAhead(slot, now, terms) || day > addDays(today, terms.daysAhead))
    throw slotRefused(
      'BOOKING_SLOT',
      'Nơi này không nhận lịch hẹn vào giờ ấy, hoặc đã quá sát giờ. Chọn giờ khác trong danh sách.',
      'No visit can be booked there for that hour, or it is too near. Choose another hour from the list.',
    );
  return { slot, places: offer.places };
}

const slotRefused = (code: 'BOOKING_FULL' | 'BOOKING_SLOT', message: string, messageEn: string): Refusal =>
  new Refusal(code, { detail: message, fields: [{ field: 'startsAt', message, messageEn }] });
