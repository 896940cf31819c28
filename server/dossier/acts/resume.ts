import type { Act } from '../../platform/dispatch.ts';
import { assertAllowed, assertMay } from '../guard.ts';
import { getDossierForAct } from '../load.ts';
import { resume } from '../resume.ts';

/** The financial obligation has been met, proved by a document: work goes on. */
export const resumeDossier: Act<'resumeDossier'> = async (context, { dossierId, document, note }) => {
  const loaded = await getDossierForAct(context.db, dossierId);
  assertMay(context, 'resumeDossier', loaded, loaded.open[0]);
  assertAllowed(loaded, 'resumeDossier');
  return resume(context, loaded, {
    act: 'resumeDossier',
    event: {
      kind: 'RESUMED',
      unit: loaded.dossier.authority,
      data: { number: document, ...(note === undefined ? {} : { note }) },
    },
    cause: 'FINANCIAL_OBLIGATION',
    notice: 'TB06',
  });
};
