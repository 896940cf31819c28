import { localDate } from '@motcua/rules/calendar';
import { regimeOn } from '@motcua/rules/regime';
import { authorityHeader, printed } from '../../dossier/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { assertPosts } from '../rights.ts';
import { batchRows, batchViews } from '../view.ts';

/** PH12, bảng kê: what is in the bag, its seal, who gave it, who took it. */
export const printPostBatch: Act<'printPostBatch'> = async (context, { batchId, as }) => {
  const row = await batchRows(context.db).where('post_batch.id', '=', batchId).executeTakeFirst();
  if (row === undefined) throw new Refusal('NOT_FOUND', 'Không có bảng kê này. Tải lại danh sách.');
  assertPosts(context, row.unit_key);
  const [view] = await batchViews(context, context.db, [row]);
  if (view === undefined) throw new Error(`tally list ${batchId} is gone`);
  const { calendar } = context.reference.current();
  const day = localDate(calendar, row.created_at);
  return printed(
    {
      kind: 'POST_LIST',
      regime: regimeOn(day),
      header: {
        ...authorityHeader({ reference: context.reference, now: row.created_at }, row.unit_key),
        number: view.number,
        date: day,
      },
      qrUrl: `${context.origin}/tra-cuu`,
      givingUnit: view.unit.name,
      seal: view.seal ?? undefined,
      handedAt: view.handedAt ?? undefined,
      parcels: view.orders.map((order) => ({
        parcelCode: order.tracking ?? order.code,
        dossierCode: order.dossierCode,
        receiverName: order.receiverName,
        receiverAddress: order.receiverAddress,
        amount: order.collect,
      })),
      total: view.orders.length,
      collected: view.collect,
      giverName: view.createdBy,
      giverSignedAt: view.handedAt ?? undefined,
      courierName: view.courier ?? undefined,
      courierSignedAt: view.handedAt ?? undefined,
    },
    `bang-ke-${view.number.replaceAll('/', '-')}`,
    as,
  );
};
