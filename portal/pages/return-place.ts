import type { DossierView } from '@motcua/contract/dossier-view';
import type { Page, PageReply, PageRequest } from '@motcua/contract/page';
import { draftWords } from '@motcua/ui/words/draft';
import { commonWords } from '@motcua/ui/words/everywhere';
import { attempt, redirect } from '../answering.ts';
import { dossierPath } from '../address.ts';
import { hiddenAct, keyOf } from '../form/hidden.ts';
import { RETURN_FIELD, returnChoices, returnChosen } from '../form/return-choice.ts';
import { errorSummary, problemFaults, type Fault } from '../form/summary.ts';
import { html } from '../html.ts';
import { page } from '../layout.ts';
import { onDossier } from '../load-draft.ts';

export const returnPlacePath = (dossier: Pick<DossierView, 'id'>): string =>
  `${dossierPath(dossier.id)}/noi-nhan`;

/** CD16: where the result goes, chosen anew after the dossier was sent, until it is handed over. */
export const returnPlace: Page = {
  method: 'GET',
  path: '/ho-so/:id/noi-nhan',
  answer: onDossier((request, dossier) => draw(request, dossier, [])),
};

export const returnPlacePosted: Page = {
  method: 'POST',
  path: '/ho-so/:id/noi-nhan',
  answer: onDossier(async (request, dossier) => {
    const { client, form, lang } = request;
    const chosen = returnChosen(form);
    if (chosen === undefined)
      return draw(request, dossier, [{ id: RETURN_FIELD, message: draftWords[lang].resultMissing }]);
    const tried = await attempt(() =>
      client.chooseReturnPlace({ dossierId: dossier.id, ...chosen }, keyOf(form)),
    );
    if ('done' in tried) return redirect(dossierPath(dossier.id));
    // the result may have been handed over while the page was open
    const present = await client.getDossier({ dossierId: dossier.id });
    return draw(
      request,
      present,
      problemFaults(request, tried.problem, () => RETURN_FIELD),
    );
  }),
};

/** Where it can no longer be changed, the page leads back to the dossier. */
function draw(request: PageRequest, dossier: DossierView, faults: readonly Fault[]): PageReply {
  if (!dossier.allowed.includes('chooseReturnPlace')) return redirect(dossierPath(dossier.id));
  const { lang } = request;
  const t = draftWords[lang];
  return page(request, {
    title: t.resultTitle,
    status: faults.length === 0 ? 200 : 422,
    search: false,
    before: html`<p class="text">
      <a class="back" href="${dossierPath(dossier.id)}">${commonWords[lang].back}</a>
    </p>`,
    body: html`<div class="text">
      ${errorSummary(request, faults)}
      <p class="overline code">${dossier.code ?? dossier.submissionCode}</p>
      <form method="post" action="${returnPlacePath(dossier)}" data-once>
        ${hiddenAct(request)}
        <fieldset class="field">
          <legend><h1>${t.resultTitle}</h1></legend>
          <div class="choices">${returnChoices(request, dossier)}</div>
        </fieldset>
        <p class="buttons"><button class="big">${t.resultChange}</button></p>
      </form>
    </div>`,
  });
}
