import { tellEvent } from '../../dossier/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { conditionView, tellNotConfirmed } from '../conditions.ts';
import { receivesAt, signedIn } from '../rights.ts';
import { peopleOf } from '../view.ts';

/**
 * The counter has looked up what it could not look up without network. Answered once; where it does not hold, whoever has the
 * dossier is told why, and goes on by the ordinary acts.
 */
export const answerCondition: Act<'answerCondition'> = async (
  context,
  { conditionId, confirmed, comment },
) => {
  const { accountId } = signedIn(context);
  const said = comment.trim();
  return inTransaction(context.db, async (tx) => {
    const row = await tx
      .selectFrom('offline_condition')
      .selectAll()
      .where('id', '=', conditionId)
      .forUpdate()
      .executeTakeFirst();
    if (row === undefined || !receivesAt(context, row.unit_key))
      throw new Refusal(
        'NOT_FOUND',
        'Không có việc kiểm tra này, hoặc không phải việc của quầy bạn. Tải lại hồ sơ.',
      );
    if (row.confirmed !== null)
      throw new Refusal('ALREADY_TAKEN', 'Điều kiện này đã có người kiểm tra. Tải lại hồ sơ để xem kết quả.');
    if (!confirmed && said === '')
      throw new Refusal('INVALID_INPUT', {
        detail: 'Ghi rõ điều gì không đúng, để người giải quyết biết phải làm gì.',
        fields: [{ field: 'comment', message: 'Chưa ghi điều không đúng' }],
      });
    const answered = await tx
      .updateTable('offline_condition')
      .set({
        confirmed,
        comment: said === '' ? null : said,
        answered_by: accountId,
        answered_at: context.now,
      })
      .where('id', '=', conditionId)
      .returningAll()
      .executeTakeFirstOrThrow();
    await tellEvent(context, tx, row.dossier_id, {
      kind: 'CONDITION_CHECKED',
      unit: row.unit_key,
      data: {
        cause: confirmed ? 'CONFIRMED' : 'NOT_CONFIRMED',
        reason: row.text,
        ...(said === '' ? {} : { note: said }),
      },
    });
    await tx
      .updateTable('alert')
      .set({ done_at: context.now, done_by: accountId })
      .where('kind', '=', 'OFFLINE_CONDITION')
      .where('subject', '=', conditionId)
      .where('done_at', 'is', null)
      .execute();
    if (!confirmed) await tellNotConfirmed(context, tx, answered);
    const person = await peopleOf(tx, [accountId]);
    return rememberReply(context, tx, conditionView(context, answered, person));
  });
};
