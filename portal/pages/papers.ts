import type { Component } from '@motcua/contract/catalogue';
import type { EarlierPaper } from '@motcua/contract/counter';
import type { DossierView } from '@motcua/contract/dossier-view';
import type { Page, PageReply, PageRequest } from '@motcua/contract/page';
import { draftWords } from '@motcua/ui/words/draft';
import { attempt, redirect, signedIn, param } from '../answering.ts';
import { dossierPath, localPath, procedurePath } from '../address.ts';
import { componentsOf, draftSteps, needsFile } from '../draft.ts';
import { keyOf } from '../form/hidden.ts';
import { errorSummary, problemFaults, type Fault } from '../form/summary.ts';
import { html, inVietnamese, type Safe } from '../html.ts';
import { page } from '../layout.ts';
import { onDraft } from '../load-draft.ts';
import { fileList, uploadForm } from '../parts/files.ts';
import { heldPaper, paperHeld } from '../parts/held-paper.ts';
import { procedureChanged } from '../parts/procedure-changed.ts';
import { stepHeader } from '../parts/steps.ts';
import { storeUploads, uploadId } from '../upload.ts';

const papersPath = (dossier: DossierView) => `${dossierPath(dossier.id)}/giay-to`;

/** CD05: the papers, one after another, each with what is attached to it. */
export const papers: Page = {
  method: 'GET',
  path: '/ho-so/:id/giay-to',
  answer: onDraft((request, dossier) => drawn(request, dossier, [])),
};

export const papersPosted: Page = {
  method: 'POST',
  path: '/ho-so/:id/giay-to',
  answer: onDraft(async (request, dossier) => {
    const faults = await storeUploads(request, dossier);
    if (faults.length === 0)
      return redirect(`${papersPath(dossier)}#${uploadId(request.form.get('component') ?? '')}-muc`);
    return drawn(request, await request.client.getDossier({ dossierId: dossier.id }), faults);
  }),
};

export const removePaper: Page = {
  method: 'POST',
  path: '/ho-so/:id/giay-to/bo',
  answer: signedIn(async (request) => {
    const dossierId = param(request, 'id');
    const own = `${dossierPath(dossierId)}/giay-to`;
    const fileId = request.form.get('file') ?? '';
    const tried = await attempt(() => request.client.removeFile({ fileId }, keyOf(request.form)));
    if ('problem' in tried && tried.problem.code !== 'NOT_FOUND') {
      const dossier = await request.client.getDossier({ dossierId });
      return drawn(request, dossier, problemFaults(request, tried.problem));
    }
    return redirect(localPath(request.form.get('ve'), own));
  }),
};

/** CD05: a paper held already stands in for one to be handed in. */
export const takePaper: Page = {
  method: 'POST',
  path: '/ho-so/:id/giay-to/dung-lai',
  answer: onDraft(async (request, dossier) => {
    const paper = paperHeld(request.form);
    const tried = await attempt(() =>
      request.client.takePaper({ dossierId: dossier.id, ...paper }, keyOf(request.form)),
    );
    return 'problem' in tried
      ? drawn(request, dossier, problemFaults(request, tried.problem))
      : redirect(`${papersPath(dossier)}#${uploadId(paper.component)}-muc`);
  }),
};

async function drawn(
  request: PageRequest,
  dossier: DossierView,
  faults: readonly Fault[],
): Promise<PageReply> {
  const { items } = await request.client.listPapersForDraft({ dossierId: dossier.id });
  return draw(request, dossier, { faults, held: items });
}

interface Standing {
  faults: readonly Fault[];
  /** What the offices hold already. */
  held: readonly EarlierPaper[];
}

function draw(request: PageRequest, dossier: DossierView, standing: Standing): PageReply {
  const { faults } = standing;
  const t = draftWords[request.lang];
  const steps = draftSteps(dossier, dossier.answers);
  const at = steps.findIndex(({ kind }) => kind === 'PAPERS');
  const components = componentsOf(dossier);
  return page(request, {
    title: `${t.papers} – ${t.step(at + 1, steps.length)}`,
    status: faults.length === 0 ? 200 : 422,
    search: false,
    before: stepHeader(request, steps, at, procedurePath(dossier.procedure.code)),
    body: html`<div class="text">
      ${errorSummary(request, faults)} ${procedureChanged(request, dossier)}
      <h1>${t.papers}</h1>
      <p>${components.length === 0 ? t.papersNone : t.papersLead}</p>
      <ol class="papers">
        ${components.map((component) => paper(request, dossier, component, standing))}
      </ol>
      ${dropped(request, dossier)}
      <p class="buttons">
        <a class="button big" href="${steps[at + 1]?.path ?? ''}">${t.next}</a>
      </p>
    </div>`,
  });
}

/** Files for papers that the version in force has dropped. */
function dropped(request: PageRequest, dossier: DossierView): Safe | false {
  const t = draftWords[request.lang];
  const files = dossier.files.filter(
    ({ component }) => component !== null && !dossier.components.some(({ code }) => code === component),
  );
  return (
    files.length > 0 &&
    html`<section>
      <h2>${t.noLongerAsked}</h2>
      <p>${t.noLongerAskedLead}</p>
      ${fileList(request, dossier.id, files, { remove: true })}
    </section>`
  );
}

function paper(
  request: PageRequest,
  dossier: DossierView,
  component: Component,
  { faults, held }: Standing,
): Safe {
  const t = draftWords[request.lang];
  const files = dossier.files.filter((file) => file.component === component.code);
  const known = files.length === 0 ? held.find((one) => one.component === component.code) : undefined;
  const id = uploadId(component.code);
  const error = faults.find((fault) => fault.id === id)?.message;
  return html`<li id="${id}-muc">
    <h2 ${inVietnamese(request)}>${component.name}</h2>
    ${
      component.form !== undefined
        ? html`<p class="with-tick">${t.asForm}</p>`
        : component.presentOnly
          ? html`<p class="soft">${t.presentLater}</p>`
          : state(request, component, files.length > 0)
    }
    ${known !== undefined && heldPaper(request, dossier.id, known)}
    ${fileList(request, dossier.id, files, { remove: true })}
    ${
      needsFile(component) &&
      uploadForm(request, dossier.id, {
        component: component.code,
        label: component.name,
        action: papersPath(dossier),
        ...(error === undefined ? {} : { error }),
      })
    }
  </li>`;
}

function state({ lang }: PageRequest, component: Component, attached: boolean): Safe {
  const t = draftWords[lang];
  if (attached) return html`<p class="with-tick">${t.attached}</p>`;
  return component.required
    ? html`<p><span class="tag wait">◐ ${t.required}, ${t.notAttached.toLowerCase()}</span></p>`
    : html`<p class="soft">${t.ifAny}</p>`;
}
