import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { assertMay } from '../guard.ts';
import { getDossierForAct } from '../load.ts';

/** The receipt comes back with the receiver's hand on it and is kept with the hand-over it confirms, once. */
export const keepSignedReceipt: Act<'keepSignedReceipt'> = async (context, { dossierId, fileId }) => {
  const loaded = await getDossierForAct(context.db, dossierId);
  assertMay(context, 'deliverResult', loaded);
  return inTransaction(context.db, async (tx) => {
    const file = await tx
      .selectFrom('dossier_file')
      .select('uploaded_at')
      .where('id', '=', fileId)
      .where('dossier_id', '=', dossierId)
      .where('component', 'is', null)
      .where('removed_at', 'is', null)
      .executeTakeFirst();
    if (file === undefined)
      throw new Refusal('NOT_FOUND', 'Không có tệp này trong hồ sơ. Tải bản quét lên rồi gắn lại.');
    const last = await tx
      .selectFrom('result_return')
      .select(['id', 'signed_file', 'at'])
      .where('dossier_id', '=', dossierId)
      .orderBy('at', 'desc')
      .limit(1)
      .forUpdate()
      .executeTakeFirst();
    if (last === undefined || file.uploaded_at < last.at)
      throw new Refusal('WRONG_STATE', 'Bản quét phải được tải lên sau khi trả kết quả.');
    if (last.signed_file !== null)
      throw new Refusal('ALREADY_TAKEN', 'Lần trả kết quả này đã có bản quét giấy biên nhận.');
    await tx
      .updateTable('result_return')
      .set({ signed: 'ON_PAPER', signed_file: fileId })
      .where('id', '=', last.id)
      .execute();
    return rememberReply(context, tx, { dossierId, fileId });
  });
};
