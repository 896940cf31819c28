import type { Act } from '../../platform/dispatch.ts';
import { getOpenCapture } from '../own-capture.ts';
import { getOwnPage } from '../own-page.ts';

/** A page nobody wants goes, with its bytes: it was never part of a dossier. */
export const removeCapturePage: Act<'removeCapturePage'> = async (context, { pageId }) => {
  const page = await getOwnPage(context, pageId);
  await getOpenCapture(context, page.capture_id);
  await context.db.deleteFrom('capture_page').where('id', '=', pageId).execute();
  await context.files.drop(pageId);
  return {};
};
