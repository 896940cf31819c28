import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { getDossierForAct } from '../load.ts';
import { belongsToAccepted, tellScan } from '../scan.ts';
import { assertTakesFiles } from '../takes-files.ts';

/** Takes a file out of a dossier that still takes files; the bytes stay for the record. */
export const removeFile: Act<'removeFile'> = async (context, { fileId }) => {
  const file = await context.db
    .selectFrom('dossier_file')
    .select(['dossier_id', 'component', 'name', 'uploaded_at', 'scan'])
    .where('id', '=', fileId)
    .where('removed_at', 'is', null)
    .where('uploaded_by', '=', context.caller?.accountId ?? '')
    .executeTakeFirst();
  if (file === undefined) throw new Refusal('NOT_FOUND', 'Không có tệp này, hoặc tệp do người khác tải lên.');
  const loaded = await getDossierForAct(context.db, file.dossier_id);
  assertTakesFiles(context, loaded, file.component);
  const { result } = loaded.dossier;
  // nor is what a result stands on
  if (
    belongsToAccepted(loaded.dossier, file.uploaded_at) ||
    [result?.fileId, result?.replaces?.fileId].includes(fileId)
  )
    throw new Refusal(
      'WRONG_STATE',
      'Tệp này đã thuộc hồ sơ được tiếp nhận, hoặc là kết quả, nên không gỡ được. Tải tệp mới lên nếu cần.',
    );
  await inTransaction(context.db, async (tx) => {
    await tx.updateTable('dossier_file').set({ removed_at: context.now }).where('id', '=', fileId).execute();
    if (file.scan !== null) await tellScan(context, tx, loaded, 'SCAN_REMOVED', { note: file.name });
  });
  return {};
};
