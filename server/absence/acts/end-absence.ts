import type { AbsenceView } from '@motcua/contract/absence';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { post } from '../../platform/outbox.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { standingOf } from '../away.ts';
import { absenceLetter } from '../letters.ts';
import { assertMayMark, signedIn } from '../rights.ts';
import { absenceViews } from '../view.ts';

/** He is back, or does not go: what another has and has not done returns to him. */
export const endAbsence: Act<'endAbsence'> = async (context, { absenceId }) => {
  const { accountId } = signedIn(context);
  return inTransaction(context.db, async (tx) => {
    const row = await tx
      .selectFrom('absence')
      .selectAll()
      .where('id', '=', absenceId)
      .forUpdate()
      .executeTakeFirst();
    if (row === undefined) throw new Refusal('NOT_FOUND', 'Không có lần vắng mặt này.');
    await assertMayMark({ ...context, db: tx }, row.account_id);
    if (standingOf(row, context.now) === 'BACK')
      throw new Refusal('ABSENCE_ENDED', 'Lần vắng mặt này đã kết thúc. Tải lại danh sách.');
    const ended = { ended_at: context.now, ended_by: accountId };
    await tx.updateTable('absence').set(ended).where('id', '=', absenceId).execute();
    await post(tx, [absenceLetter({ what: 'END', absenceId })], context.now);
    const [view] = await absenceViews(context, tx, [{ ...row, ...ended }]);
    return rememberReply(context, tx, view as AbsenceView);
  });
};
