import type { DossierView } from '@motcua/contract/dossier-view';
import type { Page, PageReply, PageRequest } from '@motcua/contract/page';
import type { WhoAmI } from '@motcua/contract/session';
import { validatePage, visibleQuestions, withComputed } from '@motcua/rules/form';
import { momentText } from '@motcua/ui/dates';
import { commonWords } from '@motcua/ui/words/everywhere';
import { draftWords } from '@motcua/ui/words/draft';
import { attempt, param, redirect } from '../answering.ts';
import { dossierPath, procedurePath } from '../address.ts';
import { draftSteps, knownAnswers, rulesOn } from '../draft.ts';
import { answerText, fieldId } from '../form/field.ts';
import { hidden, hiddenAct } from '../form/hidden.ts';
import { hasUploads, pageFields, pageHead, postedAnswers, type FormPage } from '../form/page-fields.ts';
import { repetitionsPosted } from '../form/repetitions.ts';
import { errorSummary, problemFaults, type Fault } from '../form/summary.ts';
import { html, inVietnamese, type Safe } from '../html.ts';
import { STAY, TAKE_OUT } from '../form/upload-field.ts';
import { page } from '../layout.ts';
import { onDraft } from '../load-draft.ts';
import { procedureChanged } from '../parts/procedure-changed.ts';
import { stepHeader } from '../parts/steps.ts';
import { storeAnswered } from '../upload.ts';

type Answers = DossierView['answers'];

/** From the list or right after beginning: on to the first page with something to mend or to answer. */
export const resume: Page = {
  method: 'GET',
  path: '/ho-so/:id/khai',
  answer: onDraft((request, dossier) => {
    const steps = draftSteps(dossier, dossier.answers);
    const open = steps.find(
      ({ page: of }) =>
        of !== undefined &&
        (validatePage(of, dossier.answers, rulesOn(request.theme, dossier)).length > 0 ||
          isUntouched(of, dossier.answers)),
    );
    const papers = steps.find(({ kind }) => kind === 'PAPERS');
    return redirect((open ?? papers ?? steps.at(-1))?.path ?? dossierPath(dossier.id));
  }),
};

/** Nothing on it is answered yet; what is uploaded has no answer. */
function isUntouched(of: FormPage, answers: Answers): boolean {
  const written = visibleQuestions(of, answers).filter(
    ({ type, compute }) => type !== 'upload' && compute === undefined,
  );
  return written.length > 0 && written.every(({ key }) => answers[key] === undefined);
}

/** CD04: one page of questions at a time. */
export const questions: Page = {
  method: 'GET',
  path: '/ho-so/:id/khai/:page',
  answer: onDraft((request, dossier, account) => {
    const of = pageOf(request, dossier);
    if (of === undefined) return redirect(`${dossierPath(dossier.id)}/khai`);
    const known = knownAnswers(account, dossier);
    const fresh = of.questions.some(({ key }) => dossier.answers[key] === undefined && key in known);
    return draw(request, dossier, of, { ...known, ...dossier.answers }, { prefilled: fresh });
  }),
};

export const questionsPosted: Page = {
  method: 'POST',
  path: '/ho-so/:id/khai/:page',
  answer: onDraft(async (request, dossier, account) => {
    const of = pageOf(request, dossier);
    if (of === undefined) return redirect(`${dossierPath(dossier.id)}/khai`);
    const posted = { ...dossier.answers, ...postedAnswers(request.form, of) };
    const changed = repetitionsPosted(request.form, of, posted);
    const answers = withComputed(dossier.form, changed?.answers ?? posted);
    const tried = await attempt(() => request.client.updateDraft({ dossierId: dossier.id, answers }));
    if (request.form.has('tu-luu'))
      return autosaved(request, account, 'problem' in tried, computedNow(request, dossier, of, answers));
    if ('problem' in tried)
      return draw(request, dossier, of, answers, {
        faults: problemFaults(request, tried.problem, (field) => (field === '' ? undefined : fieldId(field))),
      });
    if (changed !== undefined) return redirect(`${stepPath(request, dossier, of, answers)}${changed.to}`);
    if (!hasUploads(of)) return next(request, dossier, of, answers);
    return withFiles(request, dossier, of, answers);
  }),
};

