import { assertReadableNoted, getDossierForAct } from '../../dossier/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { orderView } from '../order-view.ts';
import { ordersWithCash } from '../order.ts';

/** The newest order of a dossier: one that was given back or cancelled is shown until another is opened. */
export const getFeeOrder: Act<'getFeeOrder'> = async (context, { dossierId }) => {
  await assertReadableNoted(context, await getDossierForAct(context.db, dossierId));
  const order = await ordersWithCash(context.db)
    .where('dossier_id', '=', dossierId)
    .orderBy('created_at', 'desc')
    .executeTakeFirst();
  return { order: order === undefined ? null : await orderView(context, context.db, order) };
};
