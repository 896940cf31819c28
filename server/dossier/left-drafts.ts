import type { Services } from '../platform/context.ts';
import { inTransaction } from '../platform/transaction.ts';
import { discardDraft } from './acts/discard-draft.ts';
import { asSystem } from './system.ts';

const AT_ONCE = 200;

/**
 * What an officer began at a counter and left, and nothing was told or asked about: the person who stood there took his papers
 * with him. What applicants begin themselves stays until they throw it away.
 *
 * @param before left untouched since then
 */
export async function discardLeftDrafts(services: Services, now: Date, before: Date): Promise<void> {
  const left = await services.db
    .selectFrom('dossier')
    .select('id')
    .where('state', '=', 'DRAFT')
    .where('updated_at', '<', before)
    .where('channel', 'in', ['COUNTER', 'POST'])
    .where('parent_id', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('slip').select('slip.id').whereRef('slip.dossier_id', '=', 'dossier.id'))),
    )
    .orderBy('updated_at')
    .limit(AT_ONCE)
    .execute();
  for (const { id } of left)
    await inTransaction(services.db, (tx) =>
      discardDraft(asSystem(services, tx, now), { dossierId: id }, null),
    );
}
