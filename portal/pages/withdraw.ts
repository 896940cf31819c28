import type { DossierView } from '@motcua/contract/dossier-view';
import type { Page, PageReply, PageRequest } from '@motcua/contract/page';
import { allowedActs, STATES, stateWording } from '@motcua/rules/dossier';
import { commonWords } from '@motcua/ui/words/everywhere';
import { lifeWords } from '@motcua/ui/words/dossier-life';
import { attempt, redirect } from '../answering.ts';
import { dossierPath } from '../address.ts';
import { hiddenAct, keyOf } from '../form/hidden.ts';
import { errorSummary, problemFaults, type Fault } from '../form/summary.ts';
import { html, inVietnamese, type Piece } from '../html.ts';
import { page, telephone } from '../layout.ts';
import { onDossier } from '../load-draft.ts';

const path = (dossier: DossierView): string => `${dossierPath(dossier.id)}/rut`;

/** The applicant takes the dossier back: what it means, the reason, then the act; or why it is too late. */
export const withdraw: Page = {
  method: 'GET',
  path: '/ho-so/:id/rut',
  answer: onDossier((request, dossier) => draw(request, dossier, [])),
};

export const withdrawPosted: Page = {
  method: 'POST',
  path: '/ho-so/:id/rut',
  answer: onDossier(async (request, dossier) => {
    const { client, form, lang } = request;
    const reason = reasonOf(form);
    if (reason.length < 3)
      return draw(request, dossier, [{ id: 'ly-do', message: lifeWords[lang].withdrawMissing }]);
    const tried = await attempt(() => client.withdrawDossier({ dossierId: dossier.id, reason }, keyOf(form)));
    if ('done' in tried) return redirect(dossierPath(dossier.id));
    // a decision may have been made while the page was open
    const present = await client.getDossier({ dossierId: dossier.id });
    return draw(request, present, problemFaults(request, tried.problem));
  }),
};

const reasonOf = (form: URLSearchParams): string =>
  (form.get('ly-do') ?? '').normalize('NFC').trim().slice(0, 1000);

function draw(request: PageRequest, dossier: DossierView, faults: readonly Fault[]): PageReply {
  const { lang } = request;
  const t = lifeWords[lang];
  const possible = dossier.allowed.includes('withdrawDossier');
  return page(request, {
    title: possible ? t.withdrawTitle : t.withdrawCannot,
    status: faults.length === 0 ? 200 : 422,
    search: false,
    before: html`<p class="text">
      <a class="back" href="${dossierPath(dossier.id)}">${commonWords[lang].back}</a>
    </p>`,
    body: html`<div class="text">
      ${errorSummary(request, faults)}
      <p class="overline code">${dossier.code ?? dossier.submissionCode}</p>
      <h1>${possible ? t.withdrawTitle : t.withdrawCannot}</h1>
      <p ${inVietnamese({ lang })}>${dossier.summary === '' ? dossier.procedure.name : dossier.summary}</p>
      ${possible ? asking(request, dossier, faults) : tooLate(request, dossier)}
    </div>`,
  });
}

function asking(request: PageRequest, dossier: DossierView, faults: readonly Fault[]): Piece {
  const t = lifeWords[request.lang];
  const error = faults.find(({ id }) => id === 'ly-do')?.message;
  return html`<ul>
      <li>${t.withdrawLead}</li>
      ${dossier.acceptedAt !== null && html`<li>${t.withdrawNotice}</li>`}
      <li>${t.withdrawFee(dossier.intakeUnit.name)}</li>
    </ul>
    <form method="post" action="${path(dossier)}" data-once>
      ${hiddenAct(request)}
      <div class="field ${error !== undefined && 'wrong'}">
        <label for="ly-do">${t.withdrawReason}</label>
        <p class="hint" id="ly-do-y">${t.withdrawHint}</p>
        ${error !== undefined && html`<p class="field-error" id="ly-do-loi">${error}</p>`}
        <textarea
          id="ly-do"
          name="ly-do"
          rows="3"
          maxlength="1000"
          required
          aria-describedby="ly-do-y${error !== undefined && ' ly-do-loi'}"
          ${error !== undefined && html`aria-invalid="true"`}
        >
${reasonOf(request.form)}</textarea>
      </div>
      <p class="buttons">
        <button class="big">${t.withdraw}</button>
        <a class="button quiet" href="${dossierPath(dossier.id)}">${t.withdrawKeep}</a>
      </p>
    </form>`;
}

/** Why it cannot be withdrawn, and the way on. */
function tooLate({ lang, theme }: PageRequest, dossier: DossierView): Piece {
  const t = lifeWords[lang];
  return html`<p class="note-box">${whyNot(dossier, t)}</p>
    <p><span class="tag">${stateWording(dossier.state, lang)}</span></p>
    <p class="buttons">
      <a class="button" href="${dossierPath(dossier.id)}">${t.withdrawBack}</a>
      <a href="${telephone(theme.hotline)}">${commonWords[lang].hotline} ${theme.hotline}</a>
    </p>`;
}

function whyNot({ state, closing }: DossierView, t: (typeof lifeWords)['vi']): string {
  if (state === 'DRAFT') return t.withdrawUnsent;
  if (allowedActs(state).includes('withdrawDossier')) return t.withdrawOther;
  return closing !== null || STATES[state].terminal ? t.withdrawEnded : t.withdrawDecided;
}
