import type { Act } from '../../platform/dispatch.ts';
import { sentBytes } from '../../platform/sent-bytes.ts';
import { Refusal } from '../../platform/refusal.ts';
import { assertReadable } from '../guard.ts';
import { getDossierForAct } from '../load.ts';

/** The bytes of a file, for whoever may read its dossier. */
export const getFile: Act<'getFile'> = async (context, { fileId }) => {
  const file = await context.db
    .selectFrom('dossier_file')
    .select(['dossier_id', 'name', 'type', 'sha256'])
    .where('id', '=', fileId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (file === undefined) throw new Refusal('NOT_FOUND', 'Không có tệp này, hoặc bạn không được xem.');
  assertReadable(context, await getDossierForAct(context.db, file.dossier_id));
  return sentBytes({ type: file.type, name: file.name, bytes: await context.files.get(file.sha256) });
};
