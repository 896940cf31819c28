import type { Act } from '../../platform/dispatch.ts';
import { bookingView } from '../view.ts';
import { visitorOf } from '../visitor.ts';

const MOST = 100;

export const listMyBookings: Act<'listMyBookings'> = async (context) => {
  const { accountId } = visitorOf(context);
  const rows = await context.db
    .selectFrom('booking')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('moved_at', 'is', null)
    .orderBy('starts_at', 'desc')
    .orderBy('id')
    .limit(MOST)
    .execute();
  return { items: rows.map((row) => bookingView(context.reference.current(), row, context.now)) };
};
