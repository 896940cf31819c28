import { randomUUID } from 'node:crypto';
import type { UploadView } from '@motcua/contract/file';
import type { FileView } from '@motcua/contract/file-view';
import type { Selectable } from 'kysely';
import type { Context } from '../../platform/context.ts';
import type { Schema } from '../../platform/database.ts';
import type { Act } from '../../platform/dispatch.ts';
import { fileType } from '../../platform/file-type.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { assertNotAltered } from '../certified/assert-valid.ts';
import { fileView } from '../file-view.ts';
import { signedIn } from '../guard.ts';
import { getDossierForAct } from '../load.ts';
import { assertTakesFiles } from '../takes-files.ts';

/** Only these bear a signature made here. */
const PDF = 'application/pdf';

type UploadRow = Selectable<Schema['upload']>;

/** The next bytes of an upload; with the last of them the file is checked by content, scanned and kept. */
export const uploadPart: Act<'uploadPart'> = async (context, { uploadId, offset }, bytes) => {
  const upload = await ownUpload(context, uploadId);
  if (upload.file_id !== null) return finished(context, upload);
  const stored = await context.files.length(uploadId);
  if (offset !== stored)
    throw new Refusal('UPLOAD_OFFSET', `Đã có ${stored} byte; gửi tiếp từ vị trí ${stored}.`);
  assertTakesFiles(context, await getDossierForAct(context.db, upload.dossier_id), upload.component);
  if (bytes === null) throw new Refusal('INVALID_INPUT', 'Gửi nội dung tệp trong thân yêu cầu.');
  const length = await context.files.append(uploadId, offset, bytes, upload.size);
  if (length < upload.size) return { uploadId, size: upload.size, offset: length, file: null };
  await assertClean(context, upload);
  const sha256 = await context.files.keep(uploadId);
  if (upload.sha256 !== null && upload.sha256 !== sha256)
    throw new Refusal('FILE_DAMAGED', 'Tệp nhận được không giống tệp gửi đi. Tải lên lại từ đầu.');
  const kept = await context.files.get(sha256);
  const type = fileType(upload.name, kept.subarray(0, 16)) ?? 'application/octet-stream';
  if (type === PDF) await assertNotAltered(context, kept);
  return { uploadId, size: upload.size, offset: length, file: await addFile(context, upload, sha256, type) };
};

/** Name and content agree on a kind we take, and the scanner finds nothing; else the bytes are thrown away. */
async function assertClean({ files, scanner }: Context, upload: UploadRow): Promise<void> {
  const type = fileType(upload.name, await files.head(upload.id, 16));
  const found = type === undefined ? null : await scanner(files.uploadPath(upload.id));
  if (type !== undefined && found === null) return;
  await files.drop(upload.id);
  if (type === undefined)
    throw new Refusal(
      'FILE_TYPE',
      'Nội dung tệp không đúng với phần mở rộng của tên. Lưu lại đúng định dạng PDF, JPG, PNG, DOCX hoặc XLSX rồi tải lên.',
    );
  throw new Refusal(
    'FILE_INFECTED',
    'Tệp có mã độc nên không được nhận. Quét máy của bạn rồi tải lên tệp khác.',
  );
}

async function addFile(context: Context, upload: UploadRow, sha256: string, type: string): Promise<FileView> {
  const caller = signedIn(context);
  const row = {
    id: randomUUID(),
    dossier_id: upload.dossier_id,
    component: upload.component,
    name: upload.name,
    type,
    size: upload.size,
    sha256,
    uploaded_by: caller.accountId,
    uploaded_by_name: caller.fullName,
    uploaded_at: context.now,
    removed_at: null,
    scan: null,
  };
  await inTransaction(context.db, async (tx) => {
    await tx.insertInto('dossier_file').values(row).execute();
    await tx
      .updateTable('upload')
      .set({ file_id: row.id, light_id: null })
      .where('id', '=', upload.id)
      .execute();
  });
  if (upload.light_id !== null) await context.files.drop(upload.light_id);
  return fileView(context.reference.current().calendar, row);
}

export async function ownUpload({ db, caller }: Context, uploadId: string): Promise<UploadRow> {
  const upload = await db
    .selectFrom('upload')
    .selectAll()
    .where('id', '=', uploadId)
    .where('created_by', '=', caller?.accountId ?? '')
    .executeTakeFirst();
  if (upload === undefined)
    throw new Refusal('NOT_FOUND', 'Không có lượt tải lên này. Bắt đầu tải lại từ đầu.');
  return upload;
}

export async function finished({ db, reference }: Context, upload: UploadRow): Promise<UploadView> {
  const file = await db
    .selectFrom('dossier_file')
    .selectAll()
    .where('id', '=', upload.file_id ?? '')
    .executeTakeFirstOrThrow();
  return {
    uploadId: upload.id,
    size: upload.size,
    offset: upload.size,
    file: fileView(reference.current().calendar, file),
  };
}
