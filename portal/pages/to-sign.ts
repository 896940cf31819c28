import type { Page, PageReply, PageRequest } from '@motcua/contract/page';
import type { SignatureRequestView } from '@motcua/contract/signature';
import { visiblePages, visibleQuestions, withoutUploads } from '@motcua/rules/form';
import { momentText } from '@motcua/ui/dates';
import { commonWords } from '@motcua/ui/words/everywhere';
import { signatureWords } from '@motcua/ui/words/signature';
import { attempt, param, redirect, signedIn } from '../answering.ts';
import { withQuery } from '../address.ts';
import { keyOf } from '../form/hidden.ts';
import { errorSummary, problemFaults, type Fault } from '../form/summary.ts';
import { html, inVietnamese } from '../html.ts';
import { page } from '../layout.ts';
import { answersOf } from '../parts/answers.ts';
import { checkSection } from '../parts/check-section.ts';
import { answeredOn, answerForms } from '../parts/read-and-answer.ts';
import { roleShown } from '../parts/signature.ts';

export const TO_SIGN_PATH = '/cho-ky';
const pathOf = (requestId: string): string => `${TO_SIGN_PATH}/${encodeURIComponent(requestId)}`;

/** Declarations of others that name me and wait for my signature. */
export const toSign: Page = {
  method: 'GET',
  path: TO_SIGN_PATH,
  answer: signedIn(async (request) => {
    const { lang, query } = request;
    const t = signatureWords[lang];
    const { items } = await request.client.listSignatureRequests({});
    const done = query.get('xong');
    return page(request, {
      title: t.title,
      body: html`<div class="text">
        <h1>${t.title}</h1>
        ${done === 'ky' && html`<p class="note-box" role="status">✓ ${t.signed}</p>`}
        ${done === 'khong' && html`<p class="note-box" role="status">${t.declined}</p>`}
        <p>${items.length === 0 ? t.empty : t.listLead}</p>
        <ul class="dossiers">
          ${items.map(
            (one) =>
              html`<li>
                <h2 ${inVietnamese(request)}>${one.procedureName}</h2>
                <p class="soft code">${one.submissionCode}</p>
                <p>${t.by}: <b ${inVietnamese(request)}>${one.applicantName}</b></p>
                <p>${t.as}: <b>${roleShown(request, one)}</b></p>
                <p class="soft">${t.askedAt} ${momentText(one.askedAt)}</p>
                <p class="buttons">
                  <a class="button" href="${pathOf(one.requestId)}"
                    >${t.read}<span class="unseen"
                      >: <span ${inVietnamese(request)}>${one.procedureName}</span></span
                    ></a
                  >
                </p>
              </li>`,
          )}
        </ul>
        <p><a href="/ho-so-cua-toi">${commonWords[lang].back}</a></p>
      </div>`,
    });
  }),
};

/** One of them whole, then yes or no. */
export const signing: Page = {
  method: 'GET',
  path: `${TO_SIGN_PATH}/:id`,
  answer: signedIn(async (request) => draw(request, await read(request), [])),
};

export const signingPosted: Page = {
  method: 'POST',
  path: `${TO_SIGN_PATH}/:id`,
  answer: signedIn(async (request) => {
    const { client, form, lang } = request;
    const answer = answeredOn(request, signatureWords[lang]);
    if ('message' in answer) return draw(request, await read(request), [answer]);
    const { accepts: signs, ...said } = answer;
    const tried = await attempt(() =>
      client.answerSignatureRequest(
        { requestId: param(request, 'id'), signs, ...said, ...(signs ? { declaration: true } : {}) },
        keyOf(form),
      ),
    );
    if ('done' in tried) return redirect(withQuery(TO_SIGN_PATH, { xong: signs ? 'ky' : 'khong' }));
    // what was changed meanwhile is asked anew, or no more
    if (['NOT_FOUND', 'CONFIRMATION_VOID'].includes(tried.problem.code)) return redirect(TO_SIGN_PATH);
    return draw(request, await read(request), problemFaults(request, tried.problem));
  }),
};

const read = (request: PageRequest): Promise<SignatureRequestView> =>
  request.client.getSignatureRequest({ requestId: param(request, 'id') });

function draw(request: PageRequest, view: SignatureRequestView, faults: readonly Fault[]): PageReply {
  const { lang } = request;
  const t = signatureWords[lang];
  const english = lang === 'en' ? view.declaresEn : undefined;
  return page(request, {
    title: t.readTitle,
    status: faults.length === 0 ? 200 : 422,
    search: false,
    before: html`<p class="text"><a class="back" href="${TO_SIGN_PATH}">${commonWords[lang].back}</a></p>`,
    body: html`<div class="text">
      ${errorSummary(request, faults)}
      <p class="overline" ${inVietnamese(request)}>${view.procedureName}</p>
      <h1>${t.readTitle}</h1>
      <p>${t.readLead}</p>
      <p>${t.by}: <b ${inVietnamese(request)}>${view.applicantName}</b></p>
      <p>${t.as}: <b>${roleShown(request, view)}</b></p>
      <p>${t.sentTo}: <span ${inVietnamese(request)}>${view.authority.name}</span></p>
      ${visiblePages({ pages: withoutUploads(view.form) }, view.answers).map((of) =>
        checkSection(
          (lang === 'en' ? of.titleEn : undefined) ?? of.title,
          false,
          answersOf(request, visibleQuestions(of, view.answers), view.answers),
        ),
      )}
      ${answerForms(
        request,
        {
          path: pathOf(view.requestId),
          content: view.content,
          declares: english ?? html`<span ${inVietnamese(request)}>${view.declares}</span>`,
        },
        t,
        faults,
      )}
    </div>`,
  });
}
