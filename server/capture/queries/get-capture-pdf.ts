import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { sentBytes } from '../../platform/sent-bytes.ts';
import { getOwnCapture } from '../own-capture.ts';

/** The file before it is compared, for the officer who compares it. */
export const getCapturePdf: Act<'getCapturePdf'> = async (context, { captureId }) => {
  const { pdf, file_id } = await getOwnCapture(context, captureId);
  if (pdf === null || file_id !== null)
    throw new Refusal('NOT_FOUND', 'Chưa có tệp để đối chiếu, hoặc tệp đã vào hồ sơ. Xem trong hồ sơ.');
  const bytes = await context.files.head(captureId, pdf.size);
  return sentBytes({ type: 'application/pdf', name: 'ban-quet.pdf', bytes });
};
