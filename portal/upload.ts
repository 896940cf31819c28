import { MAX_FILE_BYTES, PART_BYTES } from '@motcua/contract/file';
import type { PageFile, PageRequest } from '@motcua/contract/page';
import { ProblemError } from '@motcua/contract/client';
import { draftWords } from '@motcua/ui/words/draft';
import { keyOf } from './form/hidden.ts';
import { problemFaults, type Fault } from './form/summary.ts';
import { componentsOf } from './draft.ts';
import type { DossierView } from '@motcua/contract/dossier-view';

/** Id of the file control of a component, which faults of its upload lead to. */
export const uploadId = (component: string): string => `tep-${component}`;

/** Takes the files of a posted form into the dossier; answers what went wrong, each fault at its paper. */
export async function storeUploads(request: PageRequest, dossier: DossierView): Promise<Fault[]> {
  const t = draftWords[request.lang];
  const wanted = request.form.get('component') ?? '';
  const component = componentsOf(dossier).find(({ code }) => code === wanted)?.code;
  const id = uploadId(component ?? '');
  const files = request.files.filter(({ name }) => name !== '');
  if (files.length === 0) return [{ id, message: t.noFile }];
  const faults: Fault[] = [];
  for (const [at, file] of files.entries()) {
    if (file.bytes.length === 0) faults.push({ id, message: t.emptyFile(file.name) });
    else faults.push(...(await storeOne(request, dossier.id, component, file, at, id)));
  }
  return faults;
}

async function storeOne(
  request: PageRequest,
  dossierId: string,
  component: string | undefined,
  file: PageFile,
  at: number,
  id: string,
): Promise<Fault[]> {
  const { idempotencyKey } = keyOf(request.form);
  const size = Math.min(file.bytes.length, MAX_FILE_BYTES + 1);
  try {
    let upload = await request.client.uploadFile(
      { dossierId, ...(component === undefined ? {} : { component }), name: file.name.slice(-200), size },
      idempotencyKey === undefined ? {} : { idempotencyKey: `${idempotencyKey}-${at}` },
    );
    while (upload.offset < size)
      upload = await request.client.uploadPart(
        { uploadId: upload.uploadId, offset: upload.offset },
        { bytes: file.bytes.subarray(upload.offset, upload.offset + PART_BYTES) },
      );
    return [];
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return problemFaults(request, error.problem, () => id).map((fault) => ({
      ...fault,
      message: `${file.name}: ${fault.message}`,
    }));
  }
}
