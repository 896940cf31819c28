import { keepScan, signedIn } from '../../dossier/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { rememberReply } from '../../platform/idempotency.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { dropCaptured } from '../drop.ts';
import { getOpenCapture } from '../own-capture.ts';
import { endPairings } from '../pairing.ts';

/**
 * The officer who scanned declares that he has compared the file with the original and that it is true to it; only then is
 * it a file of the dossier (Thông tư 01/2023/TT-VPCP Điều 8: as many pictures as pages, in order, whole).
 */
export const confirmCapture: Act<'confirmCapture'> = async (
  context,
  { captureId, sha256, trueToOriginal, replaces },
) => {
  const { capture, loaded } = await getOpenCapture(context, captureId);
  if (!trueToOriginal)
    throw new Refusal(
      'NOT_COMPARED',
      'Xem từng trang, đối chiếu với bản chính rồi đánh dấu “đã đối chiếu, đúng với bản chính”. Nếu chưa đúng, quét lại.',
    );
  const { pdf } = capture;
  if (pdf?.sha256 !== sha256)
    throw new Refusal('CHANGED_MEANWHILE', 'Tệp đã được tạo lại sau khi bạn xem. Xem tệp mới rồi xác nhận.');
  // kept once already where the program stopped right after it
  if ((await context.files.length(captureId)) > 0) await context.files.keep(captureId);
  const { pages, textPages, dpi, colour, size } = pdf;
  const file = await inTransaction(context.db, async (tx) => {
    const kept = await keepScan(context, tx, loaded, {
      component: capture.component,
      sha256,
      size,
      facts: { pages, textPages, dpi, colour },
      ...(replaces === undefined ? {} : { replaces }),
    });
    const { numUpdatedRows } = await tx
      .updateTable('capture')
      .set({ file_id: kept.id })
      .where('id', '=', captureId)
      .where('created_by', '=', signedIn(context).accountId)
      .where('round', '=', capture.round)
      .where('file_id', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n)
      throw new Refusal('CHANGED_MEANWHILE', 'Lượt quét này vừa thay đổi. Tải lại hồ sơ rồi xem lại.');
    await endPairings(tx, captureId, context.now);
    return rememberReply(context, tx, kept);
  });
  await dropCaptured(context, [captureId]);
  return file;
};
