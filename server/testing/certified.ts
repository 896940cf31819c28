import type { Client } from '@motcua/contract/client';
import { PDFDocument } from 'pdf-lib';
import { answersFor, counterDraft, doStep, holderOf, openTask } from './dossier.ts';
import type { Province } from './province.ts';

/** Certification of copies of originals, and a later matter that asks for such a paper. */
export const CERTIFY = '2.000815';
export const DIPLOMA = 'Bằng tốt nghiệp trung học cơ sở';

/** What a scanner makes of a paper of so many pages. */
async function scanOf(pages: number): Promise<Uint8Array<ArrayBuffer>> {
  const file = await PDFDocument.create();
  for (let page = 0; page < pages; page += 1) file.addPage([595, 842]);
  return new Uint8Array(await file.save());
}

/** An officer scans the original at the counter and finds the file true to it; answers the file. */
export async function compare(
  { deliver }: Pick<Province, 'deliver'>,
  client: Client,
  dossierId: string,
  pages = 2,
) {
  const { id: captureId } = await client.beginCapture({ dossierId, component: 'TP01' });
  const bytes = await scanOf(pages);
  const { pageId } = await client.beginCapturePage({ captureId, size: bytes.length });
  await client.uploadCapturePart({ pageId, offset: 0 }, { bytes });
  await client.assembleCapture({ captureId, pages: [pageId] });
  await deliver();
  const { pdf } = await client.getCapture({ captureId });
  return client.confirmCapture({ captureId, sha256: pdf?.sha256 ?? '', trueToOriginal: true });
}

/** A dossier of certification that waits for the leader, with a scan that was compared where `compared`. */
export async function toCertify(
  here: Province,
  { electronic = true, compared = true }: { electronic?: boolean; compared?: boolean } = {},
) {
  const minh = here.as('qu.minh');
  const { dossierId } = await counterDraft(here, { procedure: CERTIFY });
  const view = await minh.getDossier({ dossierId });
  await minh.updateDraft({
    dossierId,
    answers: { ...answersFor(view), documentName: DIPLOMA, electronicCopy: String(electronic) },
  });
  if (compared) await compare(here, minh, dossierId);
  await minh.acceptDossier({ dossierId });
  while ((await openTask(here, dossierId)).kind !== 'APPROVE') await doStep(here, dossierId);
  const task = await openTask(here, dossierId);
  return { dossierId, taskId: task.id, leader: here.as(await holderOf(here, task)) };
}

/** Certified, its copy made. */
export async function certified(here: Province) {
  const { dossierId, taskId, leader } = await toCertify(here);
  await leader.approveResult({ taskId });
  await here.deliver();
  const { certification } = await here.as('qu.minh').getDossier({ dossierId });
  const copy = certification?.items[0];
  if (copy === undefined) throw new Error('nothing was certified');
  return { dossierId, copy };
}
