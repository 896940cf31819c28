import { randomUUID } from 'node:crypto';
import { MAX_LIGHT_BYTES } from '@motcua/contract/file';
import type { Context } from '../../platform/context.ts';
import type { Act, ByteSource } from '../../platform/dispatch.ts';
import { isWebp } from '../../platform/file-type.ts';
import { Refusal } from '../../platform/refusal.ts';
import { getDossierForAct } from '../load.ts';
import { assertTakesFiles } from '../takes-files.ts';
import { ownUpload } from './upload-part.ts';

/** Something to read while a page is on its way; sent again, or after the page itself, it changes nothing. */
export const uploadLight: Act<'uploadLight'> = async (context, { uploadId }, bytes) => {
  const { files, db } = context;
  const upload = await ownUpload(context, uploadId);
  if (upload.file_id !== null || upload.light_id !== null) return {};
  assertTakesFiles(context, await getDossierForAct(db, upload.dossier_id), upload.component);
  if (bytes === null) throw new Refusal('INVALID_INPUT', 'Gửi nội dung ảnh trong thân yêu cầu.');
  const lightId = randomUUID();
  await keepPicture(context, lightId, bytes).catch(async (error: unknown) => {
    await files.drop(lightId);
    throw error;
  });
  const { numUpdatedRows } = await db
    .updateTable('upload')
    .set({ light_id: lightId })
    .where('id', '=', uploadId)
    .where('file_id', 'is', null)
    .where('light_id', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) await files.drop(lightId);
  return {};
};

async function keepPicture({ files, scanner }: Context, lightId: string, bytes: ByteSource): Promise<void> {
  await files.append(lightId, 0, bytes, MAX_LIGHT_BYTES);
  if (isWebp(await files.head(lightId, 16)) && (await scanner(files.uploadPath(lightId))) === null) return;
  throw new Refusal('FILE_TYPE', 'Bản xem nhanh phải là ảnh WebP và không có mã độc. Gửi thẳng bản đầy đủ.');
}
