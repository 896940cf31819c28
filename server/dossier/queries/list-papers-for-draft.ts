import type { Act } from '../../platform/dispatch.ts';
import { assertFillsIn } from '../guard.ts';
import { getDossierForAct } from '../load.ts';
import { papersForDraft } from '../papers-for-draft.ts';

/** What of the papers the offices keep could go into this draft instead of being handed in once more. */
export const listPapersForDraft: Act<'listPapersForDraft'> = async (context, { dossierId }) => {
  const loaded = await getDossierForAct(context.db, dossierId);
  assertFillsIn(context, loaded);
  return { items: await papersForDraft(context, loaded) };
};
