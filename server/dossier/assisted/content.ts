import type { Db } from '../../platform/database.ts';
import type { Tx } from '../../platform/transaction.ts';
import { contentHash, inOrder } from '../content-hash.ts';
import type { DossierRow } from '../tables.ts';

/**
 * Stands for everything the person confirms: who he is, what is asked for where, each answer, each paper, where the result goes.
 * Whatever of it changes makes another one.
 */
export async function contentOf(db: Db | Tx, dossier: DossierRow): Promise<string> {
  const files = await db
    .selectFrom('dossier_file')
    .select(['component', 'sha256'])
    .where('dossier_id', '=', dossier.id)
    .where('component', 'is not', null)
    .where('removed_at', 'is', null)
    .orderBy('component')
    .orderBy('sha256')
    .execute();
  const said = [
    dossier.procedure_version_id,
    dossier.form_code,
    dossier.form_version,
    dossier.case_code,
    dossier.intake_unit,
    dossier.authority,
    inOrder(dossier.applicant),
    inOrder(dossier.answers),
    ...(dossier.fee_facts === null ? [] : [inOrder(dossier.fee_facts)]),
    files.map(({ component, sha256 }) => [component, sha256]),
    dossier.result_channel,
    dossier.return_at,
  ];
  return contentHash(said);
}
