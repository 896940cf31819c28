import { statesAllowing } from '@motcua/rules/dossier';
import type { Act } from '../../platform/dispatch.ts';
import { assertMay, wrongState } from '../guard.ts';
import { getDossierForAct } from '../load.ts';
import { write } from '../write.ts';

/** Somebody came for a result and left without it; it goes on waiting, and the next officer sees why (C-11). */
export const recordNotTaken: Act<'recordNotTaken'> = async (context, { dossierId, reason, note }) => {
  const loaded = await getDossierForAct(context.db, dossierId);
  const { dossier } = loaded;
  assertMay(context, 'deliverResult', loaded);
  if (!statesAllowing('deliverResult').includes(dossier.state)) throw wrongState(dossier.state);
  return write(context, context.db, dossier, {
    act: 'recordContact',
    state: dossier.state,
    events: [
      {
        kind: 'CONTACTED',
        unit: dossier.intake_unit,
        data: { cause: reason, ...(note === undefined ? {} : { note }) },
      },
    ],
  });
};
