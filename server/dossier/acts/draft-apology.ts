import { isoInstant } from '@motcua/rules/calendar';
import type { Act } from '../../platform/dispatch.ts';
import { assertNewDue, assertMayReschedule, dueOrRefuse } from '../apology.ts';
import { assertAllowed, assertMay, signedIn } from '../guard.ts';
import { getDossierForAct } from '../load.ts';
import { SYSTEM } from '../system.ts';
import type { ApologyRecord } from '../tables.ts';
import { write } from '../write.ts';

/** The apology as a draft: by the system eight working hours before the due date, or by the officer; its head signs it (NĐ 61/2018 Đ.19.9). */
export const draftApology: Act<'draftApology'> = async (context, { dossierId, cause, reason, newDueAt }) => {
  const loaded = await getDossierForAct(context.db, dossierId);
  const { dossier, open } = loaded;
  assertMay(context, 'draftApology', loaded, open[0]);
  assertAllowed(loaded, 'draftApology');
  assertMayReschedule(context, dossier);
  assertNewDue(context, dossier, new Date(newDueAt));
  const { accountId } = signedIn(context);
  const { calendar } = context.reference.current();
  const record: ApologyRecord = {
    draftedAt: isoInstant(calendar, context.now),
    draftedBy: accountId === SYSTEM.accountId ? null : accountId,
    cause,
    reason,
    newDueAt,
    signedAt: null,
    signedBy: null,
    slipId: null,
    times: dossier.apology?.times ?? 0,
  };
  return write(context, context.db, dossier, {
    act: 'draftApology',
    state: dossier.state,
    set: { apology: JSON.stringify(record) },
    events: [
      {
        kind: 'APOLOGY_DRAFTED',
        unit: dossier.authority,
        data: { cause, note: reason, dueAt: newDueAt, dueBefore: isoInstant(calendar, dueOrRefuse(dossier)) },
      },
    ],
  });
};
