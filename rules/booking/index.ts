export { isAhead, isReceived, slotsOn } from './slots.ts';
export type { BookingOffer, BookingTerms, Slot } from './slots.ts';
export {
  ALL_BOOKING_STANDINGS,
  BOOKING_STANDINGS,
  bookingStanding,
  changeableUntil,
  mayChange,
  mayMiss,
} from './standing.ts';
export type { BookingFacts, BookingStanding } from './standing.ts';
