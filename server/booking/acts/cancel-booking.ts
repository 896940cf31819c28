import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { assertChangeable } from '../changeable.ts';
import { bookingView } from '../view.ts';
import { ownBooking, visitorOf } from '../visitor.ts';

/** He does not come: his place is free at once. */
export const cancelBooking: Act<'cancelBooking'> = async (context, { code }) => {
  const caller = visitorOf(context);
  const { reference, now } = context;
  return inTransaction(context.db, async (tx) => {
    const before = await ownBooking(tx, caller, code);
    assertChangeable(context, before);
    const row = await tx
      .updateTable('booking')
      .set({ cancelled_at: now })
      .where('id', '=', before.id)
      .returningAll()
      .executeTakeFirstOrThrow();
    return rememberReply(context, tx, bookingView(reference.current(), row, now));
  });
};
