import { randomUUID } from 'node:crypto';
import { MAX_FILE_BYTES } from '@motcua/contract/file';
import type { Act } from '../../platform/dispatch.ts';
import { ACCEPTED_EXTENSIONS } from '../../platform/file-type.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { signedIn } from '../guard.ts';
import { getDossierForAct } from '../load.ts';
import { assertTakesFiles } from '../takes-files.ts';

/** Begins a resumable upload: the parts follow, each from where the last one ended. */
export const uploadFile: Act<'uploadFile'> = async (
  context,
  { dossierId, component, name, size, sha256 },
) => {
  const loaded = await getDossierForAct(context.db, dossierId);
  assertTakesFiles(context, loaded, component ?? null);
  if (size > MAX_FILE_BYTES)
    throw new Refusal(
      'FILE_TOO_LARGE',
      `Tệp tối đa ${MAX_FILE_BYTES / 1024 / 1024} MB. Quét ở độ phân giải 200 dpi hoặc tách thành nhiều tệp.`,
    );
  if (!ACCEPTED_EXTENSIONS.some((extension) => name.toLowerCase().endsWith(`.${extension}`)))
    throw new Refusal('FILE_TYPE', `Chỉ nhận tệp ${ACCEPTED_EXTENSIONS.join(', ')}.`);
  if (component !== undefined && !loaded.procedure.components.some((one) => one.code === component))
    throw new Refusal('NOT_FOUND', 'Thành phần hồ sơ này không có trong thủ tục.');
  const id = randomUUID();
  return inTransaction(context.db, async (tx) => {
    await tx
      .insertInto('upload')
      .values({
        id,
        dossier_id: dossierId,
        component: component ?? null,
        name,
        size,
        sha256: sha256 ?? null,
        created_by: signedIn(context).accountId,
        created_at: context.now,
        file_id: null,
      })
      .execute();
    return rememberReply(context, tx, { uploadId: id, size, offset: 0, file: null });
  });
};
