import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { getDossierForAct } from '../load.ts';
import { assertTakesFiles } from '../takes-files.ts';

/** Takes a file out of a dossier that still takes files; the bytes stay for the record. */
export const removeFile: Act<'removeFile'> = async (context, { fileId }) => {
  const file = await context.db
    .selectFrom('dossier_file')
    .select('dossier_id')
    .where('id', '=', fileId)
    .where('removed_at', 'is', null)
    .where('uploaded_by', '=', context.caller?.accountId ?? '')
    .executeTakeFirst();
  if (file === undefined) throw new Refusal('NOT_FOUND', 'Không có tệp này, hoặc tệp do người khác tải lên.');
  assertTakesFiles(context, await getDossierForAct(context.db, file.dossier_id));
  await context.db
    .updateTable('dossier_file')
    .set({ removed_at: context.now })
    .where('id', '=', fileId)
    .execute();
  return {};
};
