import type { Act } from '../../platform/dispatch.ts';
import { getReportRow } from '../load.ts';
import { assertMayReport } from '../rights.ts';
import { viewOf } from '../view.ts';

export const getReport: Act<'getReport'> = async (context, { reportId }) => {
  const row = await getReportRow(context.db, reportId);
  assertMayReport(context, 'readFigures', row.unit_key);
  return viewOf(context, context.db, row);
};
