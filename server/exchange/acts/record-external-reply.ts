import { recordExternalReply as record } from '../../dossier/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';

/**
 * An officer writes down from its paper what a system outside has done; its own message, should it come, then changes
 * nothing. What is to be paid is not settled by words.
 *
 * @throws {Refusal} OBLIGATION_SET
 */
export const recordExternalReply: Act<'recordExternalReply'> = (context, { taskId, outcome, text, number }) =>
  inTransaction(context.db, async (tx) => {
    const receipt = await record({ ...context, db: tx }, { taskId, outcome, text, number, at: context.now });
    const owed = await tx
      .selectFrom('obligation')
      .select('number')
      .where('task_id', '=', taskId)
      .where('settled_at', 'is', null)
      .executeTakeFirst();
    if (owed !== undefined)
      throw new Refusal(
        'OBLIGATION_SET',
        `Còn phải nộp tiền theo thông báo số ${owed.number}. Ghi tiền đã nộp, hoặc ghi lại thông báo nếu sai.`,
      );
    await tx
      .updateTable('external_request')
      .set(
        outcome === 'VERIFYING'
          ? { verifying_at: context.now }
          : { replied_at: context.now, outcome, reply: text, failure: null },
      )
      .where('task_id', '=', taskId)
      .execute();
    return receipt;
  });
