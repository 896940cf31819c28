import type { Input } from '@motcua/contract/operations';
import {
  addProcessVersion,
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
import { changeView, getProcessChange, getProcessChangeAlone, type ProcessChangeRow } from '../changes.ts';
import { assertFromToday } from '../effective-day.ts';
import { assertSound } from '../findings.ts';
import { assertMayDecide } from '../guard.ts';

/** The second person's word: approved by a decision, the map is in force from its day on for what is accepted from then. */
export const decideProcess: Act<'decideProcess'> = async (context, input) => {
  const { db, now } = context;
  const { changeId, approve, comment } = input;
  const caller = await assertMayDecide(context, (await getProcessChange(db, changeId)).key);
  return inTransaction(db, async (tx) => {
    const change = await getProcessChangeAlone(tx, changeId);
    assertWaits(change);
    assertSecondPerson(caller, change);
    if (!approve) assertReason(comment);
    const decided = approve ? await publish(context, tx, change, input) : {};
    await tx
      .updateTable('process_change')
      .set({ decided_by: caller.accountId, decided_at: now, approved: approve, comment, ...decided })
      .where('id', '=', changeId)
      .execute();
    return rememberReply(context, tx, changeView(context, await getProcessChange(tx, changeId)));
  });
};

function assertWaits({ proposed_at, decided_at }: ProcessChangeRow): void {
  if (proposed_at === null || decided_at !== null)
    throw new Refusal('NO_PROPOSAL', 'Bản đồ này không có đề xuất đang chờ. Tải lại để xem kết quả.');
}

async function publish(
  context: Context,
  tx: Tx,
  { content, valid_from, note }: ProcessChangeRow,
  { decision, validFrom = valid_from ?? '' }: Input<'decideProcess'>,
): Promise<object> {
  const today = todayOf(context.reference.current(), context.now);
  assertDecision(decision, today);
  assertFromToday(validFrom, today);
  await assertSound(context, tx, content, { date: validFrom, note });
  return {
    version_id: await addProcessVersion(tx, { definition: content, validFrom, decision }),
    valid_from: validFrom,
    decision_number: decision.number,
    decision_date: decision.date,
  };
}
