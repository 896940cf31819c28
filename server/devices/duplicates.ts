import type { OfflineItem } from '@motcua/contract/devices';
import { DOSSIER_STATES, STATES } from '@motcua/rules/dossier';
import type { Tx } from '../platform/transaction.ts';

/** Somebody handed it in, and the matter has not ended. */
const OPEN = DOSSIER_STATES.filter((state) => state !== 'DRAFT' && !STATES[state].terminal);

/** Codes of other open dossiers of the same person and procedure, filed online or at another counter meanwhile. */
export async function duplicatesOf(tx: Tx, item: OfflineItem, dossierId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('dossier')
    .select(['code', 'submission_code'])
    .where('applicant_id_number', '=', item.applicant.idNumber)
    .where('procedure_code', '=', item.procedureCode)
    .where('id', '<>', dossierId)
    .where('state', 'in', OPEN)
    .orderBy('created_at')
    .limit(5)
    .execute();
  return rows.map(({ code, submission_code }) => code ?? submission_code);
}
