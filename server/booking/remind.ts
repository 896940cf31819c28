import { bookingStanding } from '@motcua/rules/booking';
import { post, type OutboxHandler } from '../platform/outbox.ts';
import type { Recurring } from '../platform/schedule.ts';
import type { Tx } from '../platform/transaction.ts';
import { eachNight, type Reference } from '../organisation/index.ts';
import { bookingNotice } from './keep.ts';
import type { BookingRow } from './tables.ts';
import { factsOf, stillReceived } from './view.ts';

/** Shortly before the hour: told again, where the visit still stands (journeys: TB15). */
export const remindVisitor: OutboxHandler = async ({ reference }, tx, payload, now) => {
  const { bookingId } = payload as { bookingId: string };
  const held = reference.current();
  const row = await tx
    .selectFrom('booking')
    .selectAll()
    .where('id', '=', bookingId)
    .where('moved_at', 'is', null)
    .executeTakeFirst();
  if (row === undefined || bookingStanding(factsOf(row), stillReceived(held, row), now) !== 'BOOKED') return;
  await post(tx, [{ topic: 'notice', payload: bookingNotice(held, row, 'TB15') }], now);
};

/** Shifts were changed or a unit closes on that day: whoever booked is told once, so that he chooses another hour. */
export async function tellWithoutShift(tx: Tx, held: Reference, now: Date): Promise<void> {
  const ahead: BookingRow[] = await tx
    .selectFrom('booking')
    .selectAll()
    .where('starts_at', '>', now)
    .where('moved_at', 'is', null)
    .where('cancelled_at', 'is', null)
    .where('arrived_at', 'is', null)
    .where('missed_at', 'is', null)
    .where('told_at', 'is', null)
    .execute();
  const stranded = ahead.filter((row) => !stillReceived(held, row));
  if (stranded.length === 0) return;
  const ids = stranded.map(({ id }) => id);
  await tx.updateTable('booking').set({ told_at: now }).where('id', 'in', ids).execute();
  await post(
    tx,
    stranded.map((row) => ({ topic: 'notice', payload: bookingNotice(held, row, 'TB28') })),
    now,
  );
}

/** In the evening, so that it is read before the next day. */
export const BOOKING_JOBS: readonly Recurring[] = [
  {
    name: 'booking.withoutShift',
    first: eachNight('18:10'),
    next: eachNight('18:10'),
    catchUp: 'LATEST',
    async run({ reference }, tx, at) {
      await tellWithoutShift(tx, reference.current(), at);
    },
  },
];
