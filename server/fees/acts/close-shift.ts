import { countedTotal, expectedIn } from '@motcua/rules/fees';
import { moneyInFigures } from '@motcua/rules/text';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { getOpenShift, movementsOf, shiftView } from '../shift.ts';

/**
 * The drawer is counted note by note and the shift ends; more or less than should lie there is told with its reason.
 *
 * @throws {Refusal} INCOMPLETE where they differ and nothing is said of it
 */
export const closeShift: Act<'closeShift'> = (context, { shiftId, counted, differenceReason }) =>
  inTransaction(context.db, async (tx) => {
    const shift = await getOpenShift(context, tx);
    if (shift.id !== shiftId)
      throw new Refusal('WRONG_STATE', 'Ca này đã đóng. Tải lại trang để xem ca đang mở.');
    const total = countedTotal(counted);
    const expected = expectedIn(shift.opening, await movementsOf(tx, shift.id));
    if (total !== expected && differenceReason === undefined)
      throw new Refusal('INCOMPLETE', {
        detail: `Két ${total > expected ? 'thừa' : 'thiếu'} ${moneyInFigures(Math.abs(total - expected))} so với sổ. Đếm lại, hoặc ghi lý do chênh lệch.`,
        fields: [{ field: 'differenceReason', message: 'Còn thiếu lý do chênh lệch' }],
      });
    const closed = await tx
      .updateTable('cash_shift')
      .set({
        closed_at: context.now,
        counted: JSON.stringify(counted),
        counted_total: total,
        expected,
        difference_reason: total === expected ? null : (differenceReason ?? null),
      })
      .where('id', '=', shift.id)
      .returningAll()
      .executeTakeFirstOrThrow();
    return rememberReply(context, tx, await shiftView(context, tx, closed));
  });
