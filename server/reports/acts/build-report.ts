import { rememberReply } from '../../platform/idempotency.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { getReportRow } from '../load.ts';
import { assertMayReport } from '../rights.ts';
import { draftOf, keepSnapshot, readLines, takeSnapshot } from '../snapshot.ts';
import { viewOf } from '../view.ts';
import { assertWindow } from '../window.ts';

/** The draft of a window, read from the record as it is now; built again it replaces the draft and keeps its comments. */
export const buildReport: Act<'buildReport'> = async (context, { kind, unit = null, from, to }) => {
  assertMayReport(context, 'buildReport', unit);
  const scope = { kind, unit, window: { from, to } };
  assertWindow(context, scope.window);
  return inTransaction(context.db, async (tx) => {
    const standing = await draftOf(tx, kind, unit, from, to);
    if (standing !== undefined && standing.status !== 'DRAFT')
      throw new Refusal('REPORT_STANDS', 'Báo cáo kỳ này đã chốt. Nếu có sai sót, lập bản điều chỉnh.');
    const lines = await readLines(context, tx, scope, context.now);
    const snapshot = await takeSnapshot(context, tx, scope, lines);
    const id = await keepSnapshot(tx, scope, snapshot, {
      by: context.caller?.accountId ?? null,
      now: context.now,
      known: context.now,
    });
    return rememberReply(context, tx, await viewOf(context, tx, await getReportRow(tx, id)));
  });
};
