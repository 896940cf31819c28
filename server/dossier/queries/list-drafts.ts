import type { Act } from '../../platform/dispatch.ts';
import { draftRows, draftVersion } from '../draft-versions.ts';
import { assertReadableNoted, signedIn } from '../guard.ts';
import { getDossierForAct } from '../load.ts';
import { assertReadsInside } from '../notes.ts';

/** Every version of the draft, with what the caller has read of them. */
export const listDrafts: Act<'listDrafts'> = async (context, { dossierId }) => {
  const loaded = await getDossierForAct(context.db, dossierId);
  assertReadsInside(context, loaded);
  await assertReadableNoted(context, loaded);
  const rows = await draftRows(context.db, dossierId);
  const seen = await context.db
    .selectFrom('draft_seen')
    .innerJoin('result_draft', 'result_draft.id', 'draft_seen.draft_id')
    .select(['draft_seen.draft_id', 'draft_seen.at'])
    .where('result_draft.dossier_id', '=', dossierId)
    .where('draft_seen.account_id', '=', signedIn(context).accountId)
    .execute();
  const seenAt = new Map(seen.map(({ draft_id, at }) => [draft_id, at]));
  return { items: rows.map((row) => draftVersion(context, row, seenAt.get(row.id) ?? null)) };
};
