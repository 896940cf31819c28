import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { assertDraftOf, getFormChangeAlone } from '../changes.ts';
import { assertMayPropose } from '../guard.ts';

/** A draft that was never proposed is nobody's record and goes. */
export const discardFormDraft: Act<'discardFormDraft'> = async (context, { changeId }) => {
  assertMayPropose(context);
  return inTransaction(context.db, async (tx) => {
    const change = await getFormChangeAlone(tx, changeId);
    assertDraftOf(change, change.key);
    await tx.deleteFrom('form_change').where('id', '=', changeId).execute();
    return rememberReply(context, tx, {});
  });
};
