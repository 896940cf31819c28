import type { Act } from '../../platform/dispatch.ts';
import { getOwnCapture } from '../own-capture.ts';
import { endPairings } from '../pairing.ts';

/** The officer's dialog is closed, or he wants no more pages from the telephone; ending it twice is ending it once. */
export const unpairPhone: Act<'unpairPhone'> = async (context, { captureId }) => {
  const { id } = await getOwnCapture(context, captureId);
  await endPairings(context.db, id, context.now);
  return {};
};
