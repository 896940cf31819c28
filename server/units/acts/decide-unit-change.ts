import { assertMay, assertSecond, assertWaiting } from '../../administration/index.ts';
import { todayOf } from '../../catalogue/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { applyUnitChange } from '../apply.ts';
import { getUnitChange, lockUnits, typedOf, unitChangeView } from '../changes.ts';
import { assertSensible, factsOn } from '../problems.ts';
import { assertEmpty } from '../touched.ts';

/** The second person's word: approved, the change holds from its date on, and never from a day that has passed. */
export const decideUnitChange: Act<'decideUnitChange'> = async (context, { changeId, approve, comment }) => {
  const held = context.reference.current();
  const today = todayOf(held, context.now);
  const view = await inTransaction(context.db, async (tx) => {
    await lockUnits(tx);
    const row = await getUnitChange(tx, changeId);
    const caller = assertMay(context, 'decide', row.scope);
    assertWaiting(row);
    assertSecond(caller, row.proposed_by);
    const typed = typedOf(row);
    // a proposal may have waited past its first day
    const change = typed.validFrom < today ? { ...typed, validFrom: today } : typed;
    let unit = row.unit_key;
    let before = null;
    if (approve) {
      assertSensible(held, change, today);
      await assertEmpty(tx, held, change, today);
      before = unit === null ? null : factsOn(held, unit, change.validFrom);
      unit = await applyUnitChange(tx, held, change);
    }
    await tx
      .updateTable('unit_change')
      .set({
        unit_key: unit,
        valid_from: change.validFrom,
        before: before === null ? null : JSON.stringify(before),
        decided_by: caller.accountId,
        decided_at: context.now,
        approved: approve,
        comment,
      })
      .where('id', '=', changeId)
      .execute();
    return rememberReply(context, tx, unitChangeView(context, await getUnitChange(tx, changeId)));
  });
  if (approve) await context.reference.reload();
  return view;
};
