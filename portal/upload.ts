import { MAX_FILE_BYTES, PART_BYTES, type UploadView } from '@motcua/contract/file';
import type { Question } from '@motcua/contract/catalogue';
import type { PageFile, PageRequest } from '@motcua/contract/page';
import { ProblemError } from '@motcua/contract/client';
import { draftWords } from '@motcua/ui/words/draft';
import { fieldId } from './form/field.ts';
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
  return storeAll(request, dossier.id, { component, files, id, first: 0 });
}

/** Takes the files that answer questions of a posted page; each fault at its question. `pressed`: whose own button sent it. */
export async function storeAnswered(
  request: PageRequest,
  dossierId: string,
  questions: readonly Question[],
  pressed: string | null,
): Promise<Fault[]> {
  const faults: Fault[] = [];
  let first = 0;
  for (const { key, type, component } of questions) {
    if (type !== 'upload') continue;
    const id = fieldId(key);
    const files = request.files.filter(({ field, name }) => field === key && name !== '');
    if (files.length === 0 && pressed === key) faults.push({ id, message: draftWords[request.lang].noFile });
    faults.push(...(await storeAll(request, dossierId, { component, files, id, first })));
    first += files.length;
  }
  return faults;
}

interface Given {
  component: string | undefined;
  files: readonly PageFile[];
  /** Id of the control the files were chosen in. */
  id: string;
  /** How many files of the page come before them. */
  first: number;
}

async function storeAll(
  request: PageRequest,
  dossierId: string,
  { component, files, id, first }: Given,
): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const [at, file] of files.entries()) {
    if (file.bytes.length === 0) faults.push({ id, message: draftWords[request.lang].emptyFile(file.name) });
    else faults.push(...(await storeOne(request, dossierId, component, file, first + at, id)));
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
  const sent = await sendFile(request, dossierId, component, file, at, id);
  return 'faults' in sent ? sent.faults : [];
}

/** Takes one file that belongs to no paper of the procedure; `id`: of the control it was chosen in. */
export async function storeSheet(
  request: PageRequest,
  dossierId: string,
  id: string,
): Promise<{ fileId: string } | { faults: Fault[] }> {
  const t = draftWords[request.lang];
  const file = request.files.find(({ name }) => name !== '');
  if (file === undefined) return { faults: [{ id, message: t.noFile }] };
  if (file.bytes.length === 0) return { faults: [{ id, message: t.emptyFile(file.name) }] };
  const sent = await sendFile(request, dossierId, undefined, file, 0, id);
  if ('faults' in sent) return sent;
  if (sent.file === null) throw new Error(`an upload into ${dossierId} ended without its file`);
  return { fileId: sent.file.id };
}

async function sendFile(
  request: PageRequest,
  dossierId: string,
  component: string | undefined,
  file: PageFile,
  at: number,
  id: string,
): Promise<Pick<UploadView, 'file'> | { faults: Fault[] }> {
  const { idempotencyKey } = keyOf(request.form);
  const size = Math.min(file.bytes.length, MAX_FILE_BYTES + 1);
  try {
    let upload = await request.client.uploadFile(
      { dossierId, ...(component === undefined ? {} : { component }), name: file.name.slice(-200), size },
      idempotencyKey === undefined ? {} : { idempotencyKey: `${idempotencyKey}-${at}-${size}` },
    );
    while (upload.offset < size)
      upload = await request.client.uploadPart(
        { uploadId: upload.uploadId, offset: upload.offset },
        { bytes: file.bytes.subarray(upload.offset, upload.offset + PART_BYTES) },
      );
    return { file: upload.file };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return {
      faults: problemFaults(request, error.problem, () => id).map((fault) => ({
        ...fault,
        message: `${file.name}: ${fault.message}`,
      })),
    };
  }
}
