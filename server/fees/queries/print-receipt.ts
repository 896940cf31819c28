import { assertReadableNoted, getDossierForAct } from '../../dossier/index.ts';
import { printed } from '../../dossier/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { sentBytes } from '../../platform/sent-bytes.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { signedReceipt } from '../keep-receipt.ts';
import { receiptSheet } from '../receipt-sheet.ts';
import { getReceipt } from '../receipt.ts';
import { receiptXml, xmlFile } from '../xml.ts';

/** A receipt for whoever may read its dossier: signed, to be printed by a browser, or as data. */
export const printReceipt: Act<'printReceipt'> = async (context, { receiptId, as = 'pdf' }) => {
  const row = await getReceipt(context.db, receiptId);
  await assertReadableNoted(context, await getDossierForAct(context.db, row.dossier_id));
  const name = `bien-lai-${row.symbol}-${row.number}`;
  if (as === 'html') return printed(receiptSheet(context, row), name, as);
  if (as === 'xml')
    return sentBytes({
      type: 'application/xml; charset=utf-8',
      name: `${name}.xml`,
      bytes: xmlFile(receiptXml(context, row)),
    });
  return sentBytes({
    type: 'application/pdf',
    name: `${name}.pdf`,
    bytes: await inTransaction(context.db, (tx) => signedReceipt(context, tx, receiptId)),
  });
};
