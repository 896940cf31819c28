import type { DossierView } from '@motcua/contract/dossier-view';
import type { Page, PageReply, PageRequest } from '@motcua/contract/page';
import { commonWords } from '@motcua/ui/words/everywhere';
import { lifeWords } from '@motcua/ui/words/dossier-life';
import { attempt, redirect } from '../answering.ts';
import { dossierPath } from '../address.ts';
import { hiddenAct, keyOf } from '../form/hidden.ts';
import { errorSummary, problemFaults, type Fault } from '../form/summary.ts';
import { html, inVietnamese } from '../html.ts';
import { page } from '../layout.ts';
import { onDraft } from '../load-draft.ts';
import { discardPath } from '../parts/discard-link.ts';

/** Throwing away what was begun and not sent: what goes, then the act. */
export const discard: Page = {
  method: 'GET',
  path: '/ho-so/:id/bo',
  answer: onDraft((request, dossier) => draw(request, dossier, [])),
};

export const discardPosted: Page = {
  method: 'POST',
  path: '/ho-so/:id/bo',
  answer: onDraft(async (request, dossier) => {
    const tried = await attempt(() =>
      request.client.discardDraft({ dossierId: dossier.id }, keyOf(request.form)),
    );
    return 'done' in tried
      ? redirect('/ho-so-cua-toi?da-bo=1')
      : draw(request, dossier, problemFaults(request, tried.problem));
  }),
};

function draw(request: PageRequest, dossier: DossierView, faults: readonly Fault[]): PageReply {
  const { lang } = request;
  const t = lifeWords[lang];
  const back = `${dossierPath(dossier.id)}/kiem-tra`;
  return page(request, {
    title: t.discardTitle,
    status: faults.length === 0 ? 200 : 422,
    search: false,
    before: html`<p class="text"><a class="back" href="${back}">${commonWords[lang].back}</a></p>`,
    body: html`<div class="text">
      ${errorSummary(request, faults)}
      <p class="overline code">${dossier.submissionCode}</p>
      <h1>${t.discardTitle}</h1>
      <p ${inVietnamese({ lang })}>${dossier.summary === '' ? dossier.procedure.name : dossier.summary}</p>
      <p>${t.discardLead(dossier.files.length)}</p>
      <form method="post" action="${discardPath(dossier.id)}" data-once>
        ${hiddenAct(request)}
        <p class="buttons">
          <button class="big">${t.discard}</button>
          <a class="button quiet" href="${back}">${t.discardKeep}</a>
        </p>
      </form>
    </div>`,
  });
}
