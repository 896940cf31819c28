import type { Act } from '../../platform/dispatch.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { enterCertifications } from '../certified/enter.ts';
import { assertDecides } from '../decides.ts';
import { assertDelayExplained } from '../delay.ts';
import { finishAndAdvance } from '../finish.ts';
import { assertAllowed, assertHolds } from '../guard.ts';
import { getTaskForAct } from '../load.ts';
import { draftOf } from '../result-draft.ts';
import { assertRevocable } from '../revoked-papers.ts';

/**
 * The leader approves the draft (phê duyệt); who signed, and by what, is told by the event and stands on the result. What the
 * procedure certifies takes its number with his signature.
 */
export const approveResult: Act<'approveResult'> = async (context, { taskId, comment, delayCause }) => {
  const loaded = await getTaskForAct(context.db, taskId);
  const authority = await assertDecides(context, loaded, {
    permission: 'approveResult',
    kind: 'SIGN_RESULT',
    task: loaded.task,
  });
  assertHolds(context, loaded.task);
  assertAllowed(loaded, 'approveResult');
  const { outcome } = await draftOf(context, loaded);
  const delay = assertDelayExplained(context, loaded.task, delayCause);
  return inTransaction(context.db, async (tx) => {
    if (outcome === 'GRANT') await assertRevocable(context, tx, loaded);
    const outgoing = outcome === 'GRANT' ? await enterCertifications(context, tx, loaded, authority) : [];
    return finishAndAdvance({ ...context, db: tx }, loaded, {
      act: 'approveResult',
      event: 'RESULT_APPROVED',
      note: loaded.dossier.draft_result === null ? undraftedNote(comment) : comment,
      data: { authority },
      delayCause: delay,
      also: { events: [], outgoing },
    });
  });
};

/** A signature on what nobody drafted says so, with whatever the leader writes. */
const undraftedNote = (comment: string | undefined): string =>
  ['không ai soạn dự thảo', ...(comment === undefined ? [] : [comment])].join('; ');
