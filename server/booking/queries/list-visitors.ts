import { localDate } from '@motcua/rules/calendar';
import type { Act } from '../../platform/dispatch.ts';
import { offersUntil } from '../offer.ts';
import { assertMay, mayAt } from '../rights.ts';
import { stillReceived, visitorView } from '../view.ts';
import { visitors } from '../visit-here.ts';

/** The unit's own list of work: a day by the hour, the days ahead, and whoever needs another time because nobody receives him. */
export const listVisitors: Act<'listVisitors'> = async (context, { unit, day: asked }) => {
  const caller = assertMay(context, 'seeBookings', unit);
  const { db, reference, now } = context;
  const held = reference.current();
  const today = localDate(held.calendar, now);
  const day = asked ?? today;
  const ofUnit = visitors(db).where('b.unit_key', '=', unit);
  const [items, ahead, offerOn] = await Promise.all([
    ofUnit.where('b.day', '=', day).orderBy('b.starts_at').orderBy('b.place').execute(),
    ofUnit
      .where('b.ends_at', '>', now)
      .where('b.cancelled_at', 'is', null)
      .where('b.arrived_at', 'is', null)
      .where('b.missed_at', 'is', null)
      .orderBy('b.starts_at')
      .orderBy('b.place')
      .execute(),
    offersUntil(db, held, unit, today),
  ]);
  return {
    day,
    items: items.map((row) => visitorView(held, row, row, now)),
    days: [...Map.groupBy(ahead, (row) => row.day)].map(([date, rows]) => ({ date, count: rows.length })),
    withoutShift: ahead
      .filter((row) => !stillReceived(held, row))
      .map((row) => visitorView(held, row, row, now)),
    offer: offerOn(today),
    maySetOffer: mayAt(caller, 'setBookingOffer', unit),
  };
};
