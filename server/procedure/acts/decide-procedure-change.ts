import type { Input } from '@motcua/contract/operations';
import { formatDate } from '@motcua/rules/text';
import { addProcedureVersion, getLatestProcedure, todayOf } from '../../catalogue/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction, type Tx } from '../../platform/transaction.ts';
import { alone, changeView, getProcedureChange, type ProcedureChangeRow } from '../changes.ts';
import { assertUsable } from '../content.ts';
import { assertDecision } from '../decision.ts';
import { assertEffective } from '../effective-day.ts';
import { assertMayDecide } from '../guard.ts';

/** The second person's word: approved by a decision, the version is in force from its day on for what is accepted from then. */
export const decideProcedureChange: Act<'decideProcedureChange'> = async (context, input) => {
  const caller = assertMayDecide(context);
  const { changeId, approve, comment } = input;
  return inTransaction(context.db, async (tx) => {
    await alone(tx);
    const change = await getProcedureChange(tx, changeId);
    if (change.decided_at !== null)
      throw new Refusal('NO_PROPOSAL', 'Đề xuất này đã được quyết định. Tải lại danh sách để xem kết quả.');
    if (change.proposed_by === caller.accountId)
      throw new Refusal('SECOND_PERSON', 'Bạn là người trình. Nhờ người thứ hai có thẩm quyền duyệt.');
    const decided = approve ? await publish(context, tx, change, input) : rejected(comment);
    await tx
      .updateTable('procedure_change')
      .set({
        decided_by: caller.accountId,
        decided_at: context.now,
        approved: approve,
        comment,
        ...decided,
      })
      .where('id', '=', changeId)
      .execute();
    return rememberReply(context, tx, changeView(context, await getProcedureChange(tx, changeId)));
  });
};

function rejected(comment: string): object {
  if (comment.trim().length < 5)
    throw new Refusal('INVALID_INPUT', {
      detail: 'Ghi lý do không duyệt để người trình sửa.',
      fields: [{ field: 'comment', message: 'Cần ghi lý do không duyệt' }],
    });
  return {};
}

async function publish(
  context: Context,
  tx: Tx,
  change: ProcedureChangeRow,
  input: Input<'decideProcedureChange'>,
): Promise<object> {
  const today = todayOf(context.reference.current(), context.now);
  const decision = decisionOf(change, input.decision);
  assertDecision(decision, today);
  const { sector, valid_from: latest } = await getLatestProcedure(tx, change.code);
  assertEffective(change.valid_from, today, latest);
  const version = {
    ...change.content,
    decision: `${decision.number} ngày ${formatDate(decision.date)}`,
  };
  await assertUsable(tx, version);
  return {
    version_id: await addProcedureVersion(tx, { code: change.code, sector, version }),
    decision_number: decision.number,
    decision_date: decision.date,
  };
}

function decisionOf(
  { decision_number: number, decision_date: date }: ProcedureChangeRow,
  given: Input<'decideProcedureChange'>['decision'],
): { number: string; date: string } {
  if (given !== undefined) return given;
  if (number !== null && date !== null) return { number, date };
  throw new Refusal('INVALID_INPUT', {
    detail: 'Ghi số và ngày của quyết định công bố.',
    fields: [{ field: 'decision', message: 'Cần số và ngày quyết định công bố' }],
  });
}
