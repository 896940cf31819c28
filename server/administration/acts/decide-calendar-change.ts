import { todayOf } from '../../catalogue/index.ts';
import { readCalendar } from '../../organisation/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { post } from '../../platform/outbox.ts';
import { inTransaction, type Tx } from '../../platform/transaction.ts';
import { applyToDossiers, keepMoves, sweepLetter } from '../apply-change.ts';
import {
  changeView,
  getChange,
  getChangeToDecide,
  proposedOf,
  type CalendarChangeRow,
} from '../calendar-changes.ts';
import { daysNow, withChange } from '../calendar-content.ts';
import { assertSensible } from '../calendar-problems.ts';
import { assertMay, assertSecond, assertWaiting } from '../guard.ts';
import { assertStands } from '../reversal.ts';
import { writeContent } from '../write-days.ts';

/**
 * The second person's word. Approved, the days are written once for every unit they are for, and each due date that
 * crosses them moves with its event, notice and timers, all in one transaction or not at all.
 */
export const decideCalendarChange: Act<'decideCalendarChange'> = async (
  context,
  { changeId, approve, comment, recomputeClosed },
) => {
  const what = recomputeClosed === undefined ? 'decide' : 'recomputeClosed';
  const caller = assertMay(context, what, (await getChange(context.db, changeId)).unit_key);
  const view = await inTransaction(context.db, async (tx) => {
    const change = await getChangeToDecide(tx, changeId);
    assertWaiting(change);
    assertSecond(caller, change.proposed_by);
    const applied = approve ? await apply(context, tx, change, recomputeClosed) : {};
    await tx
      .updateTable('calendar_change')
      .set({
        decided_by: caller.accountId,
        decided_at: context.now,
        approved: approve,
        comment,
        ...applied,
        ...(recomputeClosed === undefined
          ? {}
          : { recomputed_from: recomputeClosed.from, recomputed_to: recomputeClosed.to }),
      })
      .where('id', '=', changeId)
      .execute();
    return rememberReply(context, tx, changeView(context, await getChange(tx, changeId)));
  });
  if (approve) await context.reference.reload();
  return view;
};

async function apply(
  context: Context,
  tx: Tx,
  change: CalendarChangeRow,
  between: { from: string; to: string } | undefined,
): Promise<object> {
  const held = context.reference.current();
  const before = await readCalendar(tx);
  if (change.reverses === null) {
    assertSensible(held, before, proposedOf(change), todayOf(held, context.now));
  } else {
    assertStands(before, await getChange(tx, change.reverses));
    await tx
      .updateTable('calendar_change')
      .set({ rolled_back_at: context.now })
      .where('id', '=', change.reverses)
      .execute();
  }
  await writeContent(tx, change, context.now);
  const after = withChange(before, proposedOf(change));
  const finishedToo = between === undefined ? {} : { between };
  const done = await applyToDossiers(context, tx, change, { before, after, finishedToo });
  await keepMoves(tx, change.id, done);
  await post(tx, [sweepLetter(change.id, context.now)], context.now);
  return {
    applied_at: context.now,
    before: JSON.stringify(daysNow(before, proposedOf(change))),
    after: JSON.stringify(daysNow(after, proposedOf(change))),
    moved: done.moves.length,
  };
}
