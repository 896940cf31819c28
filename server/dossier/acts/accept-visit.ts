import type { Act } from '../../platform/dispatch.ts';
import { rememberReply, withoutKey } from '../../platform/idempotency.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { accept } from './accept.ts';
import { createDraft } from './create-draft.ts';
import { takePaper } from './take-paper.ts';
import { updateDraft } from './update-draft.ts';

/** The person at the counter is served in one act: refused, nothing is left behind (NĐ 61/2018 Đ.17, NĐ 118/2025 Đ.16). */
export const acceptVisit: Act<'acceptVisit'> = (
  context,
  { answers, resultChannel, returnAt, received, papers, receipt, sent, feeFacts, ...begun },
) =>
  inTransaction(context.db, async (tx) => {
    const inside = { ...withoutKey(context), db: tx };
    const { dossierId } = await createDraft(inside, begun, null);
    for (const paper of papers) await takePaper(inside, { dossierId, ...paper }, null);
    await updateDraft(inside, { dossierId, answers, resultChannel, returnAt }, null);
    return rememberReply(
      context,
      tx,
      await accept(inside, {
        dossierId,
        received,
        receipt,
        sent,
        ...(feeFacts === undefined ? {} : { feeFacts }),
      }),
    );
  });
