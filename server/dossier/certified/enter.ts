import { randomBytes, randomUUID } from 'node:crypto';
import { localDate } from '@motcua/rules/calendar';
import { nfc } from '@motcua/rules/text';
import type { SignedBy } from '../../authority/index.ts';
import type { Context } from '../../platform/context.ts';
import { takeBlocks } from '../../platform/numbers.ts';
import type { Outgoing } from '../../platform/outbox.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/transaction.ts';
import { signedIn } from '../guard.ts';
import type { Loaded, TaskRow } from '../load.ts';
import { wantsElectronic } from './of-dossier.ts';

/** A paper to be entered: a scan that was compared, or one certified on paper only. */
interface ToEnter {
  sourceFile: string | null;
  pages: number;
}

/** The books are kept here, and in one volume a year each. */
const VOLUME = 1;

/**
 * With his signature the leader certifies: each scan that was compared with its original takes its number in the register of
 * his unit, without gap and whoever else signs at the moment, and its electronic copy is made by a letter (NĐ 23/2015/NĐ-CP
 * Đ.20, NĐ 45/2020/NĐ-CP Đ.10). Where only paper copies are wanted, the paper takes one number. What is entered is not entered
 * again when the dossier comes back to be signed anew.
 *
 * @returns the letters that make the copies
 * @throws {Refusal} NOT_COMPARED where an electronic copy is wanted and nothing was compared
 */
export async function enterCertifications(
  context: Context,
  tx: Tx,
  loaded: Loaded & { task: TaskRow },
  signedBy: SignedBy,
): Promise<Outgoing[]> {
  const { dossier, procedure, task } = loaded;
  const { certifies } = procedure;
  if (certifies === undefined) return [];
  // of two who sign at once the second sees what the first has entered
  await tx
    .selectFrom('dossier')
    .select('id')
    .where('id', '=', dossier.id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const wanted = await toEnter(tx, loaded);
  if (wanted.length === 0) return [];
  const { calendar } = context.reference.current();
  const year = Number(localDate(calendar, context.now).slice(0, 4));
  const unit = task.unit_key;
  const [block] = await takeBlocks(tx, [
    { unit, series: certifies.book, period: String(year), count: wanted.length },
  ]);
  const { accountId, fullName } = signedIn(context);
  const said = (question: string | undefined): string | null =>
    question === undefined ? null : nfc(String(dossier.answers[question] ?? '').trim()) || null;
  const rows = wanted.map(({ sourceFile, pages }, index) => ({
    id: randomUUID(),
    code: copyCode(),
    dossier_id: dossier.id,
    unit_key: unit,
    book: certifies.book,
    year,
    volume: VOLUME,
    seq: (block?.first ?? 1) + index,
    document_name: said(certifies.nameIn) ?? dossier.procedure_name,
    document_number: said(certifies.numberIn),
    document_issuer: said(certifies.issuerIn),
    pages,
    copies: Number(said(certifies.copiesIn) ?? 1),
    source_file: sourceFile,
    certified_at: context.now,
    by_account: accountId,
    signer: fullName,
    signed_by: JSON.stringify(signedBy),
  }));
  await tx.insertInto('certification').values(rows).execute();
  return rows
    .filter(({ source_file }) => source_file !== null)
    .map(({ id }) => ({ topic: 'certifiedCopy', payload: { certificationId: id } }));
}

/** What is not in the register yet. */
async function toEnter(tx: Tx, { dossier, procedure: { certifies } }: Loaded): Promise<ToEnter[]> {
  if (certifies === undefined) return [];
  const entered = await tx
    .selectFrom('certification')
    .select('source_file')
    .where('dossier_id', '=', dossier.id)
    .execute();
  if (!wantsElectronic(dossier, certifies)) {
    const pages = Number(dossier.answers[certifies.pagesIn] ?? 1);
    return entered.length > 0 ? [] : [{ sourceFile: null, pages }];
  }
  const scans = await tx
    .selectFrom('dossier_file')
    .select(['id', 'scan'])
    .where('dossier_id', '=', dossier.id)
    .where('component', '=', certifies.component)
    .where('scan', 'is not', null)
    .where('removed_at', 'is', null)
    .orderBy('uploaded_at')
    .orderBy('id')
    .execute();
  if (scans.length === 0)
    throw new Refusal(
      'NOT_COMPARED',
      'Người nộp cần bản sao điện tử nhưng chưa có bản quét nào được đối chiếu. Trả lại bước trước để quét bản chính, đối chiếu từng trang và xác nhận “đúng với bản chính”.',
    );
  return scans
    .filter(({ id }) => entered.every(({ source_file }) => source_file !== id))
    .map(({ id, scan }) => ({ sourceFile: id, pages: scan?.pages ?? 1 }));
}

/** Letters that are not mistaken for each other or for digits. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

/** "CT-7K3M-Q9XD-P4WN-2HBA": eighty bits, so that nobody finds a copy by trying. */
const copyCode = (): string =>
  `CT-${[...randomBytes(16)]
    .map((byte) => ALPHABET[byte % ALPHABET.length])
    .join('')
    .replace(/(.{4})(?=.)/g, '$1-')}`;
