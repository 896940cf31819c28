import { isoInstant } from '@motcua/rules/calendar';
import type { Act } from '../../platform/dispatch.ts';
import { assertAllowed, assertHolds, assertMay, signedIn, wrongState } from '../guard.ts';
import { getDossierForAct } from '../load.ts';
import { assertNothingAwaited, workOf } from '../own-step.ts';
import { assertNoProposal } from '../proposal.ts';
import type { Proposal } from '../tables.ts';
import { write } from '../write.ts';

/** Proposed: the dossier waits until a financial obligation is met. Whether the clock stands is a matter of sector law. */
export const suspendForObligation: Act<'suspendForObligation'> = async (
  context,
  { dossierId, reason, legalBasis, document },
) => {
  const loaded = await getDossierForAct(context.db, dossierId);
  const { dossier } = loaded;
  const task = workOf(context, loaded);
  assertMay(context, 'suspendForObligation', loaded, task);
  assertAllowed(loaded, 'suspendForObligation');
  if (task === undefined) throw wrongState(dossier.state);
  assertHolds(context, task);
  assertNoProposal(dossier);
  assertNothingAwaited({ ...loaded, task });
  const { accountId, fullName } = signedIn(context);
  const at = isoInstant(context.reference.current().calendar, context.now);
  const proposal: Proposal = {
    kind: 'OBLIGATION',
    taskId: task.id,
    by: accountId,
    byName: fullName,
    at,
    reason,
    legalBasis,
    document,
  };
  return write(context, context.db, dossier, {
    act: 'suspendForObligation',
    state: dossier.state,
    set: { proposal: JSON.stringify(proposal) },
    events: [{ kind: 'PROPOSED', unit: dossier.authority, data: { cause: 'OBLIGATION', note: reason } }],
  });
};
