import { bookVisit } from './acts/book-visit.ts';
import { cancelBooking } from './acts/cancel-booking.ts';
import { markVisitor } from './acts/mark-visitor.ts';
import { moveBooking } from './acts/move-booking.ts';
import { setBookingOffer } from './acts/set-booking-offer.ts';
import { getMyBooking } from './queries/get-my-booking.ts';
import { getVisitor } from './queries/get-visitor.ts';
import { listBookingSlots } from './queries/list-booking-slots.ts';
import { listMyBookings } from './queries/list-my-bookings.ts';
import { listVisitors } from './queries/list-visitors.ts';

export const bookingActs = {
  listBookingSlots,
  bookVisit,
  moveBooking,
  cancelBooking,
  getMyBooking,
  listMyBookings,
  listVisitors,
  markVisitor,
  getVisitor,
  setBookingOffer,
};
