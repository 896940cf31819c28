import { isAhead, slotsOn } from '@motcua/rules/booking';
import { addDays, instantAt, isoInstant, localDate, officeDays } from '@motcua/rules/calendar';
import { inForce, unitAt, unitRef } from '../../organisation/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { officeOf, offersUntil, termsOn } from '../offer.ts';
import { freeCount, takenWithin } from '../taken.ts';

/** Who comes sees how many places are left, and of nobody who has them. */
export const listBookingSlots: Act<'listBookingSlots'> = async ({ db, reference, now }, { unit }) => {
  const held = reference.current();
  const today = localDate(held.calendar, now);
  const office = officeOf(held, unit, today);
  const { calendar } = office;
  const terms = termsOn(held, today);
  const known = unitAt(held, unit, today);
  const last = addDays(today, terms.daysAhead);
  const [offerOn, taken] = await Promise.all([
    offersUntil(db, held, unit, last),
    takenWithin(db, unit, { startsAt: now, endsAt: instantAt(calendar, addDays(last, 1), '00:00') }),
  ]);
  return {
    unit: unitRef(held, unit, today),
    address: known.address,
    phone: known.phone,
    days: officeDays(calendar, today, terms.daysAhead + 1).map(({ date, name = null }) => {
      const offer = offerOn(date);
      const slots = inForce(known, date) ? slotsOn(calendar, date, offer) : [];
      return {
        date,
        name,
        slots: slots
          .filter((slot) => isAhead(slot, now, terms))
          .map((slot) => ({
            from: slot.from,
            to: slot.to,
            startsAt: isoInstant(calendar, slot.startsAt),
            free: freeCount(taken, slot, offer.places),
          })),
      };
    }),
  };
};
