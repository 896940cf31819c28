import { outageView } from '../../organisation/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { assertMay } from '../guard.ts';

/** Ended twice it keeps the first moment. */
export const endOutage: Act<'endOutage'> = async (context, { outageId }) => {
  const { accountId } = assertMay(context, 'propose', null);
  const ended = await inTransaction(context.db, async (tx) => {
    await tx
      .updateTable('outage')
      .set({ ended_by: accountId, ended_at: context.now })
      .where('id', '=', outageId)
      .where('ended_at', 'is', null)
      .execute();
    const row = await tx.selectFrom('outage').selectAll().where('id', '=', outageId).executeTakeFirst();
    if (row === undefined)
      throw new Refusal('NOT_FOUND', 'Không có thông báo này. Tải lại danh sách tình trạng hệ thống.');
    return rememberReply(context, tx, outageView(context.reference.current(), row, context.now));
  });
  await context.reference.reload();
  return ended;
};
