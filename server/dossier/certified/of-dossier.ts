import type { CertificationView } from '@motcua/contract/certification';
import type { DossierView } from '@motcua/contract/dossier-view';
import type { FileView } from '@motcua/contract/file-view';
import { isoInstant } from '@motcua/rules/calendar';
import { certificationNumber, mayRevokeCopy } from '@motcua/rules/certification';
import type { Selectable } from 'kysely';
import { todayOf } from '../../catalogue/index.ts';
import { unitName, unitRef } from '../../organisation/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Db, Schema } from '../../platform/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/transaction.ts';
import { signedIn } from '../guard.ts';
import type { Loaded } from '../load.ts';

type Row = Selectable<Schema['certification']>;

/** Copies whose bytes are these, each by its hash. */
export async function copiesOf(db: Db | Tx, hashes: readonly string[]): Promise<ReadonlyMap<string, Row>> {
  if (hashes.length === 0) return new Map();
  const rows = await db.selectFrom('certification').selectAll().where('sha256', 'in', hashes).execute();
  return new Map(rows.flatMap((row) => (row.sha256 === null ? [] : [[row.sha256, row]])));
}

/** What a dossier is to certify and what was certified of it, in the order of the numbers; null: its procedure certifies nothing. */
export async function certificationOf(
  context: Context,
  { dossier, procedure: { certifies } }: Loaded,
): Promise<DossierView['certification']> {
  if (certifies === undefined) return null;
  const rows = await context.db
    .selectFrom('certification')
    .selectAll()
    .where('dossier_id', '=', dossier.id)
    .orderBy('year')
    .orderBy('seq')
    .execute();
  return {
    component: certifies.component,
    electronic: wantsElectronic(dossier, certifies),
    items: rows.map((row) => certificationView(context, row)),
  };
}

/** The applicant wants an electronic copy, beside paper ones or instead. */
export const wantsElectronic = (
  { answers }: Pick<Loaded['dossier'], 'answers'>,
  { electronicIn }: { electronicIn: string },
): boolean => String(answers[electronicIn] ?? '') === 'true';

export function certificationView(context: Context, row: Row): CertificationView {
  const held = context.reference.current();
  const { posts } = signedIn(context);
  return {
    id: row.id,
    code: row.code,
    number: certificationNumber(row.seq, row),
    seq: row.seq,
    unit: unitRef(held, row.unit_key, todayOf(held, row.certified_at)),
    documentName: row.document_name,
    documentNumber: row.document_number,
    documentIssuer: row.document_issuer,
    pages: row.pages,
    copies: row.copies,
    certifiedAt: isoInstant(held.calendar, row.certified_at),
    signer: row.signer,
    position: row.signed_by.position,
    copy: row.source_file === null ? 'PAPER' : row.file_id === null ? 'BEING_MADE' : 'MADE',
    fileId: row.file_id,
    revokedAt: row.revoked_at === null ? null : isoInstant(held.calendar, row.revoked_at),
    revokeReason: row.revoke_reason,
    mayRevoke: row.revoked_at === null && row.file_id !== null && mayRevokeCopy(posts, row.unit_key),
  };
}

/** The first electronic copy of a dossier is its result, with its number in the register. */
export async function certifiedResult(
  tx: Tx,
  dossierId: string,
): Promise<{ number: string; fileId: string } | null> {
  const row = await tx
    .selectFrom('certification')
    .selectAll()
    .where('dossier_id', '=', dossierId)
    .where('source_file', 'is not', null)
    .orderBy('year')
    .orderBy('seq')
    .executeTakeFirst();
  if (row === undefined) return null;
  if (row.file_id === null)
    throw new Refusal(
      'WRONG_STATE',
      'Bản sao điện tử đang được tạo và ký số. Chờ ít giây, tải lại hồ sơ rồi phát hành.',
    );
  return { number: certificationNumber(row.seq, row), fileId: row.file_id };
}

/** What is told of a file that is a certified copy, by its hash. */
export async function certifiedFiles(
  context: Context,
  files: readonly { sha256: string }[],
): Promise<ReadonlyMap<string, NonNullable<FileView['certified']>>> {
  const held = context.reference.current();
  const iso = (at: Date): string => isoInstant(held.calendar, at);
  const copies = await copiesOf(
    context.db,
    files.map(({ sha256 }) => sha256),
  );
  return new Map(
    [...copies].map(([sha256, row]) => [
      sha256,
      {
        certificationId: row.id,
        code: row.code,
        number: certificationNumber(row.seq, row),
        unit: unitName(held, row.unit_key, todayOf(held, row.certified_at)),
        signer: row.signer,
        certifiedAt: iso(row.certified_at),
        revokedAt: row.revoked_at === null ? null : iso(row.revoked_at),
        revokeReason: row.revoke_reason,
      },
    ]),
  );
}
