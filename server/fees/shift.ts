import type { ShiftView } from '@motcua/contract/money';
import { isoInstant } from '@motcua/rules/calendar';
import { expectedIn } from '@motcua/rules/fees';
import { todayOf } from '../catalogue/index.ts';
import { signedIn } from '../dossier/index.ts';
import { unitRef } from '../organisation/index.ts';
import type { Context } from '../platform/context.ts';
import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Tx } from '../platform/transaction.ts';
import type { CashShift } from './tables.ts';

/**
 * The caller's open shift, held so that it is not closed meanwhile.
 *
 * @throws {Refusal} WRONG_STATE
 */
export async function getOpenShift(context: Context, tx: Tx): Promise<CashShift> {
  const shift = await tx
    .selectFrom('cash_shift')
    .selectAll()
    .where('account_id', '=', signedIn(context).accountId)
    .where('closed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (shift === undefined)
    throw new Refusal(
      'WRONG_STATE',
      'Bạn chưa mở ca thu tiền. Mở ca, ghi số tiền có sẵn trong két, rồi thu.',
    );
  return shift;
}

/** Every sum that went into the drawer of a shift or out of it. */
export async function movementsOf(db: Db | Tx, shiftId: string): Promise<number[]> {
  const rows = await db
    .selectFrom('cash_movement')
    .select('amount')
    .where('shift_id', '=', shiftId)
    .execute();
  return rows.map(({ amount }) => amount);
}

export async function shiftView(context: Context, db: Db | Tx, shift: CashShift): Promise<ShiftView> {
  const held = context.reference.current();
  const movements = await movementsOf(db, shift.id);
  const { full_name: officer } = await db
    .selectFrom('account')
    .select('full_name')
    .where('id', '=', shift.account_id)
    .executeTakeFirstOrThrow();
  const sum = (sign: 1 | -1): number =>
    movements.filter((amount) => amount * sign > 0).reduce((all, amount) => all + amount * sign, 0);
  return {
    id: shift.id,
    unit: unitRef(held, shift.unit_key, todayOf(held, shift.opened_at)),
    officer,
    openedAt: isoInstant(held.calendar, shift.opened_at),
    opening: shift.opening,
    collected: sum(1),
    givenBack: sum(-1),
    expected: expectedIn(shift.opening, movements),
    closedAt: shift.closed_at === null ? null : isoInstant(held.calendar, shift.closed_at),
    countedTotal: shift.counted_total,
    differenceReason: shift.difference_reason,
  };
}
