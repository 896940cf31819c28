import { withWords } from '../lang.ts';
import { bookingWords as en } from './en-bookings.ts';
import { bookingWords as vi } from './vi-bookings.ts';

/** Words of booked visits; only their screen carries them. */
export const useBookingWords = withWords({ vi, en });
