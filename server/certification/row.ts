import type { Db } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Tx } from '../platform/transaction.ts';

/** @throws {Refusal} NOT_FOUND */
export async function getRow(db: Db | Tx, id: string) {
  const row = await db
    .selectFrom('certification')
    .innerJoin('dossier', 'dossier.id', 'certification.dossier_id')
    .selectAll('certification')
    .select(['dossier.code as dossier_code', 'dossier.submission_code', 'dossier.owner_account'])
    .where('certification.id', '=', id)
    .executeTakeFirst();
  if (row === undefined)
    throw new Refusal('NOT_FOUND', 'Không có số chứng thực này. Mở sổ chứng thực của cơ quan để tìm lại.');
  return row;
}
