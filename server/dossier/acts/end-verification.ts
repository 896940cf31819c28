import { isoInstant } from '@motcua/rules/calendar';
import type { Act } from '../../platform/dispatch.ts';
import { assertAllowed, assertHolds, assertMay } from '../guard.ts';
import { getDossierForAct } from '../load.ts';
import { isVerifying, stateAfter } from '../state-after.ts';
import { write } from '../write.ts';

/** What the verification found goes into the file of the dossier (NĐ 61/2018 Đ.19.3). */
export const endVerification: Act<'endVerification'> = async (context, { dossierId, findings }) => {
  const loaded = await getDossierForAct(context.db, dossierId);
  const { dossier, open } = loaded;
  const task = open.find((one) => isVerifying(loaded, one));
  assertMay(context, 'endVerification', loaded, task);
  assertAllowed(loaded, 'endVerification');
  if (task !== undefined) assertHolds(context, task);
  const state = stateAfter({ ...loaded, dossier: { ...dossier, state: 'IN_PROCESS' } }, open);
  const endedAt = isoInstant(context.reference.current().calendar, context.now);
  return write(context, context.db, dossier, {
    act: 'endVerification',
    state,
    set: { verification: JSON.stringify({ ...dossier.verification, findings, endedAt }) },
    events: [{ kind: 'VERIFICATION_ENDED', to: state, unit: dossier.authority, data: { note: findings } }],
  });
};
