import type { BookingOffer, BookingTerms } from '@motcua/rules/booking';
import type { LocalDate } from '@motcua/rules/calendar';
import { inForce, inOffice, parameter, type Reference } from '../organisation/index.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Tx } from '../platform/transaction.ts';

/**
 * What a unit offers by the day: what its head has set, before the province's numbers of that day.
 *
 * @param last the last day that is asked for
 */
export async function offersUntil(
  db: Db | Tx,
  held: Reference,
  unit: string,
  last: LocalDate,
): Promise<(date: LocalDate) => BookingOffer> {
  const own = await db
    .selectFrom('booking_offer')
    .select(['valid_from', 'slot_minutes', 'places'])
    .where('unit_key', '=', unit)
    .where('valid_from', '<=', last)
    .orderBy('valid_from', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return (date) => {
    const set = own.find(({ valid_from }) => valid_from <= date);
    return {
      slotMinutes: set?.slot_minutes ?? parameter(held, 'booking.slotMinutes', date),
      places: set?.places ?? parameter(held, 'booking.places', date),
    };
  };
}

export const termsOn = (held: Reference, date: LocalDate): BookingTerms => ({
  daysAhead: parameter(held, 'booking.daysAhead', date),
  leadMinutes: parameter(held, 'booking.leadMinutes', date),
});

/**
 * The reference with the calendar of a one-stop unit that stands on the date.
 *
 * @throws {Refusal} NOT_FOUND
 */
export function officeOf(held: Reference, unit: string, date: LocalDate): Reference {
  const known = held.units.get(unit);
  if (known === undefined || known.kind !== 'ONE_STOP' || !inForce(known, date))
    throw new Refusal('NOT_FOUND', 'Không có nơi tiếp nhận này. Chọn lại trong danh sách nơi tiếp nhận.');
  return inOffice(held, unit);
}
