import type { Act } from '../../platform/dispatch.ts';
import { assertAllowed, assertMay } from '../guard.ts';
import { getDossierForAct } from '../load.ts';
import { write } from '../write.ts';

/** A call or talk with the applicant, noted: after the one re-appointment it is all that is left (NĐ 61/2018 Đ.12.5). */
export const recordContact: Act<'recordContact'> = async (context, { dossierId, how, text }) => {
  const loaded = await getDossierForAct(context.db, dossierId);
  const { dossier } = loaded;
  assertMay(context, 'recordContact', loaded);
  assertAllowed(loaded, 'recordContact');
  return write(context, context.db, dossier, {
    act: 'recordContact',
    state: dossier.state,
    events: [{ kind: 'CONTACTED', unit: dossier.authority, data: { cause: how, note: text } }],
  });
};
