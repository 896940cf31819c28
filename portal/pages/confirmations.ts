import type { ConfirmationView } from '@motcua/contract/assisted';
import type { Page, PageReply, PageRequest } from '@motcua/contract/page';
import { visiblePages, visibleQuestions, withoutUploads } from '@motcua/rules/form';
import { momentText } from '@motcua/ui/dates';
import { assistedWords } from '@motcua/ui/words/assisted';
import { draftWords } from '@motcua/ui/words/draft';
import { commonWords } from '@motcua/ui/words/everywhere';
import { attempt, param, redirect, signedIn } from '../answering.ts';
import { dossierPath, withQuery } from '../address.ts';
import { answersShown } from '../draft.ts';
import { keyOf } from '../form/hidden.ts';
import { returnWords } from '../form/return-choice.ts';
import { errorSummary, problemFaults, type Fault } from '../form/summary.ts';
import { html, inVietnamese, type Piece, type Safe } from '../html.ts';
import { page } from '../layout.ts';
import { answersOf } from '../parts/answers.ts';
import { checkSection } from '../parts/check-section.ts';
import { answeredOn, answerForms } from '../parts/read-and-answer.ts';

export const CONFIRMATIONS_PATH = '/cho-xac-nhan';
const pathOf = (dossierId: string): string => `${CONFIRMATIONS_PATH}/${encodeURIComponent(dossierId)}`;

/** What was filled in for me at a counter or a post office and waits for my word. */
export const confirmations: Page = {
  method: 'GET',
  path: CONFIRMATIONS_PATH,
  answer: signedIn(async (request) => {
    const { lang, query } = request;
    const t = assistedWords[lang];
    const { items } = await request.client.listConfirmations({});
    return page(request, {
      title: t.title,
      body: html`<div class="text">
        <h1>${t.title}</h1>
        ${query.get('xong') === 'sai' && html`<p class="note-box" role="status">${t.refused}</p>`}
        <p>${items.length === 0 ? t.empty : t.lead}</p>
        <ul class="dossiers">
          ${items.map(
            (one) =>
              html`<li>
                <h2 ${inVietnamese(request)}>${one.procedureName}</h2>
                <p class="soft code">${one.submissionCode}</p>
                <p>
                  ${t.helper}: <b ${inVietnamese(request)}>${one.helper.fullName}, ${one.helper.unit.name}</b>
                </p>
                <p class="soft">${t.asked} ${momentText(one.askedAt)}</p>
                <p class="buttons">
                  <a class="button" href="${pathOf(one.dossierId)}"
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

/** All of it once more, then yes or no. */
export const confirmation: Page = {
  method: 'GET',
  path: `${CONFIRMATIONS_PATH}/:id`,
  answer: signedIn(async (request) => draw(request, await read(request), [])),
};

export const confirmationPosted: Page = {
  method: 'POST',
  path: `${CONFIRMATIONS_PATH}/:id`,
  answer: signedIn(async (request) => {
    const { client, form, lang } = request;
    const { declareMissing } = draftWords[lang];
    const answer = answeredOn(request, { declareMissing, noMissing: assistedWords[lang].noMissing });
    if ('message' in answer) return draw(request, await read(request), [answer]);
    const dossierId = param(request, 'id');
    const tried = await attempt(() =>
      client.answerConfirmation(
        { dossierId, ...answer, ...(answer.accepts ? { declaration: true } : {}) },
        keyOf(form),
      ),
    );
    if ('done' in tried)
      return redirect(
        tried.done.submitted
          ? `${dossierPath(dossierId)}/da-nop`
          : withQuery(CONFIRMATIONS_PATH, { xong: 'sai' }),
      );
    // what was changed meanwhile is read back anew
    return draw(request, await read(request), problemFaults(request, tried.problem));
  }),
};

const read = (request: PageRequest): Promise<ConfirmationView> =>
  request.client.getConfirmation({ dossierId: param(request, 'id') });

function draw(request: PageRequest, view: ConfirmationView, faults: readonly Fault[]): PageReply {
  const t = assistedWords[request.lang];
  return page(request, {
    title: t.readTitle,
    status: faults.length === 0 ? 200 : 422,
    search: false,
    before: html`<p class="text">
      <a class="back" href="${CONFIRMATIONS_PATH}">${commonWords[request.lang].back}</a>
    </p>`,
    body: html`<div class="text">
      ${errorSummary(request, faults)}
      <p class="overline" ${inVietnamese(request)}>${view.procedureName}</p>
      <h1>${t.readTitle}</h1>
      <p>${t.readLead}</p>
      <p>${t.helper}: <b ${inVietnamese(request)}>${view.helper.fullName}, ${view.helper.unit.name}</b></p>
      ${person(request, view)}
      ${visiblePages({ pages: withoutUploads(view.form) }, view.answers).map((of) =>
        checkSection(
          (request.lang === 'en' ? of.titleEn : undefined) ?? of.title,
          false,
          answersOf(request, visibleQuestions(of, view.answers), answersShown(view)),
        ),
      )}
      ${checkSection(draftWords[request.lang].papers, false, papers(request, view))}
      ${checkSection(
        draftWords[request.lang].resultBy,
        false,
        html`<p>${returnWords(request, view)}</p>
          <p>
            ${draftWords[request.lang].sendTo}: <span ${inVietnamese(request)}>${view.intakeUnit.name}</span>
          </p>`,
      )}
      ${answerForms(
        request,
        {
          path: pathOf(view.dossierId),
          content: view.content,
          declares: draftWords[request.lang].declare,
        },
        t,
        faults,
      )}
    </div>`,
  });
}

function person(request: PageRequest, { applicant }: ConfirmationView): Safe {
  const t = assistedWords[request.lang];
  const rows = [
    [t.fullName, applicant.fullName],
    [t.idNumber, applicant.idNumber],
    [t.address, applicant.address],
    [t.phone, applicant.phone],
  ] as const;
  return checkSection(
    t.person,
    false,
    html`<dl class="answers">
      ${rows.map(
        ([name, said]) =>
          html`<div>
            <dt>${name}</dt>
            <dd ${inVietnamese(request)}>${said}</dd>
          </div>`,
      )}
    </dl>`,
  );
}

const papers = (request: PageRequest, { components, files }: ConfirmationView): Piece =>
  html`<ul>
    ${files.map(
      ({ name, component }) =>
        html`<li ${inVietnamese(request)}>
          ${components.find(({ code }) => code === component)?.name ?? ''} <span class="soft">(${name})</span>
        </li>`,
    )}
  </ul>`;
