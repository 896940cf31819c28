import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { getProcessChangeAlone } from '../changes.ts';
import { assertDraftOf } from '../drafts.ts';
import { assertMayPropose } from '../guard.ts';

/** A draft that was never proposed is nobody's record and goes. */
export const discardProcessDraft: Act<'discardProcessDraft'> = async (context, { changeId }) => {
  assertMayPropose(context);
  return inTransaction(context.db, async (tx) => {
    const change = await getProcessChangeAlone(tx, changeId);
    assertDraftOf(change, change.key);
    await tx.deleteFrom('process_change').where('id', '=', changeId).execute();
    return rememberReply(context, tx, {});
  });
};
