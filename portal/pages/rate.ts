import type { DossierView } from '@motcua/contract/dossier-view';
import type { Page, PageReply, PageRequest } from '@motcua/contract/page';
import type { RatingView } from '@motcua/contract/rating';
import { dateText } from '@motcua/ui/dates';
import { commonWords } from '@motcua/ui/words/everywhere';
import { ratingWords } from '@motcua/ui/words/rating';
import { attempt, redirect } from '../answering.ts';
import { dossierPath } from '../address.ts';
import { keyOf } from '../form/hidden.ts';
import { RATING_WHY_NOT, ratingForm, ratingIn, typedIn, typedOf, type Typed } from '../form/rating-form.ts';
import { errorSummary, problemFaults, type Fault } from '../form/summary.ts';
import { html, inVietnamese } from '../html.ts';
import { page } from '../layout.ts';
import { onDossier } from '../load-draft.ts';
import { ratingPath } from '../parts/rating-invitation.ts';

/** CD15: the items of NĐ 61/2018/NĐ-CP Điều 31 as plain questions, of which one has to be answered. */
export const rate: Page = {
  method: 'GET',
  path: '/ho-so/:id/danh-gia',
  answer: onDossier(async (request, dossier) => {
    const known = await request.client.getRating({ dossierId: dossier.id });
    return draw(request, dossier, known, typedOf(known.rating), []);
  }),
};

export const ratePosted: Page = {
  method: 'POST',
  path: '/ho-so/:id/danh-gia',
  answer: onDossier(async (request, dossier) => {
    const { client, form } = request;
    const typed = typedIn(form);
    const again = async (found: readonly Fault[]): Promise<PageReply> =>
      draw(request, dossier, await client.getRating({ dossierId: dossier.id }), typed, found);
    const said = ratingIn(request, typed);
    if ('faults' in said) return again(said.faults);
    const tried = await attempt(() => client.rateDossier({ dossierId: dossier.id, ...said }, keyOf(form)));
    return 'done' in tried
      ? redirect(`${ratingPath(dossier)}/cam-on`)
      : again(problemFaults(request, tried.problem));
  }),
};

export const rated: Page = {
  method: 'GET',
  path: '/ho-so/:id/danh-gia/cam-on',
  answer: onDossier(async (request, dossier) => {
    const { rating, changeableUntil, standing } = await request.client.getRating({ dossierId: dossier.id });
    if (rating === null) return redirect(ratingPath(dossier));
    const t = ratingWords[request.lang];
    return page(request, {
      title: t.thanks,
      search: false,
      body: html`<div class="text">
        <h1>${t.thanks}</h1>
        <p>${t.thanksNext}</p>
        ${
          standing === 'CHANGEABLE' &&
          changeableUntil !== null &&
          html`<p>${t.until(dateText(changeableUntil))} <a href="${ratingPath(dossier)}">${t.change}</a></p>`
        }
        <p class="buttons">
          <a class="button" href="${dossierPath(dossier.id)}">${t.backToDossier}</a>
          <a href="/danh-gia">${t.seeAll}</a>
        </p>
      </div>`,
    });
  }),
};

function draw(
  request: PageRequest,
  dossier: DossierView,
  { standing }: RatingView,
  typed: Typed,
  faults: readonly Fault[],
): PageReply {
  const { lang } = request;
  const t = ratingWords[lang];
  return page(request, {
    title: t.title,
    status: faults.length === 0 ? 200 : 422,
    search: false,
    before: html`<p class="text">
      <a class="back" href="${dossierPath(dossier.id)}">${commonWords[lang].back}</a>
    </p>`,
    body: html`<div class="text">
      ${errorSummary(request, faults)}
      <p class="overline code">${dossier.code ?? dossier.submissionCode}</p>
      <h1>${t.title}</h1>
      <p ${inVietnamese({ lang })}>${dossier.summary === '' ? dossier.procedure.name : dossier.summary}</p>
      ${
        standing === 'OPEN' || standing === 'CHANGEABLE'
          ? ratingForm(request, {
              action: ratingPath(dossier),
              send: standing === 'OPEN' ? t.send : t.change,
              ...{ typed, faults },
            })
          : html`<p class="note-box">${t[RATING_WHY_NOT[standing]]}</p>`
      }
    </div>`,
  });
}
