import type { Page, PageReply, PageRequest } from '@motcua/contract/page';
import { parseSubmissionCode } from '@motcua/rules/codes';
import { homeWords } from '@motcua/ui/words/home';
import { ratingWords } from '@motcua/ui/words/rating';
import { attempt, param, redirect } from '../answering.ts';
import { keyOf } from '../form/hidden.ts';
import { RATING_WHY_NOT, ratingForm, ratingIn, typedIn, type Typed } from '../form/rating-form.ts';
import { errorSummary, problemFaults, type Fault } from '../form/summary.ts';
import { html } from '../html.ts';
import { page } from '../layout.ts';

export const RATING_SLIP_PATH = '/danh-gia/phieu';
const CODE = 'ma';
const pathOf = (code: string): string => `${RATING_SLIP_PATH}/${encodeURIComponent(code)}`;

/** For who came in person and has no account: the code of the receipt of the result is asked for. */
export const ratingSlip: Page = {
  method: 'GET',
  path: RATING_SLIP_PATH,
  answer: async (request) => {
    const typed = request.query.get(CODE);
    if (typed === null) return askCode(request, '', []);
    const code = parseSubmissionCode(typed);
    return code === undefined
      ? askCode(request, typed, [{ id: CODE, message: ratingWords[request.lang].noCode }])
      : redirect(pathOf(code));
  },
};

/** Where the QR code of that receipt leads. */
export const rateByCode: Page = {
  method: 'GET',
  path: `${RATING_SLIP_PATH}/:code`,
  answer: (request) => draw(request, { answers: {}, text: '' }, []),
};

export const rateByCodePosted: Page = {
  method: 'POST',
  path: `${RATING_SLIP_PATH}/:code`,
  answer: async (request) => {
    const typed = typedIn(request.form);
    const said = ratingIn(request, typed);
    if ('faults' in said) return draw(request, typed, said.faults);
    const tried = await attempt(() =>
      request.client.rateByCode({ code: param(request, 'code'), ...said }, keyOf(request.form)),
    );
    return 'done' in tried ? thanks(request) : draw(request, typed, problemFaults(request, tried.problem));
  },
};

async function draw(request: PageRequest, typed: Typed, faults: readonly Fault[]): Promise<PageReply> {
  const t = ratingWords[request.lang];
  const code = param(request, 'code');
  const tried = await attempt(() => request.client.getRatingByCode({ code }));
  if ('problem' in tried)
    return askCode(
      request,
      code,
      problemFaults(request, tried.problem, () => CODE),
    );
  const { standing } = tried.done;
  return page(request, {
    title: t.title,
    status: faults.length === 0 ? 200 : 422,
    search: false,
    body: html`<div class="text">
      ${errorSummary(request, faults)}
      <p class="overline code">${tried.done.code}</p>
      <h1>${t.title}</h1>
      ${
        standing === 'OPEN'
          ? ratingForm(request, { action: pathOf(code), send: t.send, typed, faults })
          : html`<p class="note-box">${t[RATING_WHY_NOT[standing]]}</p>`
      }
    </div>`,
  });
}

function askCode(request: PageRequest, typed: string, faults: readonly Fault[]): PageReply {
  const t = ratingWords[request.lang];
  const error = faults[0]?.message;
  return page(request, {
    title: t.title,
    status: faults.length === 0 ? 200 : 422,
    search: false,
    body: html`<div class="text">
      ${errorSummary(request, faults)}
      <h1>${t.title}</h1>
      <p>${t.codeLead}</p>
      <form action="${RATING_SLIP_PATH}" method="get" class="field ${error !== undefined && 'wrong'}">
        <label for="${CODE}">${t.code}</label>
        <p class="hint" id="${CODE}-y">${t.codeHint}</p>
        ${error !== undefined && html`<p class="field-error" id="${CODE}-loi">${error}</p>`}
        <div class="row">
          <input
            id="${CODE}"
            name="${CODE}"
            value="${typed}"
            aria-describedby="${CODE}-y${error !== undefined && ` ${CODE}-loi`}"
            ${error !== undefined && html`aria-invalid="true"`}
            autocomplete="off"
            spellcheck="false"
            maxlength="60"
          />
          <button>${homeWords[request.lang].lookupButton}</button>
        </div>
      </form>
      <p><a href="/danh-gia">${t.seeAll}</a></p>
    </div>`,
  });
}

function thanks(request: PageRequest): PageReply {
  const t = ratingWords[request.lang];
  return page(request, {
    title: t.thanks,
    search: false,
    body: html`<div class="text">
      <h1>${t.thanks}</h1>
      <p>${t.thanksNext}</p>
      <p><a href="/danh-gia">${t.seeAll}</a></p>
    </div>`,
  });
}
