import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { getDossierForAct } from '../load.ts';
import { assertTakesFiles } from '../takes-files.ts';

/** Takes a file out of a dossier that still takes files; the bytes stay for the record. */
export const removeFile: Act<'removeFile'> = async (context, { fileId }) => {
  const file = await context.db
    .selectFrom('dossier_file')
    .select(['dossier_id', 'component', 'uploaded_at'])
    .where('id', '=', fileId)
    .where('removed_at', 'is', null)
    .where('uploaded_by', '=', context.caller?.accountId ?? '')
    .executeTakeFirst();
  if (file === undefined) throw new Refusal('NOT_FOUND', 'Không có tệp này, hoặc tệp do người khác tải lên.');
  const loaded = await getDossierForAct(context.db, file.dossier_id);
  assertTakesFiles(context, loaded, file.component);
  const { accepted_at, result } = loaded.dossier;
  // what Mẫu 01 lists, and what a result stands on, is not taken out any more
  if (
    (accepted_at !== null && file.uploaded_at <= accepted_at) ||
    [result?.fileId, result?.replaces?.fileId].includes(fileId)
  )
    throw new Refusal(
      'WRONG_STATE',
      'Tệp này đã thuộc hồ sơ được tiếp nhận, hoặc là kết quả, nên không gỡ được. Tải tệp mới lên nếu cần.',
    );
  await context.db
    .updateTable('dossier_file')
    .set({ removed_at: context.now })
    .where('id', '=', fileId)
    .execute();
  return {};
};
