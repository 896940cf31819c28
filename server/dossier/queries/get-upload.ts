import type { Act } from '../../platform/dispatch.ts';
import { finished, ownUpload } from '../acts/upload-part.ts';

export const getUpload: Act<'getUpload'> = async (context, { uploadId }) => {
  const upload = await ownUpload(context, uploadId);
  if (upload.file_id !== null) return finished(context, upload);
  return { uploadId, size: upload.size, offset: await context.files.length(uploadId), file: null };
};
