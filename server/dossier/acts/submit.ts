import type { DossierReceipt } from '@motcua/contract/dossier-view';
import { isoInstant } from '@motcua/rules/calendar';
import type { Updateable } from 'kysely';
import { inOffice } from '../../organisation/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Db } from '../../platform/database.ts';
import type { Act } from '../../platform/dispatch.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Tx } from '../../platform/transaction.ts';
import { factsKept } from '../fee.ts';
import { assertComplete } from '../completeness.ts';
import { assertIdentityLevel } from '../identity-level.ts';
import { assertNoRevokedCopy } from '../certified/assert-valid.ts';
import { assertNotRevoked } from '../revoked-papers.ts';
import { assertAllowed, assertReadable, actsAsOwn, signedIn } from '../guard.ts';
import { intakeStep } from '../intake.ts';
import { assertSigned } from '../signatures/of-draft.ts';
import { getDossierForAct, type Loaded } from '../load.ts';
import { notice, setSlip } from '../notices.ts';
import { answersCopy } from '../slips.ts';
import { authorityOf } from '../place-of-matter.ts';
import { intakeLetters, intakeTimes } from '../timer-letters.ts';
import type { DossierTable, EventData } from '../tables.ts';
import { write } from '../write.ts';

/** The applicant sends his dossier; it waits for intake at most eight working hours (NĐ 45/2020 Đ.11). */
export const submitDossier: Act<'submitDossier'> = async (context, { dossierId, declaration, feeFacts }) => {
  const loaded = await getDossierForAct(context.db, dossierId);
  assertReadable(context, loaded);
  if (!actsAsOwn(loaded, signedIn(context), 'FILE'))
    throw new Refusal('FORBIDDEN', 'Chỉ người lập hồ sơ mới nộp được. Tại quầy, cán bộ bấm “Tiếp nhận”.');
  assertAllowed(loaded, 'submitDossier');
  if (!declaration) throw new Refusal('NOT_DECLARED', 'Đọc và đánh dấu vào ô cam đoan rồi bấm nộp.');
  return send(context, context.db, loaded, {
    set: feeFacts === undefined ? {} : { fee_facts: await factsKept(context, loaded, feeFacts) },
    data: {},
  });
};

/** Every check of a submission. @throws {Refusal} naming what is missing */
export async function assertCanBeSent(context: Context, db: Db | Tx, loaded: Loaded) {
  assertIdentityLevel(context, loaded.dossier.procedure_code);
  const form = await assertComplete(context, loaded);
  const signatures = await assertSigned({ ...context, db }, loaded.dossier, form);
  await assertNotRevoked(context, loaded);
  await assertNoRevokedCopy(context, loaded);
  const authority = authorityOf(context, loaded.procedure, loaded.dossier);
  return { form, signatures, authority };
}

/** What is said with it; whose it becomes by that, and who helped, where it was filled in together with the person at hand. */
interface Sent {
  set: Pick<Updateable<DossierTable>, 'owner_account' | 'helper_confirmed' | 'fee_facts'>;
  data: Pick<EventData, 'helper' | 'confirmed'>;
}

/** The submission itself, once it is known that the applicant wants it: every check, and what follows. */
export async function send(
  context: Context,
  db: Db | Tx,
  loaded: Loaded,
  { set, data }: Sent = { set: {}, data: {} },
): Promise<DossierReceipt> {
  const { form, signatures, authority } = await assertCanBeSent(context, db, loaded);

  const held = inOffice(context.reference.current(), loaded.dossier.intake_unit);
  const { calendar } = held;
  const { decideBy: due } = intakeTimes(held, context.now, loaded.dossier.procedure_code);
  const copy = answersCopy(context, loaded, form, signatures);
  return write(context, db, loaded.dossier, {
    act: 'submitDossier',
    state: 'SUBMITTED',
    set: { authority, submitted_at: context.now, intake_due_at: due, ...set },
    events: [{ kind: 'SUBMITTED', to: 'SUBMITTED', data: { dueAt: isoInstant(calendar, due), ...data } }],
    opens: [intakeStep(loaded, due)],
    slips: [copy],
    outgoing: [
      setSlip(copy.id),
      ...intakeLetters(held, loaded.dossier.id, context.now, loaded.dossier.procedure_code),
      ...notice(
        'TB01',
        { id: loaded.dossier.id, owner_account: set.owner_account ?? loaded.dossier.owner_account },
        {
          submissionCode: loaded.dossier.submission_code,
          intakeDue: isoInstant(calendar, due),
        },
      ),
    ],
  });
}
