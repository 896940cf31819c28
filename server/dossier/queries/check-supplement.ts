import type { Act } from '../../platform/dispatch.ts';
import { assertMay } from '../guard.ts';
import { lint } from '../lint.ts';
import { getDossierForAct } from '../load.ts';
import { workOf } from '../own-step.ts';
import { asAskedNow } from '../versions-in-force.ts';

/** What the linter says before a request is sent; nothing is written. */
export const checkSupplement: Act<'checkSupplement'> = async (context, { dossierId, items }) => {
  const loaded = await getDossierForAct(context.db, dossierId);
  const { dossier } = loaded;
  if (dossier.accepted_at === null) assertMay(context, 'requestSupplementAtIntake', loaded);
  else assertMay(context, 'requestSupplementInProcess', loaded, workOf(context, loaded));
  return { items: await lint(context, await asAskedNow(context, loaded), items) };
};
