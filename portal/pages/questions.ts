import type { Form, Question } from '@motcua/contract/catalogue';
import type { DossierView } from '@motcua/contract/dossier-view';
import type { Page, PageReply, PageRequest } from '@motcua/contract/page';
import type { WhoAmI } from '@motcua/contract/session';
import { normaliseAnswer, validatePage, visibleQuestions } from '@motcua/rules/form';
import { momentText } from '@motcua/ui/dates';
import { draftWords } from '@motcua/ui/words/draft';
import { attempt, param, redirect } from '../answering.ts';
import { dossierPath, procedurePath } from '../address.ts';
import { draftSteps, knownAnswers, rulesOn } from '../draft.ts';
import { answerText, drawField, fieldId, labelOf, postedAnswer } from '../form/field.ts';
import { hidden, keyOf } from '../form/hidden.ts';
import { errorSummary, problemFaults, type Fault } from '../form/summary.ts';
import { html, type Safe } from '../html.ts';
import { page } from '../layout.ts';
import { onDraft } from '../load-draft.ts';
import { procedureChanged } from '../parts/procedure-changed.ts';
import { stepHeader } from '../parts/steps.ts';

type FormPage = Form['pages'][number];
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
        (validatePage(of, dossier.answers, rulesOn(request.theme)).length > 0 ||
          visibleQuestions(of, dossier.answers).every(({ key }) => dossier.answers[key] === undefined)),
    );
    const papers = steps.find(({ kind }) => kind === 'PAPERS');
    return redirect((open ?? papers ?? steps.at(-1))?.path ?? dossierPath(dossier.id));
  }),
};

/** CD04: one page of questions at a time. */
export const questions: Page = {
  method: 'GET',
  path: '/ho-so/:id/khai/:page',
  answer: onDraft((request, dossier, account) => {
    const of = pageOf(request, dossier);
    if (of === undefined) return redirect(`${dossierPath(dossier.id)}/khai`);
    const known = knownAnswers(account, dossier.form);
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
    const answers = { ...dossier.answers, ...posted(request, of) };
    const tried = await attempt(() =>
      request.client.updateDraft({ dossierId: dossier.id, answers }, keyOf(request.form)),
    );
    if (request.form.has('tu-luu')) return autosaved(request, account, 'problem' in tried);
    if ('problem' in tried)
      return draw(request, dossier, of, answers, {
        faults: problemFaults(request, tried.problem, (field) => (field === '' ? undefined : fieldId(field))),
      });
    return next(request, dossier, of, answers);
  }),
};

const pageOf = (request: PageRequest, dossier: DossierView): FormPage | undefined =>
  dossier.form.pages.find(({ key }) => key === param(request, 'page'));

/** Questions that are not asked any more lose their answer, so that nothing unseen is sent. */
function posted(request: PageRequest, of: FormPage): Answers {
  const given = Object.fromEntries(
    of.questions.map((question) => [
      question.key,
      normaliseAnswer(question, postedAnswer(request.form, question)).slice(0, 4000),
    ]),
  );
  const asked = new Set(visibleQuestions(of, given).map(({ key }) => key));
  return Object.fromEntries(
    Object.entries(given).map(([key, value]) => [
      key,
      asked.has(key) || dependsElsewhere(of, key) ? value : '',
    ]),
  );
}

/** A condition on a question of another page was met when this page was drawn. */
const dependsElsewhere = (of: FormPage, key: string): boolean => {
  const condition = of.questions.find((question) => question.key === key)?.visibleWhen;
  return condition !== undefined && !of.questions.some((question) => question.key === condition.question);
};

function next(request: PageRequest, dossier: DossierView, of: FormPage, answers: Answers): PageReply {
  if (request.form.has('de-sau')) return redirect('/ho-so-cua-toi');
  const faults = validatePage(of, answers, rulesOn(request.theme)).map(({ field, message, messageEn }) => ({
    id: fieldId(field),
    message: request.lang === 'vi' ? message : messageEn,
  }));
  if (faults.length > 0) return draw(request, dossier, of, answers, { faults });
  const steps = draftSteps(dossier, answers);
  const at = steps.findIndex((step) => step.page?.key === of.key);
  const wasChecking = request.form.get('ve') === 'kiem-tra';
  return redirect((wasChecking ? steps.at(-1) : steps[at + 1])?.path ?? dossierPath(dossier.id));
}

/** What the script asks for while somebody types: one line that says it is kept. */
function autosaved({ lang }: PageRequest, account: WhoAmI, failed: boolean): PageReply {
  const text = failed ? '' : draftWords[lang].saved(momentText(account.now).slice(0, 5));
  return { kind: 'HTML', status: failed ? 409 : 200, html: String(html`${text}`) };
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
  const title = lang === 'en' ? (of.titleEn ?? of.title) : of.title;
  const step = t.step(at + 1, steps.length);
  return page(request, {
    title: `${title} – ${step}`,
    status: faults.length === 0 ? 200 : 422,
    search: false,
    before: stepHeader(request, steps, at, procedurePath(dossier.procedure.code)),
    body: html`<div class="text">
      ${errorSummary(request, faults)} ${procedureChanged(request, dossier)}
      <p class="overline" ${lang === 'en' && html`lang="vi"`}>${dossier.procedure.name}</p>
      <h1>${title}</h1>
      ${why(request, of)} ${prefilled && html`<p class="note-box">${t.prefilled}</p>`}
      <form method="post" action="${steps[at]?.path ?? ''}" data-autosave novalidate>
        ${hidden(request)}
        ${
          (request.query.get('ve') ?? request.form.get('ve')) === 'kiem-tra' &&
          html`<input type="hidden" name="ve" value="kiem-tra" />`
        }
        ${asked(of, answers).map((question) => {
          const error = faults.find(({ id }) => id === fieldId(question.key))?.message;
          return onlyIf(
            request,
            of,
            question,
            drawField(request, { question, value: answers[question.key] ?? '', error }),
          );
        })}
        <p class="buttons">
          <button class="big">${t.next}</button>
          <button class="quiet" name="de-sau" value="1">${t.saveAway}</button>
        </p>
        <p class="soft" role="status" data-saved></p>
      </form>
    </div>`,
  });
}

/** Without script a question that hangs on one of the same page is shown along with it. */
const asked = (of: FormPage, answers: Answers) => {
  const here = new Set(of.questions.map(({ key }) => key));
  const visible = new Set(visibleQuestions(of, answers));
  return of.questions.filter(
    (question) =>
      visible.has(question) ||
      (question.visibleWhen !== undefined && here.has(question.visibleWhen.question)),
  );
};

/** Says when the question is to be answered; the script hides it until then. */
function onlyIf(request: PageRequest, of: FormPage, question: Question, field: Safe): Safe {
  const condition = question.visibleWhen;
  const other = of.questions.find(({ key }) => key === condition?.question);
  if (condition === undefined || other === undefined) return field;
  const answer = answerText(request, other, condition.equals);
  return html`<div data-when="${condition.question}" data-equals="${condition.equals}">
    <p class="only-if">${draftWords[request.lang].onlyIf(labelOf(other, request.lang), answer)}</p>
    ${field}
  </div>`;
}

const why = ({ lang }: PageRequest, of: FormPage): Safe | false =>
  of.why !== undefined &&
  html`<details class="why">
    <summary>${draftWords[lang].why}</summary>
    <p ${lang === 'en' && html`lang="vi"`}>${of.why}</p>
  </details>`;
