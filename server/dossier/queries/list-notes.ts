import type { Act } from '../../platform/dispatch.ts';
import { assertReadableNoted, may, signedIn } from '../guard.ts';
import { getDossierForAct } from '../load.ts';
import { assertReadsInside, noteView } from '../notes.ts';

/** Internal notes, newest first, struck ones too. */
export const listNotes: Act<'listNotes'> = async (context, { dossierId }) => {
  const loaded = await getDossierForAct(context.db, dossierId);
  assertReadsInside(context, loaded);
  await assertReadableNoted(context, loaded);
  const rows = await context.db
    .selectFrom('dossier_note')
    .selectAll()
    .where('dossier_id', '=', dossierId)
    .orderBy('at', 'desc')
    .orderBy('id')
    .execute();
  return {
    items: rows.map((row) => noteView(context, row)),
    mayWrite: may(signedIn(context), 'writeNote', loaded),
  };
};
