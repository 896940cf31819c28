import { ProblemError } from '@motcua/contract/client';
import type { Answers, Form } from '@motcua/contract/catalogue';
import type { FormDraft } from '@motcua/contract/form-draft';
import type { Page, PageReply, PageRequest } from '@motcua/contract/page';
import { asksField, validatePage, visibleQuestions, withComputed } from '@motcua/rules/form';
import { draftWords } from '@motcua/ui/words/draft';
import { previewWords } from '@motcua/ui/words/preview';
import { redirect, signedIn } from '../answering.ts';
import { rulesOn } from '../draft.ts';
import { fieldId } from '../form/field.ts';
import { hidden } from '../form/hidden.ts';
import { pageFields, pageHead, postedAnswers } from '../form/page-fields.ts';
import { repetitionsPosted } from '../form/repetitions.ts';
import { errorSummary, problemFaults, type Fault } from '../form/summary.ts';
import { html, type Safe } from '../html.ts';
import { page } from '../layout.ts';

/** Where the frame of the form builder leads; the desk puts the form that is being written into the page and posts it. */
const PATH = '/xem-truoc-mau';

/** The empty frame, for officers; what a form says is shown only to those whom the server lets check it. */
export const formPreview: Page = {
  method: 'GET',
  path: PATH,
  answer: signedIn(async (request, account) =>
    account.kind === 'OFFICER' ? draw(request, NOTHING) : redirect('/'),
  ),
};

/** A page of the form as it is written now, drawn as it will be asked; answers are carried along, nothing is kept. */
export const formPreviewPosted: Page = {
  method: 'POST',
  path: PATH,
  answer: signedIn(async (asked) => {
    const lang = asked.form.get('ngon-ngu') === 'en' ? 'en' : 'vi';
    const request: PageRequest = { ...asked, lang };
    if (request.form.has('tu-luu')) return { kind: 'HTML', status: 200, html: '' };
    const given = draftGiven(request.form);
    if (given === undefined)
      return draw(request, { ...NOTHING, faults: [{ message: previewWords[lang].unreadable }] });
    try {
      const { form } = await request.client.checkFormDraft(given);
      return draw(request, shownOf(request, form));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return draw(request, { ...NOTHING, faults: problemFaults(request, error.problem) });
    }
  }),
};

interface Shown {
  form?: Form;
  /** Index of the page that is shown. */
  at: number;
  answers: Answers;
  faults: readonly Fault[];
}
const NOTHING: Shown = { at: 0, answers: {}, faults: [] };

function draftGiven(posted: URLSearchParams): { key: string; form: FormDraft } | undefined {
  try {
    // the server checks its shape before anything is done with it
    return { key: posted.get('ma') ?? '', form: JSON.parse(posted.get('mau') ?? '') as FormDraft };
  } catch {
    return undefined;
  }
}

/** The page the desk wants to see, or the next or the one before of those that are asked; on only where this one is right. */
function shownOf(request: PageRequest, form: Form): Shown {
  const { form: posted, theme } = request;
  const from = indexIn(form, posted.get('trang'));
  const here = form.pages[from];
  const carried = answersCarried(posted);
  const given = here === undefined ? carried : { ...carried, ...postedAnswers(posted, here) };
  const answers = withComputed(
    form,
    (here === undefined ? undefined : repetitionsPosted(posted, here, given))?.answers ?? given,
  );
  const asked = form.pages.flatMap((one, at) => (visibleQuestions(one, answers).length > 0 ? [at] : []));
  if (posted.has('lui')) return { form, at: asked.findLast((at) => at < from) ?? from, answers, faults: [] };
  if (!posted.has('tiep') || here === undefined) {
    const at = indexIn(form, posted.get('den'));
    return { form, at, answers: asReached(form.pages[at], answers), faults: [] };
  }
  const faults = validatePage(here, answers, rulesOn(theme, { files: [] }))
    .filter(({ field }) => here.questions.find(({ key }) => key === field)?.type !== 'upload')
    .map(({ field, message, messageEn }) => ({
      id: fieldId(field),
      message: request.lang === 'vi' ? message : messageEn,
    }));
  const next = asked.find((at) => at > from) ?? form.pages.length;
  return { form, at: faults.length > 0 ? from : next, answers, faults };
}

/** As somebody would answer who comes to the page: a page that is looked at by itself shows its questions. */
const asReached = (of: Form['pages'][number] | undefined, answers: Answers): Answers => ({
  ...Object.fromEntries(
    (of?.questions ?? []).flatMap(({ visibleWhen }) =>
      visibleWhen === undefined || of?.questions.some(({ key }) => key === visibleWhen.question)
        ? []
        : [[visibleWhen.question, visibleWhen.equals]],
    ),
  ),
  ...Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== '')),
});

const indexIn = ({ pages }: Form, text: string | null): number =>
  Math.max(0, Math.min(Number.parseInt(text ?? '0', 10) || 0, pages.length - 1));

/** What was answered on other pages of the preview. */
function answersCarried(posted: URLSearchParams): Answers {
  return Object.fromEntries(
    [...posted].flatMap(([name, value]) =>
      name.startsWith(CARRIED) ? [[name.slice(CARRIED.length), value]] : [],
    ),
  );
}
const CARRIED = 'da-khai.';

function draw(request: PageRequest, { form, at, answers, faults }: Shown): PageReply {
  const { lang, form: posted } = request;
  const t = previewWords[lang];
  const of = form?.pages[at];
  return page(request, {
    title: t.title,
    status: faults.length === 0 ? 200 : 422,
    framed: true,
    before:
      form !== undefined &&
      of !== undefined &&
      html`<div class="text step-header">
        <p class="step">${draftWords[lang].step(at + 1, form.pages.length)}</p>
      </div>`,
    body: html`<div class="text">
      ${errorSummary(request, faults)} ${form !== undefined && of === undefined && html`<p>${t.end}</p>`}
      ${form === undefined && faults.length === 0 && html`<p class="soft">${t.waiting}</p>`}
      ${of !== undefined && pageHead(request, of)}
      <form method="post" action="${PATH}" data-preview data-autosave novalidate>
        ${hidden(request)} ${carriedAlong(posted, at, of, answers)}
        ${of !== undefined && pageFields(request, { page: of, answers, faults, ...(form === undefined ? {} : { form }) })}
        ${
          of !== undefined &&
          html`<p class="buttons">
            <button class="big" name="tiep" value="1">${t.next}</button>
            ${at > 0 && html`<button class="quiet" name="lui" value="1">${t.back}</button>`}
          </p>`
        }
        <p class="soft" role="status" data-saved>${form !== undefined && t.nothingKept}</p>
      </form>
    </div>`,
  });
}

/** The form itself, where it is shown, and the answers of its other pages. */
function carriedAlong(
  posted: URLSearchParams,
  at: number,
  of: Form['pages'][number] | undefined,
  answers: Answers,
): Safe {
  const others = Object.entries(answers).filter(
    ([key, value]) => (of === undefined || !asksField(of, key)) && value !== '',
  );
  return html`${['ma', 'mau', 'ngon-ngu'].map(
      (name) => html`<input type="hidden" name="${name}" value="${posted.get(name) ?? ''}" />`,
    )}<input type="hidden" name="trang" value="${at}" /><input type="hidden" name="den" value="${at}" />
    ${others.map(([key, value]) => html`<input type="hidden" name="${CARRIED}${key}" value="${value}" />`)}`;
}
