import type { FindingView } from '@motcua/contract/audit';
import type { Updateable } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { findingViews } from '../queries/list-findings.ts';
import { answersFor, assertControlOffice, OVERSIGHT, signedIn } from '../rights.ts';
import type { FindingTable } from '../tables.ts';

/** Who answers for the unit explains what was found in it, once. */
export const answerFinding: Act<'answerFinding'> = async (context, { findingId, text }) => {
  const caller = signedIn(context);
  const finding = await context.db
    .selectFrom('finding')
    .select('unit')
    .where('id', '=', findingId)
    .executeTakeFirst();
  const units = answersFor(context.reference.current(), caller, OVERSIGHT.findings);
  if (finding === undefined || !units.includes(finding.unit))
    throw new Refusal('FORBIDDEN', 'Chỉ lãnh đạo đơn vị có phát hiện này được giải trình.');
  return changeFinding(context, findingId, ['OPEN'], {
    status: 'ANSWERED',
    answer: text.trim(),
    answered_by: caller.accountId,
    answered_at: context.now,
  });
};

/** The control office closes a finding, with or without an explanation of the unit. */
export const closeFinding: Act<'closeFinding'> = async (context, { findingId, accepted, text }) => {
  const caller = assertControlOffice(context);
  return changeFinding(context, findingId, ['OPEN', 'ANSWERED'], {
    status: 'CLOSED',
    accepted,
    closing: text.trim(),
    closed_by: caller.accountId,
    closed_at: context.now,
  });
};

function changeFinding(
  context: Context,
  findingId: string,
  from: readonly FindingView['status'][],
  set: Updateable<FindingTable>,
): Promise<FindingView> {
  return inTransaction(context.db, async (tx) => {
    const row = await tx
      .updateTable('finding')
      .set(set)
      .where('id', '=', findingId)
      .where('status', 'in', from)
      .returning('id')
      .executeTakeFirst();
    if (row === undefined)
      throw new Refusal(
        'CHANGED_MEANWHILE',
        'Phát hiện này không có, đã được giải trình hoặc đã đóng. Tải lại danh sách.',
      );
    const [view] = await findingViews({ ...context, db: tx }, { units: null, id: row.id });
    if (view === undefined) throw new Error(`finding ${row.id} is gone`);
    return rememberReply(context, tx, view);
  });
}
