import { ALL_BOOKING_STANDINGS } from '@motcua/rules/booking';
import Type, { type Static } from 'typebox';
import { Nothing, operation } from './operation.ts';
import { Applicant, Instant, Key, LocalDate, Nullable, OneOf, Text, UnitRef } from './shape.ts';

/** `HN-7K3M-Q9XD`, as stored; typed or scanned text is taken as well. */
const Code = Text(200, 8);
const Procedure = Type.Object({ code: Type.String(), name: Type.String() });

/** How long a slot is, in minutes, and how many people it takes; 0 places: no visits are booked. */
export const BookingOffer = Type.Object({
  slotMinutes: Type.Integer({ minimum: 5, maximum: 240 }),
  places: Type.Integer({ minimum: 0, maximum: 100 }),
});

/** One day of a unit, for whoever wants to come. */
export const BookingDay = Type.Object({
  date: LocalDate,
  /** What the day off is called; null: a weekend, or a day that is worked. */
  name: Nullable(Type.String()),
  /** None: nobody is received, or none of them is far enough away. */
  slots: Type.Array(
    Type.Object({
      /** HH:MM. */
      from: Type.String(),
      to: Type.String(),
      startsAt: Instant,
      /** Places left. */
      free: Type.Integer({ minimum: 0 }),
    }),
  ),
});
export type BookingDay = Static<typeof BookingDay>;

/** A booked visit, as whoever booked it sees it. */
export const BookingView = Type.Object(
  {
    code: Type.String(),
    unit: UnitRef,
    address: Type.String(),
    phone: Type.String(),
    procedure: Procedure,
    startsAt: Instant,
    endsAt: Instant,
    bookedAt: Instant,
    standing: OneOf(ALL_BOOKING_STANDINGS),
    /** It may be moved or cancelled now. */
    mayChange: Type.Boolean(),
    changeableUntil: Instant,
    /** How long the place is kept for somebody late. */
    holdMinutes: Type.Integer(),
  },
  { $id: 'BookingView' },
);
export type BookingView = Static<typeof BookingView>;

/** A booked visit, as the counter sees it. */
export const VisitorView = Type.Object(
  {
    code: Type.String(),
    fullName: Type.String(),
    procedure: Procedure,
    startsAt: Instant,
    endsAt: Instant,
    standing: OneOf(ALL_BOOKING_STANDINGS),
    mayArrive: Type.Boolean(),
    mayMiss: Type.Boolean(),
    /** Only where he has to be asked for another time; empty: he has none. */
    phone: Type.String(),
  },
  { $id: 'VisitorView' },
);
export type VisitorView = Static<typeof VisitorView>;

const tag = 'booking';

/** Visits people book at a one-stop unit. */
export const bookingOperations = {
  listBookingSlots: operation({
    method: 'GET',
    path: '/units/{unit}/booking-slots',
    tag,
    caller: 'ANYONE',
    summary: 'Hours at which a visit may be booked at a one-stop unit, with the places left, from today on',
    input: Type.Object({ unit: Key }),
    output: Type.Object({
      unit: UnitRef,
      address: Type.String(),
      phone: Type.String(),
      days: Type.Array(BookingDay),
    }),
  }),
  bookVisit: operation({
    method: 'POST',
    path: '/my/bookings',
    tag,
    caller: 'CITIZEN',
    summary: 'Book a visit for a procedure: one a day for each, never more in an hour than there are places',
    input: Type.Object({ unit: Key, procedure: Key, startsAt: Instant }),
    output: BookingView,
  }),
  moveBooking: operation({
    method: 'POST',
    path: '/my/bookings/{code}/move',
    tag,
    caller: 'CITIZEN',
    summary: 'Move my visit to another hour of the same unit; its code stays',
    input: Type.Object({ code: Code, startsAt: Instant }),
    output: BookingView,
  }),
  cancelBooking: operation({
    method: 'POST',
    path: '/my/bookings/{code}/cancel',
    tag,
    caller: 'CITIZEN',
    summary: 'Cancel my visit; its place is free at once',
    input: Type.Object({ code: Code }),
    output: BookingView,
  }),
  getMyBooking: operation({
    method: 'GET',
    path: '/my/bookings/{code}',
    tag,
    caller: 'CITIZEN',
    summary: 'One of my visits',
    input: Type.Object({ code: Code }),
    output: BookingView,
  }),
  listMyBookings: operation({
    method: 'GET',
    path: '/my/bookings',
    tag,
    caller: 'CITIZEN',
    summary: 'My visits, the latest hour first',
    input: Nothing,
    output: Type.Object({ items: Type.Array(BookingView) }),
  }),
  listVisitors: operation({
    method: 'GET',
    path: '/bookings',
    tag,
    caller: 'OFFICER',
    summary: 'Visits booked at a unit of mine: those of a day by the hour, and all that need another time',
    input: Type.Object({ unit: Key, day: Type.Optional(LocalDate) }),
    output: Type.Object({
      day: LocalDate,
      items: Type.Array(VisitorView),
      /** Days from today on with visits that still lie ahead. */
      days: Type.Array(Type.Object({ date: LocalDate, count: Type.Integer() })),
      /** Booked at an hour at which nobody is received any more. */
      withoutShift: Type.Array(VisitorView),
      /** Today's. */
      offer: BookingOffer,
      maySetOffer: Type.Boolean(),
    }),
  }),
  markVisitor: operation({
    method: 'POST',
    path: '/bookings/{code}/mark',
    tag,
    caller: 'OFFICER',
    summary: 'Whoever booked has come, or has not; also by the QR code of the slip',
    input: Type.Object({ code: Code, unit: Key, came: Type.Boolean() }),
    output: VisitorView,
  }),
  getVisitor: operation({
    method: 'GET',
    path: '/bookings/{code}/applicant',
    tag,
    caller: 'OFFICER',
    summary: 'Person and procedure of a visit, to begin with at the counter; each look is kept',
    input: Type.Object({ code: Code, unit: Key }),
    output: Type.Object({ procedureCode: Type.String(), applicant: Applicant }),
  }),
  setBookingOffer: operation({
    method: 'POST',
    path: '/units/{unit}/booking-offer',
    tag,
    caller: 'OFFICER',
    summary:
      'Set how long the slots of my unit are and how many they take, from a day on; visits booked stay',
    input: Type.Object({ unit: Key, validFrom: LocalDate, ...BookingOffer.properties }),
    output: Type.Object({ id: Type.Integer() }),
  }),
};
