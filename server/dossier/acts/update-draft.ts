import type { Answers } from '@motcua/contract/catalogue';
import { normaliseAnswers } from '@motcua/rules/form';
import type { Updateable } from 'kysely';
import { formView, getFormOn, getFormVersion, todayOf } from '../../catalogue/index.ts';
import type { Act } from '../../platform/dispatch.ts';
import { checkApplicant } from '../applicant.ts';
import { assertAllowed, assertMay, isOwn, signedIn } from '../guard.ts';
import { getDossierForAct } from '../load.ts';
import type { DossierTable } from '../tables.ts';
import { write } from '../write.ts';

/** Keeps what has been filled in so far; nothing is checked for completeness yet. */
export const updateDraft: Act<'updateDraft'> = async (
  context,
  { dossierId, answers, applicant, resultChannel, received, acceptNewForm },
) => {
  const loaded = await getDossierForAct(context.db, dossierId);
  const { dossier } = loaded;
  if (!isOwn(loaded, signedIn(context))) assertMay(context, 'updateDraft', loaded);
  assertAllowed(loaded, 'updateDraft');

  const set: Updateable<DossierTable> = {};
  const current = await getFormOn(
    context.db,
    dossier.form_code,
    todayOf(context.reference.current(), context.now),
  );
  if (acceptNewForm === true) set.form_version = String(current.version);
  if (answers !== undefined) {
    const form = formView(
      await getFormVersion(context.db, dossier.form_code, set.form_version ?? dossier.form_version),
    );
    const kept: Answers = normaliseAnswers(form, { ...dossier.answers, ...answers });
    set.answers = JSON.stringify(kept);
    set.summary = summaryOf(form.summary, kept, dossier.procedure_name);
  }
  if (applicant !== undefined) {
    checkApplicant(context, applicant);
    Object.assign(set, {
      applicant: JSON.stringify(applicant),
      applicant_name: applicant.fullName,
      applicant_id_number: applicant.idNumber,
    });
  }
  if (resultChannel !== undefined) set.result_channel = resultChannel;
  if (received !== undefined) set.received = JSON.stringify(received);
  return write(context, context.db, dossier, { act: 'updateDraft', state: 'DRAFT', set, events: [] });
};

/** One line about the request (trích yếu): the form's template with the answers in it. */
export function summaryOf(template: string, answers: Answers, procedureName: string): string {
  const names = [...template.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
  if (names.some((name) => (answers[name] ?? '') === '')) return procedureName;
  return template.replace(/\{(\w+)\}/g, (_, name: string) => answers[name] ?? '');
}
