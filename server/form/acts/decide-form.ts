import type { Input } from '@motcua/contract/operations';
import {
  addFormVersion,
  assertDecision,
  assertReason,
  assertSecondPerson,
  todayOf,
} from '../../catalogue/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction, type Tx } from '../../platform/transaction.ts';
import { changeView, getFormChange, getFormChangeAlone, type FormChangeRow } from '../changes.ts';
import { definitionOf } from '../definition.ts';
import { assertFromToday, assertSound } from '../findings.ts';
import { assertMayDecide } from '../guard.ts';

/** The second person's word: approved by a decision, the form is asked from its day on of whoever begins or still fills in. */
export const decideForm: Act<'decideForm'> = async (context, input) => {
  const { db, now } = context;
  const { changeId, approve, comment } = input;
  const caller = await assertMayDecide(context, (await getFormChange(db, changeId)).key);
  return inTransaction(db, async (tx) => {
    const change = await getFormChangeAlone(tx, changeId);
    assertWaits(change);
    assertSecondPerson(caller, change);
    if (!approve) assertReason(comment);
    const decided = approve ? await publish(context, tx, change, input) : {};
    await tx
      .updateTable('form_change')
      .set({ decided_by: caller.accountId, decided_at: now, approved: approve, comment, ...decided })
      .where('id', '=', changeId)
      .execute();
    return rememberReply(context, tx, changeView(context, await getFormChange(tx, changeId)));
  });
};

function assertWaits({ proposed_at, decided_at }: FormChangeRow): void {
  if (proposed_at === null || decided_at !== null)
    throw new Refusal('NO_PROPOSAL', 'Mẫu này không có đề xuất đang chờ. Tải lại để xem kết quả.');
}

async function publish(
  context: Context,
  tx: Tx,
  { key, content, valid_from, note }: FormChangeRow,
  { decision, validFrom = valid_from ?? '' }: Input<'decideForm'>,
): Promise<object> {
  const today = todayOf(context.reference.current(), context.now);
  assertDecision(decision, today);
  assertFromToday(validFrom, today);
  await assertSound(tx, key, content, { date: validFrom, note });
  await addFormVersion(tx, definitionOf(key, content, validFrom), decision);
  return {
    valid_from: validFrom,
    decision_number: decision.number,
    decision_date: decision.date,
  };
}
