import './tables.ts';

export { BOOKING_JOBS, remindVisitor } from './remind.ts';
export { bookingActs } from './routes.ts';
