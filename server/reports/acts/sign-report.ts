import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { getReportRow } from '../load.ts';
import { assertMayReport } from '../rights.ts';
import { assertIntact } from '../seal.ts';
import { viewOf } from '../view.ts';

/** Signed by who answers for it, after it was frozen; never by the person who froze it. */
export const signReport: Act<'signReport'> = (context, { reportId }) =>
  inTransaction(context.db, async (tx) => {
    const row = await getReportRow(tx, reportId, true);
    assertMayReport(context, 'signReport', row.unit_key);
    if (row.status === 'SIGNED') throw new Refusal('REPORT_STANDS', 'Báo cáo này đã ký.');
    if (row.status === 'DRAFT')
      throw new Refusal('NOT_FROZEN', 'Bộ phận kiểm soát thủ tục hành chính chốt số liệu trước khi ký.');
    if (row.frozen_by === context.caller?.accountId)
      throw new Refusal('SECOND_PERSON', 'Người chốt số liệu không đồng thời ký báo cáo.');
    await assertIntact(tx, row);
    const signed = await tx
      .updateTable('report')
      .set({
        status: 'SIGNED',
        signed_at: context.now,
        signed_by: context.caller?.accountId ?? null,
        signed_by_name: context.caller?.fullName ?? null,
      })
      .where('id', '=', reportId)
      .returningAll()
      .executeTakeFirstOrThrow();
    return rememberReply(context, tx, await viewOf(context, tx, signed));
  });
