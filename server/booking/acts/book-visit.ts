import { localDate, type LocalDate } from '@motcua/rules/calendar';
import { getProcedureOn, receivingUnits } from '../../catalogue/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { keepBooking } from '../keep.ts';
import { assertMayHold } from '../may-hold.ts';
import { bookingView } from '../view.ts';
import { lockVisitor, visitorOf } from '../visitor.ts';

/** A person books a visit where the procedure is received: one a day for each procedure, and not more than the province lets lie ahead. */
export const bookVisit: Act<'bookVisit'> = async (context, { unit, procedure: code, startsAt: hour }) => {
  const caller = visitorOf(context);
  const { reference, now } = context;
  const held = reference.current();
  const startsAt = new Date(hour);
  const day = localDate(held.calendar, startsAt);
  const procedure = { code, name: await nameReceived(context, unit, code, day) };
  return inTransaction(context.db, async (tx) => {
    await lockVisitor(tx, caller);
    await assertMayHold(context, tx, caller, { procedure: code, day });
    const row = await keepBooking(context, tx, { accountId: caller.accountId, unit, procedure, startsAt });
    return rememberReply(context, tx, bookingView(held, row, now));
  });
};

/** @throws {Refusal} BOOKING_SLOT where the unit does not receive the procedure */
async function nameReceived(
  { db, reference }: Context,
  unit: string,
  code: string,
  day: LocalDate,
): Promise<string> {
  const { content } = await getProcedureOn(db, code, day);
  if (receivingUnits(reference.current(), content, day).some(({ intakeUnit }) => intakeUnit.key === unit))
    return content.name;
  throw new Refusal('BOOKING_SLOT', {
    detail: 'Nơi này không tiếp nhận thủ tục đã chọn. Chọn nơi khác ở trang của thủ tục.',
    fields: [
      {
        field: 'unit',
        message: 'Nơi này không tiếp nhận thủ tục đã chọn; chọn nơi khác',
        messageEn: 'This place does not receive the procedure; choose another',
      },
    ],
  });
}
