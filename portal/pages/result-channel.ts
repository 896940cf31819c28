import type { DossierView } from '@motcua/contract/dossier-view';
import type { Page, PageReply, PageRequest } from '@motcua/contract/page';
import { draftWords } from '@motcua/ui/words/draft';
import { attempt, redirect } from '../answering.ts';
import { dossierPath } from '../address.ts';
import { draftSteps } from '../draft.ts';
import { hidden, keyOf } from '../form/hidden.ts';
import { RETURN_FIELD, returnChoices, returnChosen } from '../form/return-choice.ts';
import { errorSummary, problemFaults, type Fault } from '../form/summary.ts';
import { html } from '../html.ts';
import { page } from '../layout.ts';
import { onDraft } from '../load-draft.ts';
import { stepHeader } from '../parts/steps.ts';

/** CD16: where the result goes. */
export const resultChannel: Page = {
  method: 'GET',
  path: '/ho-so/:id/nhan-ket-qua',
  answer: onDraft((request, dossier) => draw(request, dossier, [])),
};

export const resultChannelPosted: Page = {
  method: 'POST',
  path: '/ho-so/:id/nhan-ket-qua',
  answer: onDraft(async (request, dossier) => {
    const chosen = returnChosen(request.form);
    if (chosen === undefined)
      return draw(request, dossier, [{ id: RETURN_FIELD, message: draftWords[request.lang].resultMissing }]);
    const tried = await attempt(() =>
      request.client.updateDraft({ dossierId: dossier.id, ...chosen }, keyOf(request.form)),
    );
    return 'problem' in tried
      ? draw(
          request,
          dossier,
          problemFaults(request, tried.problem, () => RETURN_FIELD),
        )
      : redirect(onward(dossier));
  }),
};

/** To who else signs, where anybody does. */
const onward = (dossier: DossierView): string => {
  const steps = draftSteps(dossier, dossier.answers);
  return steps[steps.findIndex(({ kind }) => kind === 'RESULT') + 1]?.path ?? dossierPath(dossier.id);
};

function draw(request: PageRequest, dossier: DossierView, faults: readonly Fault[]): PageReply {
  const t = draftWords[request.lang];
  const steps = draftSteps(dossier, dossier.answers);
  const at = steps.findIndex(({ kind }) => kind === 'RESULT');
  return page(request, {
    title: `${t.resultTitle} – ${t.step(at + 1, steps.length)}`,
    status: faults.length === 0 ? 200 : 422,
    search: false,
    before: stepHeader(request, steps, at, dossierPath(dossier.id)),
    body: html`<div class="text">
      ${errorSummary(request, faults)}
      <form method="post" action="${dossierPath(dossier.id)}/nhan-ket-qua">
        ${hidden(request)}
        <fieldset class="field">
          <legend><h1>${t.resultTitle}</h1></legend>
          <div class="choices">${returnChoices(request, dossier)}</div>
        </fieldset>
        <p class="buttons"><button class="big">${t.next}</button></p>
      </form>
    </div>`,
  });
}
