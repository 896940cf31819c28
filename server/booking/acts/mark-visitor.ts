import { mayMiss } from '@motcua/rules/booking';
import { parameter } from '../../organisation/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { assertMay } from '../rights.ts';
import type { BookingRow } from '../tables.ts';
import { factsOf, mayArrive, visitorView } from '../view.ts';
import { visitHere, visitors } from '../visit-here.ts';

/** Who booked stands at the counter, or has not come; who comes late all the same has come. */
export const markVisitor: Act<'markVisitor'> = async (context, { code, unit, came }) => {
  const { accountId } = assertMay(context, 'receiveVisitor', unit);
  const { reference, now } = context;
  const held = reference.current();
  return inTransaction(context.db, async (tx) => {
    // two officers at once: the second sees what the first has written
    const visit = await visitHere(visitors(tx).forUpdate('b'), unit, code);
    assertMayMark(context, visit, came);
    const row = await tx
      .updateTable('booking')
      .set(came ? { arrived_at: now, arrived_by: accountId } : { missed_at: now, missed_by: accountId })
      .where('id', '=', visit.id)
      .returningAll()
      .executeTakeFirstOrThrow();
    return rememberReply(context, tx, visitorView(held, row, visit, now));
  });
};

/** @throws {Refusal} BOOKING_OVER with why and what to do */
function assertMayMark({ reference, now }: Context, row: BookingRow, came: boolean): void {
  const held = reference.current();
  const holdMinutes = parameter(held, 'booking.holdMinutes', row.day);
  if (row.cancelled_at !== null) throw over('Người hẹn đã hủy lịch này. Tiếp nhận như người đến không hẹn.');
  if (row.arrived_at !== null) throw over('Đã ghi là người này đến rồi. Mở lượt tiếp nhận để làm tiếp.');
  if (came && !mayArrive(held, row, now))
    throw over(
      'Lịch hẹn này ở ngày khác. Tiếp nhận như người đến không hẹn, hoặc nhờ họ đổi lịch trên Cổng.',
    );
  if (!came && !mayMiss(factsOf(row), now, { holdMinutes }))
    throw over(`Chỗ được giữ ${holdMinutes} phút sau giờ hẹn; qua lúc ấy mới ghi là không đến, một lần.`);
}

const over = (detail: string): Refusal => new Refusal('BOOKING_OVER', detail);
