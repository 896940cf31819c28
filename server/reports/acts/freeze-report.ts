import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { getReportRow } from '../load.ts';
import { assertMayReport } from '../rights.ts';
import { frozenBy } from '../seal.ts';
import { viewOf } from '../view.ts';

/** From now the numbers and the dossiers behind them stand; a report that does not balance cannot be frozen. */
export const freezeReport: Act<'freezeReport'> = (context, { reportId }) =>
  inTransaction(context.db, async (tx) => {
    const row = await getReportRow(tx, reportId, true);
    assertMayReport(context, 'freezeReport', row.unit_key);
    if (row.status !== 'DRAFT')
      throw new Refusal('REPORT_STANDS', 'Báo cáo này đã chốt. Nếu có sai sót, lập bản điều chỉnh.');
    if (!row.balanced)
      throw new Refusal(
        'REPORT_UNBALANCED',
        `Chưa chốt được: ${row.content.anomalies.find(({ kind }) => kind === 'UNBALANCED')?.text ?? ''}. Mở số liệu để xem hồ sơ, sửa nguyên nhân rồi lập lại.`,
      );
    return rememberReply(context, tx, await viewOf(context, tx, await frozenBy(context, tx, row)));
  });
