import type { Act } from '../../platform/dispatch.ts';
import { sentBytes } from '../../platform/sent-bytes.ts';
import { Refusal } from '../../platform/refusal.ts';
import { assertReadableOrHelped, maySeeFile, noteLook } from '../guard.ts';
import { getDossierForAct } from '../load.ts';

const ABSENT = 'Không có tệp này, hoặc bạn không được xem.';

/** The bytes of a file, for whoever may read its dossier and the file in it. */
export const getFile: Act<'getFile'> = async (context, { fileId }) => {
  const file = await context.db
    .selectFrom('dossier_file')
    .select(['id', 'dossier_id', 'component', 'uploaded_by', 'name', 'type', 'sha256'])
    .where('id', '=', fileId)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (file === undefined) throw new Refusal('NOT_FOUND', ABSENT);
  const loaded = await getDossierForAct(context.db, file.dossier_id);
  assertReadableOrHelped(context, loaded);
  if (!maySeeFile(context, loaded, file)) throw new Refusal('NOT_FOUND', ABSENT);
  const [bytes] = await Promise.all([context.files.get(file.sha256), noteLook(context, loaded)]);
  return sentBytes({ type: file.type, name: file.name, bytes });
};
