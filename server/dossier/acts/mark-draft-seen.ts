import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { draftRows } from '../draft-versions.ts';
import { signedIn } from '../guard.ts';
import { getDossierForAct } from '../load.ts';
import { assertReadsInside } from '../notes.ts';

/** He has read this version: what is new is told against it from now on. Saying so again changes nothing. */
export const markDraftSeen: Act<'markDraftSeen'> = async (context, { dossierId, number }) => {
  assertReadsInside(context, await getDossierForAct(context.db, dossierId));
  const row = (await draftRows(context.db, dossierId)).find((one) => one.number === number);
  if (row === undefined) throw new Refusal('NOT_FOUND', 'Không có bản dự thảo này. Tải lại hồ sơ.');
  await context.db
    .insertInto('draft_seen')
    .values({ draft_id: row.id, account_id: signedIn(context).accountId, at: context.now })
    .onConflict((on) => on.doNothing())
    .execute();
  return {};
};
