import type { Act } from '../../platform/dispatch.ts';
import { mayReadDevices } from '../rights.ts';
import { allowedOn, deviceViews } from '../view.ts';

/** Devices the caller may see: those of the units he serves at or answers for; all of them for who oversees. */
export const listDevices: Act<'listDevices'> = async (context, { unit }) => {
  const rows = await context.db
    .selectFrom('device')
    .selectAll()
    .$if(unit !== undefined, (query) => query.where('unit_key', '=', unit ?? ''))
    .orderBy('asked_at', 'desc')
    .execute();
  const seen = rows.filter((row) => mayReadDevices(context, row.unit_key));
  const views = await deviceViews(context, context.db, seen);
  return {
    items: views.flatMap((view, index) => {
      const row = seen[index];
      return row === undefined ? [] : [{ ...view, allowed: allowedOn(context, row) }];
    }),
  };
};
