import type { Act } from '../../platform/dispatch.ts';
import { noSuchView, ownerOf } from '../view.ts';

export const deleteWorkView: Act<'deleteWorkView'> = async (context, { viewId }) => {
  const { numDeletedRows } = await context.db
    .deleteFrom('work_view')
    .where('id', '=', viewId)
    .where('account_id', '=', ownerOf(context))
    .executeTakeFirst();
  if (numDeletedRows === 0n) throw noSuchView();
  return {};
};
