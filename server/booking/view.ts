import type { BookingView, VisitorView } from '@motcua/contract/booking';
import {
  bookingStanding,
  changeableUntil,
  isReceived,
  mayChange,
  mayMiss,
  type BookingFacts,
} from '@motcua/rules/booking';
import { isoInstant, localDate } from '@motcua/rules/calendar';
import { inForce, inOffice, parameter, unitAt, unitRef, type Reference } from '../organisation/index.ts';
import type { BookingRow } from './tables.ts';

export const factsOf = (row: BookingRow): BookingFacts => ({
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  arrivedAt: row.arrived_at,
  missedAt: row.missed_at,
  cancelledAt: row.cancelled_at,
});

/** Whether the unit still stands on that day and receives people at that hour. */
export function stillReceived(
  held: Reference,
  row: Pick<BookingRow, 'unit_key' | 'day' | 'starts_at' | 'ends_at'>,
): boolean {
  const unit = held.units.get(row.unit_key);
  if (unit === undefined || !inForce(unit, row.day)) return false;
  return isReceived(inOffice(held, row.unit_key).calendar, { startsAt: row.starts_at, endsAt: row.ends_at });
}

export function bookingView(held: Reference, row: BookingRow, now: Date): BookingView {
  const { calendar } = held;
  const facts = factsOf(row);
  const received = stillReceived(held, row);
  const changeMinutes = parameter(held, 'booking.changeMinutes', localDate(calendar, now));
  const { address, phone } = unitAt(held, row.unit_key, row.day);
  return {
    code: row.code,
    unit: unitRef(held, row.unit_key, row.day),
    address,
    phone,
    procedure: { code: row.procedure_code, name: row.procedure_name },
    startsAt: isoInstant(calendar, row.starts_at),
    endsAt: isoInstant(calendar, row.ends_at),
    bookedAt: isoInstant(calendar, row.booked_at),
    standing: bookingStanding(facts, received, now),
    mayChange: mayChange(facts, received, now, { changeMinutes }),
    changeableUntil: isoInstant(calendar, changeableUntil(facts, changeMinutes)),
    holdMinutes: parameter(held, 'booking.holdMinutes', row.day),
  };
}

/** With whom it is; his telephone only where somebody has to call him. */
export function visitorView(
  held: Reference,
  row: BookingRow,
  { fullName, phone }: { fullName: string; phone: string },
  now: Date,
): VisitorView {
  const { calendar } = held;
  const facts = factsOf(row);
  const standing = bookingStanding(facts, stillReceived(held, row), now);
  return {
    code: row.code,
    fullName,
    procedure: { code: row.procedure_code, name: row.procedure_name },
    startsAt: isoInstant(calendar, row.starts_at),
    endsAt: isoInstant(calendar, row.ends_at),
    standing,
    mayArrive: mayArrive(held, row, now),
    mayMiss: mayMiss(facts, now, { holdMinutes: parameter(held, 'booking.holdMinutes', row.day) }),
    phone: standing === 'NO_SHIFT' ? phone : '',
  };
}

/** On its own day, also early or late. */
export const mayArrive = ({ calendar }: Reference, row: BookingRow, now: Date): boolean =>
  row.cancelled_at === null && row.arrived_at === null && row.day === localDate(calendar, now);
