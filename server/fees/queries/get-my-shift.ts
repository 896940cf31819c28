import { signedIn } from '../../dossier/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { shiftView } from '../shift.ts';

/** The caller's own shift: the open one, or the last he closed. */
export const getMyShift: Act<'getMyShift'> = async (context) => {
  const [latest] = await context.db
    .selectFrom('cash_shift')
    .selectAll()
    .where('account_id', '=', signedIn(context).accountId)
    .orderBy('closed_at', (order) => order.desc().nullsFirst())
    .limit(1)
    .execute();
  if (latest === undefined) return { open: null, last: null };
  const view = await shiftView(context, context.db, latest);
  return latest.closed_at === null ? { open: view, last: null } : { open: null, last: view };
};
