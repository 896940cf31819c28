import { isoInstant } from '@motcua/rules/calendar';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import { inTransaction } from '../../platform/transaction.ts';
import { assertNewDue, assertMayReschedule, dueOrRefuse } from '../apology.ts';
import { assertDecides } from '../decides.ts';
import { assertAllowed, assertSecondPerson, signedIn } from '../guard.ts';
import { apology, takeNumberOf } from '../life-slips.ts';
import { getDossierForAct } from '../load.ts';
import { notice, setSlip, unitNow } from '../notices.ts';
import type { ApologyRecord } from '../tables.ts';
import { write } from '../write.ts';

/**
 * The head signs the apology and re-appoints, once (NĐ 61/2018 Đ.19.9), on Mẫu 04. The legal due date stays: lateness is
 * counted against it. Whoever drafted the apology does not sign it.
 */
export const rescheduleDossier: Act<'rescheduleDossier'> = async (context, { dossierId, ...changes }) => {
  const loaded = await getDossierForAct(context.db, dossierId);
  const { dossier } = loaded;
  const authority = await assertDecides(context, loaded, {
    permission: 'rescheduleDossier',
    kind: 'SIGN_APOLOGY',
  });
  assertAllowed(loaded, 'rescheduleDossier');
  assertMayReschedule(context, dossier);
  if (dossier.apology === null)
    throw new Refusal(
      'NO_PROPOSAL',
      'Chưa có dự thảo phiếu xin lỗi. Người thụ lý soạn dự thảo, lãnh đạo ký.',
    );
  assertSecondPerson(context, dossier.apology.draftedBy);
  const { calendar } = context.reference.current();
  const caller = signedIn(context);
  const drafted: ApologyRecord = { ...dossier.apology, ...changes };
  const newDue = new Date(drafted.newDueAt);
  assertNewDue(context, dossier, newDue);
  const { unit } = authority;
  return inTransaction(context.db, async (tx) => {
    const number = await takeNumberOf(context, tx, unit, 'PXL');
    const slip = apology(context, loaded, { number, authority, record: drafted });
    const signed: ApologyRecord = {
      ...drafted,
      signedAt: isoInstant(calendar, context.now),
      signedBy: caller.fullName,
      slipId: slip.id,
      times: drafted.times + 1,
    };
    const dueBefore = isoInstant(calendar, dueOrRefuse(dossier));
    return write(context, tx, dossier, {
      act: 'rescheduleDossier',
      state: dossier.state,
      set: { apology: JSON.stringify(signed), rescheduled_to: newDue },
      events: [
        {
          kind: 'RESCHEDULED',
          unit,
          data: {
            cause: signed.cause,
            note: signed.reason,
            dueAt: signed.newDueAt,
            dueBefore,
            number,
            authority,
          },
        },
      ],
      slips: [slip],
      outgoing: [
        setSlip(slip.id),
        ...notice('TB09', dossier, {
          code: dossier.code,
          due: signed.newDueAt,
          dueBefore,
          unit: unitNow(context, unit),
        }),
      ],
    });
  });
};
