import type { Act } from '../../platform/dispatch.ts';
import { getPhonePage } from '../phone-page.ts';
import { takePart } from '../take-page.ts';

/** The next bytes of a photograph, from the telephone that began it. */
export const uploadPhonePart: Act<'uploadPhonePart'> = async (context, { pageId, device, offset }, bytes) =>
  takePart(context, await getPhonePage(context, pageId, device), offset, bytes);
