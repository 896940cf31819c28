import { statesAllowing } from '@motcua/rules/dossier';
import type { Act } from '../../platform/dispatch.ts';
import { assertMay, assertReadable, wrongState } from '../guard.ts';
import { getDossierForAct } from '../load.ts';
import { write } from '../write.ts';

/** Somebody came for a result and left without it; it goes on waiting, and the next officer sees why (C-11). */
export const recordNotTaken: Act<'recordNotTaken'> = async (context, { dossierId, reason, note }) => {
  const loaded = await getDossierForAct(context.db, dossierId);
  const { dossier } = loaded;
  assertReadable(context, loaded);
  if (!statesAllowing('deliverResult').includes(dossier.state)) throw wrongState(dossier.state);
  assertMay(context, 'deliverResult', loaded);
  return write(context, context.db, dossier, {
    act: 'recordContact',
    state: dossier.state,
    events: [
      {
        kind: 'CONTACTED',
        unit: loaded.returnUnit ?? dossier.intake_unit,
        data: { cause: reason, ...(note === undefined ? {} : { note }) },
      },
    ],
  });
};
