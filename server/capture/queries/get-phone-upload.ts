import type { Act } from '../../platform/dispatch.ts';
import { getPhonePage } from '../phone-page.ts';
import { pageUpload } from '../take-page.ts';

export const getPhoneUpload: Act<'getPhoneUpload'> = async (context, { pageId, device }) =>
  pageUpload(context, await getPhonePage(context, pageId, device));
