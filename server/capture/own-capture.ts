import type { Selectable } from 'kysely';
import { assertTakesFiles, getDossierForAct, signedIn, type Loaded } from '../dossier/index.ts';
import type { Context } from '../platform/context.ts';
import type { Schema } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';

export type CaptureRow = Selectable<Schema['capture']>;

/**
 * The caller's own capture. Whoever scans is who compares, so nobody else goes on with it.
 *
 * @throws {Refusal} NOT_FOUND for any other officer
 */
export async function getOwnCapture(context: Context, captureId: string): Promise<CaptureRow> {
  const capture = await context.db
    .selectFrom('capture')
    .selectAll()
    .where('id', '=', captureId)
    .where('created_by', '=', signedIn(context).accountId)
    .executeTakeFirst();
  if (capture === undefined)
    throw new Refusal(
      'NOT_FOUND',
      'Không có lượt quét này, hoặc do người khác bắt đầu. Mở lại ô quét giấy tờ.',
    );
  return capture;
}

/** The capture while it may still change, with its dossier, which has to take files from the caller today. */
export async function getOpenCapture(
  context: Context,
  captureId: string,
): Promise<{ capture: CaptureRow; loaded: Loaded }> {
  const capture = await getOwnCapture(context, captureId);
  assertOpen(capture);
  const loaded = await getDossierForAct(context.db, capture.dossier_id);
  assertTakesFiles(context, loaded, capture.component);
  return { capture, loaded };
}

export function assertOpen({ file_id }: Pick<CaptureRow, 'file_id'>): void {
  if (file_id === null) return;
  throw new Refusal('WRONG_STATE', 'Bản quét này đã vào hồ sơ. Bắt đầu lượt quét mới nếu cần quét thêm.');
}
