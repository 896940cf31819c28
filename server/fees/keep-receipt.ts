import { localDate } from '@motcua/rules/calendar';
import { unitName } from '../organisation/index.ts';
import { renderSlip, signingService } from '../papers/index.ts';
import type { Services } from '../platform/context.ts';
import type { OutboxHandler } from '../platform/outbox.ts';
import type { Tx } from '../platform/transaction.ts';
import { receiptSheet } from './receipt-sheet.ts';
import { getReceipt } from './receipt.ts';

/** The receipt as a signed file, kept once: whoever asks for it gets the same bytes ever after. */
export const keepReceipt: OutboxHandler = async (services, tx, { receiptId }) => {
  await signedReceipt(services, tx, String(receiptId));
};

/** The signed file of a receipt, made now where its letter has not been carried yet; digital signature of who collects (NĐ 254/2026/NĐ-CP Đ.23.2). */
export async function signedReceipt(services: Services, tx: Tx, id: string): Promise<Uint8Array> {
  await tx.selectFrom('receipt').select('id').where('id', '=', id).forUpdate().execute();
  const row = await getReceipt(tx, id);
  if (row.pdf_sha256 !== null) return services.files.get(row.pdf_sha256);
  const { calendar } = services.reference.current();
  const held = services.reference.current();
  const pdf = await signingService(services).sign(await renderSlip(receiptSheet(services, row)), {
    name: row.issuer_name,
    unit: unitName(held, row.unit_key, localDate(calendar, row.issued_at)),
    at: row.issued_at,
  });
  const pdf_sha256 = await services.files.put(pdf);
  await tx.updateTable('receipt').set({ pdf_sha256 }).where('id', '=', id).execute();
  return pdf;
}
