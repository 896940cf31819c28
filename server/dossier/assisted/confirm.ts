import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { assertAllowed, signedIn } from '../guard.ts';
import type { Loaded } from '../load.ts';
import { assertOpen, getHelped, lastRequest, standingOf } from './request.ts';
import { submitHelped } from './submit-helped.ts';
import type { AssistedRequest } from './tables.ts';

/** Whoever helps passes on the person's word: the code he has told, or the sheet he has signed. Without it nothing is sent. */
export const confirmAssisted: Act<'confirmAssisted'> = async (context, { dossierId, code, sheetFile }) => {
  const loaded = await getHelped(context, dossierId);
  assertAllowed(loaded, 'submitDossier');
  const request = await lastRequest(context.db, dossierId);
  if (request === undefined)
    throw new Refusal(
      'CONFIRMATION_VOID',
      'Chưa hỏi người nộp. Đọc lại cho người nộp rồi chọn cách xác nhận.',
    );
  assertOpen(await standingOf(context, context.db, loaded.dossier, request));
  switch (request.how) {
    case 'PORTAL':
      throw new Refusal(
        'CONFIRMATION_VOID',
        'Đang chờ người nộp tự xác nhận trên cổng. Người nộp không làm được thì chọn cách xác nhận khác.',
      );
    case 'CODE':
      await assertCode(context, request, code);
      return submitHelped(context, loaded, request, null, (_inside, _tx, receipt) => receipt());
    case 'SHEET':
      await assertSigned(context, loaded, request, sheetFile);
      return submitHelped(context, loaded, request, sheetFile ?? null, (_inside, _tx, receipt) => receipt());
  }
};

/** A try counts also where it is refused, so that no code is found by trying. */
async function assertCode(
  { db }: Context,
  { id, tries }: AssistedRequest,
  code: string | undefined,
): Promise<void> {
  const said = (code ?? '').replaceAll(/\D/g, '');
  if (said === '') throw new Refusal('CONFIRMATION_CODE', 'Nhập mã sáu số mà người nộp vừa nhận.');
  const counted = await db
    .updateTable('assisted_request')
    .set((eb) => ({ tries: eb('tries', '+', 1) }))
    .where('id', '=', id)
    .where('tries', '=', tries)
    .where('confirmed', 'is', null)
    .returning('code')
    .executeTakeFirst();
  if (counted?.code === said) return;
  throw new Refusal(
    'CONFIRMATION_CODE',
    'Mã không khớp với mã đã gửi. Hỏi lại người nộp; sai nhiều lần thì phải gửi mã khác.',
  );
}

/** The scan came after the sheet was asked for, from whoever helps, and is nobody's paper of the procedure. */
async function assertSigned(
  context: Context,
  { dossier }: Loaded,
  { asked_at }: AssistedRequest,
  sheetFile: string | undefined,
): Promise<void> {
  const found =
    sheetFile === undefined
      ? undefined
      : await context.db
          .selectFrom('dossier_file')
          .select('id')
          .where('id', '=', sheetFile)
          .where('dossier_id', '=', dossier.id)
          .where('component', 'is', null)
          .where('removed_at', 'is', null)
          .where('uploaded_by', '=', signedIn(context).accountId)
          .where('uploaded_at', '>=', asked_at)
          .executeTakeFirst();
  if (found !== undefined) return;
  throw new Refusal(
    'CONFIRMATION_VOID',
    'Chưa có bản quét của bản đọc lại đã ký. In bản đọc lại, đưa người nộp ký, quét rồi tải lên.',
  );
}
