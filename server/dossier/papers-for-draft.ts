import type { EarlierPaper } from '@motcua/contract/counter';
import { sql } from 'kysely';
import type { Context } from '../platform/context.ts';
import { earlierPapers, isHis } from './earlier-papers.ts';
import { signedIn } from './guard.ts';
import type { Loaded } from './load.ts';

/**
 * Papers of its applicant that may go into a draft: for an officer, before whom he stands, all that the offices keep of him; for
 * a citizen those of the dossiers he follows himself, so that a number and a name he types open nothing. Nor do they for whoever only helps to file online.
 */
export async function papersForDraft(
  context: Context,
  { dossier, procedure }: Pick<Loaded, 'dossier' | 'procedure'>,
): Promise<EarlierPaper[]> {
  const { kind, accountId, onlyHelps } = signedIn(context);
  if (onlyHelps === true) return [];
  const his = isHis({ idNumber: dossier.applicant_id_number, fullName: dossier.applicant_name });
  const components = procedure.components.filter(
    (one) => one.case === undefined || one.case === dossier.case_code,
  );
  return earlierPapers(
    context,
    kind === 'OFFICER' ? his : sql<boolean>`${his} and d.owner_account = ${accountId}`,
    components,
  );
}
