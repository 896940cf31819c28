import type { Act } from '../../platform/dispatch.ts';
import { captureView } from '../capture-view.ts';
import { getOwnCapture } from '../own-capture.ts';

export const getCapture: Act<'getCapture'> = async (context, { captureId }) =>
  captureView(context, await getOwnCapture(context, captureId));
