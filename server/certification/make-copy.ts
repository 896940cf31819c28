import { randomUUID } from 'node:crypto';
import { isoInstant, localDate } from '@motcua/rules/calendar';
import { bookName } from '@motcua/rules/certification';
import { PDFDocument, PDFName } from 'pdf-lib';
import { authorityHeader, byDocument, getDossierForAct } from '../dossier/index.ts';
import { getUnit, unitName } from '../organisation/index.ts';
import { renderSlip, signingOf, signingService } from '../papers/index.ts';
import type { Services } from '../platform/context.ts';
import type { OutboxHandler } from '../platform/outbox.ts';
import type { Tx } from '../platform/transaction.ts';
import { copyAddress } from './address.ts';

/**
 * The electronic copy of a paper that has its number: the pages as they were compared, behind them the words of certification
 * with the address that says whether it counts, the whole signed for the leader (NĐ 45/2020/NĐ-CP Đ.10). It is a file of the
 * dossier from then on.
 */
export const makeCertifiedCopy: OutboxHandler = async (services, tx, payload, now) => {
  const { certificationId } = payload as { certificationId: string };
  const row = await findToMake(tx, certificationId);
  if (row === undefined) return;
  const { dossier } = await getDossierForAct(tx, row.dossier_id);
  const held = services.reference.current();
  const unit = unitName(held, row.unit_key, localDate(held.calendar, row.certified_at));
  const words = await renderSlip({
    kind: 'CERTIFICATION',
    regime: dossier.regime,
    header: authorityHeader({ reference: services.reference, now: row.certified_at }, row.unit_key),
    qrUrl: copyAddress(services.origin, row.code),
    number: String(row.seq),
    bookName: bookName(row),
    documentName: row.document_name,
    documentNumber: row.document_number ?? undefined,
    documentIssuer: row.document_issuer ?? undefined,
    pages: row.pages,
    scanSha256: row.scan_sha256.replace(/(.{16})(?=.)/g, '$1 '),
    ...signingOf(
      row.signed_by.position,
      { peoplesCommittee: getUnit(held, row.unit_key).kind === 'PEOPLES_COMMITTEE' },
      row.signed_by,
    ),
    ...byDocument(row.signed_by),
    signerName: row.signer,
    signedAt: isoInstant(held.calendar, row.certified_at),
  });
  const pdf = await together(await services.files.get(row.scan_sha256), words, row.document_name);
  // signed at the moment of the leader's own act
  const bytes = await signingService(services).sign(pdf, { name: row.signer, unit, at: row.certified_at });
  await keep(services, tx, { ...row, bytes, now });
};

async function findToMake(tx: Tx, id: string) {
  return tx
    .selectFrom('certification')
    .innerJoin('dossier_file as source', 'source.id', 'certification.source_file')
    .selectAll('certification')
    .select(['source.sha256 as scan_sha256', 'source.component as component'])
    .where('certification.id', '=', id)
    .where('certification.file_id', 'is', null)
    .forUpdate('certification')
    .executeTakeFirst();
}

/** The pages of the scan and those of the words in one file; notes and fields somebody left on the pages are no part of the copy. */
async function together(scan: Uint8Array, words: Uint8Array, title: string): Promise<Uint8Array> {
  const file = await PDFDocument.create();
  for (const bytes of [scan, words]) {
    const from = await PDFDocument.load(bytes, { updateMetadata: false });
    for (const page of await file.copyPages(from, from.getPageIndices())) {
      page.node.delete(PDFName.of('Annots'));
      file.addPage(page);
    }
  }
  file.setTitle(title, { showInWindowTitleBar: true });
  file.setLanguage('vi');
  file.setProducer('Một Cửa');
  return file.save();
}

interface Made {
  id: string;
  dossier_id: string;
  component: string | null;
  document_name: string;
  seq: number;
  by_account: string;
  signer: string;
  bytes: Buffer;
  now: Date;
}

async function keep(
  { files }: Services,
  tx: Tx,
  { id, dossier_id, component, document_name, seq, by_account, signer, bytes, now }: Made,
): Promise<void> {
  const sha256 = await files.put(bytes);
  const fileId = randomUUID();
  await tx
    .insertInto('dossier_file')
    .values({
      id: fileId,
      dossier_id,
      component,
      name: `${stem(document_name)} (bản sao chứng thực số ${seq}).pdf`,
      type: 'application/pdf',
      size: bytes.length,
      sha256,
      uploaded_by: by_account,
      uploaded_by_name: signer,
      uploaded_at: now,
      removed_at: null,
    })
    .execute();
  await tx.updateTable('certification').set({ file_id: fileId, sha256 }).where('id', '=', id).execute();
}

/** The name without what file systems do not take. */
const stem = (name: string): string =>
  name
    .replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 100);
