import type { Act } from '../../platform/dispatch.ts';
import { verificationLetter } from '../extend-limit.ts';
import { assertAllowed, assertHolds, assertMay, wrongState } from '../guard.ts';
import { assertNothingAwaited, workOf } from '../own-step.ts';
import { assertNoProposal } from '../proposal.ts';
import { getDossierForAct } from '../load.ts';
import type { VerificationRecord } from '../tables.ts';
import { write } from '../write.ts';

/** Verification begins: when, where, who takes part, and whether the applicant has to be there (NĐ 61/2018 Đ.19.3). The clock runs on. */
export const beginVerification: Act<'beginVerification'> = async (context, { dossierId, ...planned }) => {
  const loaded = await getDossierForAct(context.db, dossierId);
  const { dossier } = loaded;
  const task = workOf(context, loaded);
  assertMay(context, 'beginVerification', loaded, task);
  assertAllowed(loaded, 'beginVerification');
  assertNoProposal(dossier);
  if (task === undefined) throw wrongState(dossier.state);
  assertHolds(context, task);
  assertNothingAwaited({ ...loaded, task });
  const record: VerificationRecord = { ...planned, taskId: task.id, findings: null, endedAt: null };
  return write(context, context.db, dossier, {
    act: 'beginVerification',
    state: 'VERIFYING',
    set: { verification: JSON.stringify(record) },
    events: [
      {
        kind: 'VERIFICATION_BEGUN',
        to: 'VERIFYING',
        unit: dossier.authority,
        data: { dueAt: planned.at, note: planned.place },
      },
    ],
    outgoing: [verificationLetter(dossierId, context.now, planned.place)],
  });
};
