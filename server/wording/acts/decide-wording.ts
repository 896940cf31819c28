import type { NoticeKind } from '@motcua/rules/dossier';
import { assertMay, assertSecond, assertWaiting } from '../../administration/index.ts';
import { todayOf } from '../../catalogue/index.ts';
import { textsInForce } from '../../messages/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { getWordingChange, getWordingChangeToDecide, textsOf, wordingChangeView } from '../changes.ts';
import { assertSendable } from '../problems.ts';

/** The second person's word: approved, the texts are sent from their date on, and never from a day that has passed. */
export const decideWording: Act<'decideWording'> = async (context, { changeId, approve, comment }) => {
  const caller = assertMay(context, 'decide', null);
  const today = todayOf(context.reference.current(), context.now);
  return inTransaction(context.db, async (tx) => {
    const row = await getWordingChangeToDecide(tx, changeId);
    assertWaiting(row);
    assertSecond(caller, row.proposed_by);
    const kind = row.kind as NoticeKind;
    // a proposal may have waited past its first day
    const validFrom = row.valid_from < today ? today : row.valid_from;
    if (approve) await assertSendable(tx, { kind, texts: textsOf(row), validFrom }, today);
    const { texts: before } = await textsInForce(tx, kind, validFrom);
    await tx
      .updateTable('wording_change')
      .set({
        valid_from: validFrom,
        before: JSON.stringify(before),
        decided_by: caller.accountId,
        decided_at: context.now,
        approved: approve,
        comment,
      })
      .where('id', '=', changeId)
      .execute();
    return rememberReply(
      context,
      tx,
      await wordingChangeView(context, tx, await getWordingChange(tx, changeId)),
    );
  });
};
