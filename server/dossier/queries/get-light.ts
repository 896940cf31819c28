import { MAX_LIGHT_BYTES } from '@motcua/contract/file';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { sentBytes } from '../../platform/sent-bytes.ts';
import { assertReadable, maySeeFile, noteLook } from '../guard.ts';
import { getDossierForAct } from '../load.ts';

const GONE = 'Bản xem nhanh không còn: bản đầy đủ đã đến, hoặc bạn không được xem. Tải lại hồ sơ.';

/** The light copy, for whoever might see the file itself. */
export const getLight: Act<'getLight'> = async (context, { uploadId }) => {
  const upload = await context.db
    .selectFrom('upload')
    .select(['id', 'dossier_id', 'component', 'created_by', 'name', 'light_id'])
    .where('id', '=', uploadId)
    .executeTakeFirst();
  if (upload === undefined || upload.light_id === null) throw new Refusal('NOT_FOUND', GONE);
  const loaded = await getDossierForAct(context.db, upload.dossier_id);
  assertReadable(context, loaded);
  if (!maySeeFile(context, loaded, { ...upload, uploaded_by: upload.created_by }))
    throw new Refusal('NOT_FOUND', GONE);
  const [bytes] = await Promise.all([
    context.files.head(upload.light_id, MAX_LIGHT_BYTES),
    noteLook(context, loaded),
  ]);
  return sentBytes({ type: 'image/webp', name: `${upload.name}.webp`, bytes });
};
