/** How it stands with a booked visit. */
export const BOOKING_STANDINGS = {
  BOOKED: { vi: 'Đã hẹn', en: 'Booked' },
  NO_SHIFT: { vi: 'Không còn ca tiếp nhận', en: 'No longer received then' },
  ARRIVED: { vi: 'Đã đến', en: 'Has come' },
  MISSED: { vi: 'Không đến', en: 'Did not come' },
  CANCELLED: { vi: 'Đã hủy', en: 'Cancelled' },
  PAST: { vi: 'Đã qua giờ hẹn', en: 'Over' },
} as const;
export type BookingStanding = keyof typeof BOOKING_STANDINGS;
export const ALL_BOOKING_STANDINGS = Object.keys(BOOKING_STANDINGS) as [
  BookingStanding,
  ...BookingStanding[],
];

/** What has happened to a booking so far. */
export interface BookingFacts {
  startsAt: Date;
  endsAt: Date;
  arrivedAt: Date | null;
  missedAt: Date | null;
  cancelledAt: Date | null;
}

/** @param received whether the unit still receives people at that time */
export function bookingStanding(booking: BookingFacts, received: boolean, now: Date): BookingStanding {
  if (booking.cancelledAt !== null) return 'CANCELLED';
  if (booking.arrivedAt !== null) return 'ARRIVED';
  if (booking.missedAt !== null) return 'MISSED';
  if (booking.endsAt <= now) return 'PAST';
  return received ? 'BOOKED' : 'NO_SHIFT';
}

const MINUTE_MS = 60_000;

/** Until when whoever booked may move or cancel it himself. */
export const changeableUntil = ({ startsAt }: Pick<BookingFacts, 'startsAt'>, changeMinutes: number): Date =>
  new Date(startsAt.getTime() - changeMinutes * MINUTE_MS);

/** Where nobody receives him any more he may choose another time until the very moment. */
export function mayChange(
  booking: BookingFacts,
  received: boolean,
  now: Date,
  { changeMinutes }: { changeMinutes: number },
): boolean {
  const standing = bookingStanding(booking, received, now);
  if (standing === 'NO_SHIFT') return now < booking.startsAt;
  return standing === 'BOOKED' && now < changeableUntil(booking, changeMinutes);
}

/** His place is kept so long after the hour; before that nobody may say that he did not come. */
export const mayMiss = (
  { startsAt, arrivedAt, missedAt, cancelledAt }: BookingFacts,
  now: Date,
  { holdMinutes }: { holdMinutes: number },
): boolean =>
  arrivedAt === null &&
  missedAt === null &&
  cancelledAt === null &&
  now.getTime() >= startsAt.getTime() + holdMinutes * MINUTE_MS;
