import type { Caller } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { recoveryRows, recoveryView } from '../view.ts';

export const listMyRecoveries: Act<'listMyRecoveries'> = async (context) => {
  const rows = await recoveryRows(context.db)
    .where('r.account_id', '=', (context.caller as Caller).accountId)
    .limit(100)
    .execute();
  return { items: rows.map((row) => recoveryView(context, row)) };
};
