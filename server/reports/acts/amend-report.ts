import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { differencesOf } from '../differences.ts';
import { getReportRow, issuesOf, linesOf, scopeOfReport } from '../load.ts';
import { assertMayReport } from '../rights.ts';
import { frozenBy } from '../seal.ts';
import { draftOf, keepSnapshot, readLines, takeSnapshot } from '../snapshot.ts';
import { viewOf } from '../view.ts';

/**
 * An error was found after the freeze: the window is read again with what is known now and told as amendment number n,
 * with every figure before and after. The report it amends is not touched.
 */
export const amendReport: Act<'amendReport'> = (context, { reportId, reason }) =>
  inTransaction(context.db, async (tx) => {
    const row = await getReportRow(tx, reportId);
    assertMayReport(context, 'amendReport', row.unit_key);
    await draftOf(tx, row.kind, row.unit_key, row.window_from, row.window_to);
    const last = (await issuesOf(tx, row)).at(-1) ?? row;
    if (last.status === 'DRAFT')
      throw new Refusal('NOT_FROZEN', 'Báo cáo còn là bản thảo: lập lại bản thảo thay vì điều chỉnh.');
    if (last.id !== row.id)
      throw new Refusal(
        'REPORT_STANDS',
        `Báo cáo này đã có bản điều chỉnh số ${last.amendment_no}. Điều chỉnh bản mới nhất.`,
      );
    const scope = scopeOfReport(row);
    const snapshot = await takeSnapshot(context, tx, scope, await readLines(context, tx, scope, context.now));
    const differences = differencesOf(
      { figures: row.content.figures, lines: await linesOf(tx, row.id) },
      { figures: snapshot.content.figures, lines: snapshot.lines },
    );
    if (differences.length === 0)
      throw new Refusal(
        'INVALID_INPUT',
        'Số liệu đọc lại không khác báo cáo đã chốt, không có gì để điều chỉnh.',
      );
    if (!snapshot.balanced)
      throw new Refusal(
        'REPORT_UNBALANCED',
        'Số liệu đọc lại chưa cân. Sửa nguyên nhân rồi lập bản điều chỉnh.',
      );
    const id = await keepSnapshot(tx, scope, snapshot, {
      by: context.caller?.accountId ?? null,
      now: context.now,
      known: context.now,
      amends: { id: row.amends ?? row.id, no: row.amendment_no + 1, reason, differences },
    });
    const amendment = await frozenBy(context, tx, await getReportRow(tx, id));
    return rememberReply(context, tx, await viewOf(context, tx, amendment));
  });
