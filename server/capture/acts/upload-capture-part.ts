import type { Act } from '../../platform/dispatch.ts';
import { getOpenCapture } from '../own-capture.ts';
import { getOwnPage } from '../own-page.ts';
import { takePart } from '../take-page.ts';

/** The next bytes of a page the officer sends himself. */
export const uploadCapturePart: Act<'uploadCapturePart'> = async (context, { pageId, offset }, bytes) => {
  const page = await getOwnPage(context, pageId);
  await getOpenCapture(context, page.capture_id);
  return takePart(context, page, offset, bytes);
};
