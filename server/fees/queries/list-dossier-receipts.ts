import { assertReadableNoted, getDossierForAct } from '../../dossier/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { receiptsWith, receiptView } from '../receipt.ts';

/** What was paid for a dossier, for whoever may read it. */
export const listDossierReceipts: Act<'listDossierReceipts'> = async (context, { dossierId }) => {
  await assertReadableNoted(context, await getDossierForAct(context.db, dossierId));
  const rows = await receiptsWith(context.db)
    .where('receipt.dossier_id', '=', dossierId)
    .orderBy('receipt.issued_at', 'desc')
    .orderBy('receipt.number', 'desc')
    .execute();
  return { items: rows.map((row) => receiptView(context, row)) };
};
