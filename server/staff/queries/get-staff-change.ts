import { assertMay } from '../../administration/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { getStaffRow, staffChangeView } from '../changes.ts';

/** One change with all its lines, for whoever could decide it. */
export const getStaffChange: Act<'getStaffChange'> = async (context, { changeId }) => {
  const row = await getStaffRow(context.db, changeId);
  for (const unit of row.units) assertMay(context, 'decide', unit);
  return staffChangeView(context, row);
};
