import { findBookingCode } from '@motcua/rules/codes';
import type { Act } from '../../platform/dispatch.ts';
import { bookingView } from '../view.ts';
import { notYours, visitorOf } from '../visitor.ts';

export const getMyBooking: Act<'getMyBooking'> = async (context, { code }) => {
  const { accountId } = visitorOf(context);
  const row = await context.db
    .selectFrom('booking')
    .selectAll()
    .where('code', '=', findBookingCode(code) ?? '')
    .where('account_id', '=', accountId)
    .where('moved_at', 'is', null)
    .executeTakeFirst();
  return row === undefined ? notYours() : bookingView(context.reference.current(), row, context.now);
};
