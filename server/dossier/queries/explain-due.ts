import type { Act } from '../../platform/dispatch.ts';
import { explanationOf } from '../due-explanation.ts';
import { assertReadableNoted } from '../guard.ts';
import { getDossierForAct } from '../load.ts';

/** The due date with its whole proof: ledger, sentence, intervals, and how receipt, law and national index see it. */
export const explainDue: Act<'explainDue'> = async (context, { dossierId }) => {
  const loaded = await getDossierForAct(context.db, dossierId);
  await assertReadableNoted(context, loaded);
  return explanationOf(context, loaded.dossier);
};
