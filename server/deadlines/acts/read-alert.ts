import type { Act } from '../../platform/dispatch.ts';
import { callerOf, getAlert } from '../addressed.ts';
import { alertView } from '../alert-view.ts';

/** The first to see an alert is noted; seeing it again changes nothing. */
export const readAlert: Act<'readAlert'> = async (context, { alertId }) => {
  const row = await getAlert(context, alertId);
  const seen = await context.db
    .updateTable('alert')
    .set({ read_at: context.now, read_by: callerOf(context).accountId })
    .where('id', '=', row.id)
    .where('read_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
  return alertView(context, seen ?? row);
};
