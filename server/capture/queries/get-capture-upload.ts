import type { Act } from '../../platform/dispatch.ts';
import { getOwnPage } from '../own-page.ts';
import { pageUpload } from '../take-page.ts';

export const getCaptureUpload: Act<'getCaptureUpload'> = async (context, { pageId }) =>
  pageUpload(context, await getOwnPage(context, pageId));
