import { isoInstant } from '@motcua/rules/calendar';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { getReportRow } from '../load.ts';
import { assertMayReport } from '../rights.ts';
import { viewOf } from '../view.ts';

/** Words of the head of the unit beside the numbers, until they are signed; the numbers themselves nobody edits. */
export const commentReport: Act<'commentReport'> = (context, { reportId, text }) =>
  inTransaction(context.db, async (tx) => {
    const row = await getReportRow(tx, reportId, true);
    assertMayReport(context, 'commentReport', row.unit_key);
    if (row.status === 'SIGNED')
      throw new Refusal(
        'REPORT_STANDS',
        'Báo cáo đã ký. Ý kiến tiếp theo gửi bộ phận kiểm soát thủ tục hành chính.',
      );
    const { calendar } = context.reference.current();
    const comments = [
      ...row.comments,
      { by: context.caller?.fullName ?? '', at: isoInstant(calendar, context.now), text },
    ];
    await tx
      .updateTable('report')
      .set({ comments: JSON.stringify(comments) })
      .where('id', '=', reportId)
      .execute();
    return rememberReply(context, tx, await viewOf(context, tx, { ...row, comments }));
  });