/** Files of the page are taken in, or one is taken out; then the way goes on, or the page is shown as it is now. */
async function withFiles(
  request: PageRequest,
  { id: dossierId }: DossierView,
  of: FormPage,
  answers: Answers,
): Promise<PageReply> {
  const { form, client } = request;
  const taken = form.get(TAKE_OUT);
  const tried = taken === null ? undefined : await attempt(() => client.removeFile({ fileId: taken }));
  const faults =
    tried !== undefined && 'problem' in tried && tried.problem.code !== 'NOT_FOUND'
      ? problemFaults(request, tried.problem)
      : await storeAnswered(request, dossierId, visibleQuestions(of, answers), form.get(STAY));
  const now = await client.getDossier({ dossierId });
  if (faults.length > 0) return draw(request, now, of, answers, { faults });
  if (taken === null && !form.has(STAY)) return next(request, now, of, answers);
  return redirect(stepPath(request, now, of, answers));
}

/** The same page again, still on the way back to the check if it was. */
function stepPath({ form }: PageRequest, dossier: DossierView, of: FormPage, answers: Answers): string {
  const here = draftSteps(dossier, answers).find((step) => step.page?.key === of.key)?.path ?? '';
  return form.get('ve') === 'kiem-tra' ? `${here}?ve=kiem-tra` : here;
}

const pageOf = (request: PageRequest, dossier: DossierView): FormPage | undefined =>
  dossier.form.pages.find(({ key }) => key === param(request, 'page'));

function next(request: PageRequest, dossier: DossierView, of: FormPage, answers: Answers): PageReply {
  if (request.form.has('de-sau')) return redirect('/ho-so-cua-toi');
  const faults = validatePage(of, answers, rulesOn(request.theme, dossier)).map(
    ({ field, message, messageEn }) => ({
      id: fieldId(field),
      message: request.lang === 'vi' ? message : messageEn,
    }),
  );
  if (faults.length > 0) return draw(request, dossier, of, answers, { faults });
  const steps = draftSteps(dossier, answers);
  const at = steps.findIndex((step) => step.page?.key === of.key);
  const wasChecking = request.form.get('ve') === 'kiem-tra';
  return redirect((wasChecking ? steps.at(-1) : steps[at + 1])?.path ?? dossierPath(dossier.id));
}

/** What the script asks for while somebody types: one line that says it is kept, and what is computed of it now. */
function autosaved({ lang }: PageRequest, account: WhoAmI, failed: boolean, now: Safe): PageReply {
  const text = failed ? '' : draftWords[lang].saved(momentText(account.now).slice(0, 5));
  return { kind: 'HTML', status: failed ? 409 : 200, html: String(html`${text}${!failed && now}`) };
}

/** For the script to put in its place, unseen where it comes. */
function computedNow(request: PageRequest, { form }: DossierView, of: FormPage, answers: Answers): Safe {
  const all = withComputed(form, answers);
  return html`${visibleQuestions(of, all)
    .filter(({ compute }) => compute !== undefined)
    .map((question) => {
      const value = all[question.key] ?? '';
      const text = value === '' ? commonWords[request.lang].notYet : answerText(request, question, value);
      return html`<span data-computed="${fieldId(question.key)}" hidden>${text}</span>`;
    })}`;
}

function draw(
  request: PageRequest,
  dossier: DossierView,
  of: FormPage,
  answers: Answers,
  { faults = [], prefilled = false }: { faults?: readonly Fault[]; prefilled?: boolean },
): PageReply {
  const { lang } = request;
  const t = draftWords[lang];
  const steps = draftSteps(dossier, answers);
  const at = steps.findIndex((step) => step.page?.key === of.key);
  const files = hasUploads(of);
  const title = lang === 'en' ? (of.titleEn ?? of.title) : of.title;
  const step = t.step(at + 1, steps.length);
  return page(request, {
    title: `${title} – ${step}`,
    status: faults.length === 0 ? 200 : 422,
    search: false,
    before: stepHeader(request, steps, at, procedurePath(dossier.procedure.code)),
    body: html`<div class="text">
      ${errorSummary(request, faults)} ${procedureChanged(request, dossier)}
      <p class="overline" ${inVietnamese({ lang })}>${dossier.procedure.name}</p>
      ${pageHead(request, of)} ${prefilled && html`<p class="note-box">${t.prefilled}</p>`}
      <form
        method="post"
        action="${steps[at]?.path ?? ''}"
        data-autosave
        novalidate
        ${files && html`enctype="multipart/form-data"`}
      >
        ${files ? hiddenAct(request) : hidden(request)}
        ${
          (request.query.get('ve') ?? request.form.get('ve')) === 'kiem-tra' &&
          html`<input type="hidden" name="ve" value="kiem-tra" />`
        }
        ${pageFields(request, { page: of, answers: withComputed(dossier.form, answers), faults, form: dossier.form, draft: dossier })}
        <p class="buttons">
          <button class="big">${t.next}</button>
          <button class="quiet" name="de-sau" value="1">${t.saveAway}</button>
        </p>
        <p class="soft" role="status" data-saved></p>
      </form>
    </div>`,
  });
}
