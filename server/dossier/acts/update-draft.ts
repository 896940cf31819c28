import type { Answers } from '@motcua/contract/catalogue';
import { normaliseAnswers, summaryText } from '@motcua/rules/form';
import type { Updateable } from 'kysely';
import { formView, getFormFor, getFormVersion, todayOf } from '../../catalogue/index.ts';
import type { Context } from '../../platform/context.ts';
import type { Act } from '../../platform/dispatch.ts';
import { factsKept } from '../fee.ts';
import { checkApplicant } from '../applicant.ts';
import { assertFillsIn } from '../guard.ts';
import { getDossierForAct, type Loaded } from '../load.ts';
import { assertSamePrincipal } from '../on-behalf.ts';
import { authorityFound } from '../place-of-matter.ts';
import { chosenPlace } from '../return-place.ts';
import type { DossierTable } from '../tables.ts';
import { withVersionsInForce } from '../versions-in-force.ts';
import { write } from '../write.ts';

/** Keeps what has been filled in so far; nothing is checked for completeness yet. */
export const updateDraft: Act<'updateDraft'> = async (
  context,
  { dossierId, answers, applicant, resultChannel, returnAt, received, acceptNewForm, feeFacts },
) => {
  const loaded = await getDossierForAct(context.db, dossierId);
  const { dossier } = loaded;
  assertFillsIn(context, loaded);

  const { set, procedure } =
    acceptNewForm === true
      ? await versionsAccepted(context, loaded)
      : { set: {} as Updateable<DossierTable>, procedure: loaded.procedure };
  let kept: Answers = dossier.answers;
  if (answers !== undefined) {
    const form = formView(
      await getFormVersion(
        context.db,
        set.form_code ?? dossier.form_code,
        set.form_version ?? dossier.form_version,
      ),
    );
    kept = normaliseAnswers(form, { ...dossier.answers, ...answers });
    set.answers = JSON.stringify(kept);
    set.summary = summaryText(form, kept, dossier.procedure_name);
  }
  if (applicant !== undefined) {
    assertSamePrincipal(loaded, applicant);
    checkApplicant(context, applicant);
    Object.assign(set, {
      applicant: JSON.stringify(applicant),
      applicant_name: applicant.fullName,
      applicant_id_number: applicant.idNumber,
    });
  }
  const authority = authorityFound(context, procedure, {
    answers: kept,
    applicant: applicant ?? dossier.applicant,
  });
  if (authority !== undefined) set.authority = authority;
  if (resultChannel !== undefined || returnAt !== undefined)
    Object.assign(set, chosenPlace(resultChannel ?? dossier.result_channel, returnAt ?? dossier.return_at));
  if (feeFacts !== undefined) set.fee_facts = await factsKept(context, loaded, feeFacts);
  if (received !== undefined) set.received = JSON.stringify(received);
  return write(context, context.db, dossier, { act: 'updateDraft', state: 'DRAFT', set, events: [] });
};

/** Procedure, map and form in force, as the applicant has seen and accepted them; his answers and files stay. */
async function versionsAccepted(
  context: Context,
  loaded: Loaded,
): Promise<{ set: Updateable<DossierTable>; procedure: Loaded['procedure'] }> {
  const { set, loaded: now } = await withVersionsInForce(context, loaded);
  const form = await getFormFor(
    context.db,
    { code: loaded.dossier.procedure_code, content: now.procedure },
    todayOf(context.reference.current(), context.now),
  );
  return {
    set: { ...set, form_code: form.code, form_version: String(form.version) },
    procedure: now.procedure,
  };
}
