import { localDate } from '@motcua/rules/calendar';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { assertChangeable } from '../changeable.ts';
import { keepBooking } from '../keep.ts';
import { assertMayHold } from '../may-hold.ts';
import { bookingView } from '../view.ts';
import { lockVisitor, ownBooking, visitorOf } from '../visitor.ts';

/** His visit to the same unit at another hour, under the same code, so that the slip he has leads to it; the place before is free. */
export const moveBooking: Act<'moveBooking'> = async (context, { code, startsAt: hour }) => {
  const caller = visitorOf(context);
  const { reference, now } = context;
  const held = reference.current();
  const startsAt = new Date(hour);
  return inTransaction(context.db, async (tx) => {
    await lockVisitor(tx, caller);
    const before = await ownBooking(tx, caller, code);
    assertChangeable(context, before);
    await tx.updateTable('booking').set({ moved_at: now }).where('id', '=', before.id).execute();
    const { unit_key: unit, procedure_code, procedure_name: name } = before;
    await assertMayHold(context, tx, caller, {
      procedure: procedure_code,
      day: localDate(held.calendar, startsAt),
    });
    const row = await keepBooking(context, tx, {
      accountId: caller.accountId,
      unit,
      procedure: { code: procedure_code, name },
      startsAt,
      code: before.code,
    });
    return rememberReply(context, tx, bookingView(held, row, now));
  });
};
