import { randomUUID } from 'node:crypto';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { assertCashier } from '../rights.ts';
import { shiftView } from '../shift.ts';

/** An officer of the counter begins to take cash: one shift a person at a time. */
export const openShift: Act<'openShift'> = (context, { unit, opening }) => {
  const { accountId } = assertCashier(context, unit);
  return inTransaction(context.db, async (tx) => {
    const shift = await tx
      .insertInto('cash_shift')
      .values({
        id: randomUUID(),
        account_id: accountId,
        unit_key: unit,
        opened_at: context.now,
        opening,
        closed_at: null,
        counted: null,
        counted_total: null,
        expected: null,
        difference_reason: null,
      })
      .onConflict((on) => on.column('account_id').where('closed_at', 'is', null).doNothing())
      .returningAll()
      .executeTakeFirst();
    if (shift === undefined)
      throw new Refusal('WRONG_STATE', 'Bạn đang có ca thu tiền chưa đóng. Đóng ca ấy rồi mở ca mới.');
    return rememberReply(context, tx, await shiftView(context, tx, shift));
  });
};
