import type { Input } from '@motcua/contract/operations';
import { isLocalDate } from '@motcua/rules/calendar';
import { addProcessVersion, todayOf } from '../../catalogue/index.ts';
import type { Caller, Context } from '../../platform/context.ts';
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
    assertOther(caller, change);
    const decided = approve ? await publish(context, tx, change, input) : rejected(comment);
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

function assertOther({ accountId }: Caller, { proposed_by, saved_by }: ProcessChangeRow): void {
  if (accountId === proposed_by || accountId === saved_by)
    throw new Refusal(
      'SECOND_PERSON',
      'Bạn là người soạn hoặc đề xuất. Nhờ người thứ hai có thẩm quyền duyệt.',
    );
}

function rejected(comment: string): object {
  if (comment.trim().length < 5)
    throw new Refusal('INVALID_INPUT', {
      detail: 'Ghi lý do không duyệt để người đề xuất sửa.',
      fields: [{ field: 'comment', message: 'Cần ghi lý do không duyệt' }],
    });
  return {};
}

async function publish(
  context: Context,
  tx: Tx,
  { content, valid_from, note }: ProcessChangeRow,
  { decision, validFrom = valid_from ?? '' }: Input<'decideProcess'>,
): Promise<object> {
  const today = todayOf(context.reference.current(), context.now);
  if (decision === undefined || !isLocalDate(decision.date) || decision.date > today)
    throw new Refusal('INVALID_INPUT', {
      detail: 'Ghi số và ngày của quyết định phê duyệt; ngày quyết định không sau hôm nay.',
      fields: [{ field: 'decision', message: 'Cần số và ngày quyết định' }],
    });
  assertFromToday(validFrom, today);
  await assertSound(context, tx, content, { date: validFrom, note });
  return {
    version_id: await addProcessVersion(tx, { definition: content, validFrom, decision }),
    valid_from: validFrom,
    decision_number: decision.number,
    decision_date: decision.date,
  };
}
