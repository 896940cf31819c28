import type { FileView } from '@motcua/contract/file-view';
import { PART_BYTES } from '@motcua/contract/file';
import { client } from '../client.ts';

/**
 * Sends a file in parts; each answer says where the next part begins. `onProgress` gets 0..1.
 * Throws the ProblemError of the part that failed.
 */
export async function upload(
  dossierId: string,
  file: File,
  onProgress: (share: number) => void,
  component?: string,
): Promise<FileView> {
  let state = await client.uploadFile({
    dossierId,
    name: file.name,
    size: file.size,
    ...(component === undefined ? {} : { component }),
  });
  while (state.file === null) {
    const part = file.slice(state.offset, state.offset + PART_BYTES);
    state = await client.uploadPart({ uploadId: state.uploadId, offset: state.offset }, { bytes: part });
    onProgress(state.offset / state.size);
  }
  return state.file;
}
