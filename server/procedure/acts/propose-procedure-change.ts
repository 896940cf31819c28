import { randomUUID } from 'node:crypto';
import { differenceBetween, getLatestProcedure, todayOf } from '../../catalogue/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction, type Tx } from '../../platform/transaction.ts';
import { alone, changeView, getProcedureChange } from '../changes.ts';
import { assertUsable, versionFrom } from '../content.ts';
import { assertDecision } from '../decision.ts';
import { assertEffective } from '../effective-day.ts';
import { assertMayPropose } from '../guard.ts';

/** A new version goes to the second person; one at a time for each procedure. */
export const proposeProcedureChange: Act<'proposeProcedureChange'> = async (context, input) => {
  const caller = assertMayPropose(context);
  const { code, validFrom, content, reason, decision } = input;
  const today = todayOf(context.reference.current(), context.now);
  assertDecision(decision, today);
  return inTransaction(context.db, async (tx) => {
    await alone(tx);
    const base = await getLatestProcedure(tx, code);
    assertEffective(validFrom, today, base.valid_from);
    await assertNoneWaits(tx, code);
    const version = versionFrom(base, content, validFrom);
    await assertUsable(tx, version);
    const difference = differenceBetween(base.content, version);
    if (difference.vi.sentences.length === 0)
      throw new Refusal('INVALID_INPUT', 'Nội dung chưa khác phiên bản hiện có. Sửa nội dung rồi trình.');
    const { id } = await tx
      .insertInto('procedure_change')
      .values({
        id: randomUUID(),
        code,
        content: JSON.stringify(version),
        difference: JSON.stringify(difference),
        valid_from: validFrom,
        reason,
        decision_number: decision?.number ?? null,
        decision_date: decision?.date ?? null,
        proposed_by: caller.accountId,
        proposed_at: context.now,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return rememberReply(context, tx, changeView(context, await getProcedureChange(tx, id)));
  });
};

async function assertNoneWaits(tx: Tx, code: string): Promise<void> {
  const waiting = await tx
    .selectFrom('procedure_change')
    .select('number')
    .where('code', '=', code)
    .where('decided_at', 'is', null)
    .executeTakeFirst();
  if (waiting !== undefined)
    throw new Refusal(
      'PROPOSAL_WAITING',
      `Đề xuất số ${waiting.number} của thủ tục này đang chờ duyệt. Trình đề xuất mới khi đề xuất đó đã có quyết định.`,
    );
}
