import type { Page, PageReply, PageRequest } from '@motcua/contract/page';
import type { RepresentationView } from '@motcua/contract/representation';
import { KINDS } from '@motcua/rules/representation';
import { commonWords } from '@motcua/ui/words/everywhere';
import { representationWords } from '@motcua/ui/words/representation';
import { attempt, param, redirect, signedIn } from '../answering.ts';
import { hiddenAct, keyOf } from '../form/hidden.ts';
import { errorSummary, problemFaults, type Fault } from '../form/summary.ts';
import { flag, html, inVietnamese, type Piece } from '../html.ts';
import { page } from '../layout.ts';
import { representationFacts, REPRESENTATIONS_PATH } from '../parts/representation.ts';

const REASON = 'ly-do';
const answerPath = `${REPRESENTATIONS_PATH}/:id/tra-loi`;
const endPath = `${REPRESENTATIONS_PATH}/:id/cham-dut`;

/** The one who was named reads what he is asked to do, then accepts or declines. */
export const answerRepresentation: Page = {
  method: 'GET',
  path: answerPath,
  answer: signedIn((request) => drawAnswer(request, [])),
};

export const answerRepresentationPosted: Page = {
  method: 'POST',
  path: answerPath,
  answer: signedIn(async (request) => {
    const { client, form, lang } = request;
    const accepts = form.has('dong-y');
    const reason = reasonOf(form);
    if (!accepts && reason.length < 3)
      return drawAnswer(request, [{ id: REASON, message: representationWords[lang].declineMissing }]);
    const input = { representationId: param(request, 'id'), accepts, ...(accepts ? {} : { reason }) };
    const tried = await attempt(() => client.answerAuthorisation(input, keyOf(form)));
    return 'done' in tried
      ? redirect(`${REPRESENTATIONS_PATH}?xong=1`)
      : drawAnswer(request, problemFaults(request, tried.problem));
  }),
};

/** Either side ends it: what that means, the reason, then the act. */
export const endRepresentation: Page = {
  method: 'GET',
  path: endPath,
  answer: signedIn((request) => drawEnd(request, [])),
};

export const endRepresentationPosted: Page = {
  method: 'POST',
  path: endPath,
  answer: signedIn(async (request) => {
    const { client, form, lang } = request;
    const reason = reasonOf(form);
    if (reason.length < 3)
      return drawEnd(request, [{ id: REASON, message: representationWords[lang].endMissing }]);
    const tried = await attempt(() =>
      client.endRepresentation({ representationId: param(request, 'id'), reason }, keyOf(form)),
    );
    return 'done' in tried
      ? redirect(`${REPRESENTATIONS_PATH}?xong=1`)
      : drawEnd(request, problemFaults(request, tried.problem));
  }),
};

const reasonOf = (form: URLSearchParams): string =>
  (form.get(REASON) ?? '').normalize('NFC').trim().slice(0, 500);

const drawAnswer = (request: PageRequest, faults: readonly Fault[]): Promise<PageReply> => {
  const t = representationWords[request.lang];
  return draw(request, faults, {
    title: t.answerTitle,
    may: ({ mayAnswer }) => mayAnswer,
    lead: ({ principal }) => t.answerLead(principal.fullName),
    asks: html`${reasonField(request, t.declineReason, faults, false)}
      <p class="buttons">
        <button class="big" name="dong-y" value="1">${t.accept}</button>
        <button class="quiet" name="tu-choi" value="1">${t.decline}</button>
        <a href="${REPRESENTATIONS_PATH}">${t.keep}</a>
      </p>`,
  });
};

const drawEnd = (request: PageRequest, faults: readonly Fault[]): Promise<PageReply> => {
  const t = representationWords[request.lang];
  return draw(request, faults, {
    title: t.endTitle,
    may: ({ mayEnd }) => mayEnd,
    lead: () => t.endLead,
    asks: html`${reasonField(request, t.endReason, faults, true)}
      <p class="buttons">
        <button class="big">${t.end}</button>
        <a class="button quiet" href="${REPRESENTATIONS_PATH}">${t.keep}</a>
      </p>`,
  });
};

interface Asking {
  title: string;
  may: (one: RepresentationView) => boolean;
  lead: (one: RepresentationView) => string;
  asks: Piece;
}

/** What has been answered or has ended meanwhile is said so, and leads back to the list. */
async function draw(
  request: PageRequest,
  faults: readonly Fault[],
  { title, may, lead, asks }: Asking,
): Promise<PageReply> {
  const t = representationWords[request.lang];
  const { asPrincipal, asAgent } = await request.client.listMyRepresentations({});
  const one = [...asAgent, ...asPrincipal].find(({ id }) => id === param(request, 'id'));
  const open = one !== undefined && may(one);
  return page(request, {
    title,
    status: faults.length === 0 ? 200 : 422,
    search: false,
    before: html`<p class="text">
      <a class="back" href="${REPRESENTATIONS_PATH}">${commonWords[request.lang].back}</a>
    </p>`,
    body: html`<div class="text">
      ${errorSummary(request, faults)}
      <h1>${title}</h1>
      ${
        open
          ? html`<p>${lead(one)}</p>
              <h2 ${inVietnamese(request)}>${one.principal.fullName} – ${one.agent.fullName}</h2>
              <p class="soft">${KINDS[one.kind][request.lang]}</p>
              ${representationFacts(request, one)}
              <form method="post" action="${request.path}" novalidate data-once>
                ${hiddenAct(request)} ${asks}
              </form>`
          : html`<p class="note-box">${t.gone} <a href="${REPRESENTATIONS_PATH}">${t.title}</a></p>`
      }
    </div>`,
  });
}

function reasonField(
  { form }: PageRequest,
  label: string,
  faults: readonly Fault[],
  required: boolean,
): Piece {
  const error = faults.find(({ id }) => id === REASON)?.message;
  return html`<div class="field ${error !== undefined && 'wrong'}">
    <label for="${REASON}">${label}</label>
    ${error !== undefined && html`<p class="field-error" id="${REASON}-loi">${error}</p>`}
    <textarea
      id="${REASON}"
      name="${REASON}"
      rows="3"
      maxlength="500"
      ${flag('required', required)}
      ${error !== undefined && html`aria-describedby="${REASON}-loi" aria-invalid="true"`}
    >
${reasonOf(form)}</textarea>
  </div>`;
}
