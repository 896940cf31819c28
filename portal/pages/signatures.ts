import type { DossierView } from '@motcua/contract/dossier-view';
import type { Page, PageReply, PageRequest } from '@motcua/contract/page';
import type { SignatureView } from '@motcua/contract/signature';
import { signatureWords } from '@motcua/ui/words/signature';
import { draftWords } from '@motcua/ui/words/draft';
import { attempt, param, redirect } from '../answering.ts';
import { dossierPath } from '../address.ts';
import { draftSteps } from '../draft.ts';
import { hiddenAct, keyOf } from '../form/hidden.ts';
import { errorSummary, problemFaults, type Fault } from '../form/summary.ts';
import { html, inVietnamese, type Safe } from '../html.ts';
import { page } from '../layout.ts';
import { onDraft } from '../load-draft.ts';
import { roleShown, signatureStanding } from '../parts/signature.ts';
import { stepHeader } from '../parts/steps.ts';
import { storeSheet } from '../upload.ts';

const pathOf = ({ id }: DossierView): string => `${dossierPath(id)}/chu-ky`;
const ofSigner = (dossier: DossierView, signer: string): string =>
  `${pathOf(dossier)}/${encodeURIComponent(signer)}`;
const sheetId = (signer: string): string => `ban-ky-${signer}`;

/** Whoever else has to sign: asked here, and where each signature stands. */
export const signatures: Page = {
  method: 'GET',
  path: '/ho-so/:id/chu-ky',
  answer: onDraft((request, dossier) => draw(request, dossier, [])),
};

export const signatureAsked: Page = {
  method: 'POST',
  path: '/ho-so/:id/chu-ky/:signer/de-nghi',
  answer: onDraft(async (request, dossier) => {
    const signer = param(request, 'signer');
    const tried = await attempt(() =>
      request.client.askSignature({ dossierId: dossier.id, signer }, keyOf(request.form)),
    );
    if ('done' in tried) return redirect(`${pathOf(dossier)}#ky-${signer}`);
    // what has to be changed first is told on the page of the whole dossier, each beside its way there
    if (tried.problem.code === 'INCOMPLETE') return redirect(`${dossierPath(dossier.id)}/kiem-tra`);
    return draw(
      request,
      dossier,
      problemFaults(request, tried.problem, () => `ky-${signer}`),
    );
  }),
};

export const sheetGiven: Page = {
  method: 'POST',
  path: '/ho-so/:id/chu-ky/:signer/ban-ky',
  answer: onDraft(async (request, dossier) => {
    const signer = param(request, 'signer');
    const sent = await storeSheet(request, dossier.id, sheetId(signer));
    if ('faults' in sent) return draw(request, dossier, sent.faults);
    const tried = await attempt(() =>
      request.client.keepSignedSheet(
        { dossierId: dossier.id, signer, sheetFile: sent.fileId },
        keyOf(request.form),
      ),
    );
    if ('done' in tried) return redirect(`${pathOf(dossier)}#ky-${signer}`);
    return draw(
      request,
      dossier,
      problemFaults(request, tried.problem, () => sheetId(signer)),
    );
  }),
};

/** The declaration to be printed and signed by hand. */
export const sheetPrinted: Page = {
  method: 'GET',
  path: '/ho-so/:id/chu-ky/:signer/to-khai',
  answer: onDraft(async (request, dossier): Promise<PageReply> => {
    const bytes = (await request.client.printForSignature({
      dossierId: dossier.id,
      signer: param(request, 'signer'),
      as: 'pdf',
    })) as Uint8Array;
    const name = `to-khai-de-ky-${dossier.submissionCode}.pdf`;
    return { kind: 'BYTES', type: 'application/pdf', name, inline: true, bytes };
  }),
};

function draw(request: PageRequest, dossier: DossierView, faults: readonly Fault[]): PageReply {
  const t = signatureWords[request.lang];
  const steps = draftSteps(dossier, dossier.answers);
  const at = steps.findIndex(({ kind }) => kind === 'SIGNATURES');
  const onward = steps.at(-1)?.path ?? dossierPath(dossier.id);
  if (at < 0) return redirect(onward);
  return page(request, {
    title: `${t.step} – ${draftWords[request.lang].step(at + 1, steps.length)}`,
    status: faults.length === 0 ? 200 : 422,
    search: false,
    before: stepHeader(request, steps, at, dossierPath(dossier.id)),
    body: html`<div class="text">
      ${errorSummary(request, faults)}
      <p class="overline" ${inVietnamese(request)}>${dossier.procedure.name}</p>
      <h1>${t.step}</h1>
      <p>${t.lead}</p>
      ${dossier.signatures.map((one) => signer(request, dossier, one, faults))}
      <p class="buttons"><a class="button big" href="${onward}">${t.onward}</a></p>
    </div>`,
  });
}

function signer(
  request: PageRequest,
  dossier: DossierView,
  view: SignatureView,
  faults: readonly Fault[],
): Safe {
  const t = signatureWords[request.lang];
  const signed = view.standing === 'SIGNED';
  const named = html`<span class="unseen">: ${roleShown(request, view)}</span>`;
  return html`<section class="block" id="ky-${view.signer}">
    <h2>
      ${roleShown(request, view)}:
      ${view.fullName === '' ? t.noName : html`<span ${inVietnamese(request)}>${view.fullName}</span>`}
    </h2>
    ${signatureStanding(request, view)} ${view.standing === 'ASKED' && html`<p class="hint">${t.tell}</p>`}
    ${
      !signed &&
      html`<form method="post" action="${ofSigner(dossier, view.signer)}/de-nghi" data-once>
          ${hiddenAct(request)}
          <p class="buttons">
            <button class="${view.standing === 'ASKED' ? 'quiet' : ''}">
              ${view.standing === 'NOT_ASKED' ? t.ask : t.askAgain}${named}
            </button>
          </p>
        </form>
        ${byHand(request, dossier, view, faults)}`
    }
  </section>`;
}

function byHand(
  request: PageRequest,
  dossier: DossierView,
  view: SignatureView,
  faults: readonly Fault[],
): Safe {
  const t = signatureWords[request.lang];
  const id = sheetId(view.signer);
  const error = faults.find((fault) => fault.id === id)?.message;
  return html`<details ${error !== undefined && html`open`}>
    <summary>${t.byHand}</summary>
    <p>${t.byHandLead}</p>
    <p><a href="${ofSigner(dossier, view.signer)}/to-khai" target="_blank">${t.print}</a></p>
    <form
      method="post"
      action="${ofSigner(dossier, view.signer)}/ban-ky"
      enctype="multipart/form-data"
      class="field upload ${error !== undefined && 'wrong'}"
    >
      ${hiddenAct(request)}
      <label for="${id}">${t.sheet}</label>
      ${error !== undefined && html`<p class="field-error" id="${id}-loi">${error}</p>`}
      <div class="row">
        <input
          type="file"
          id="${id}"
          name="tep"
          accept=".pdf,.jpg,.jpeg,.png"
          ${error !== undefined && html`aria-describedby="${id}-loi" aria-invalid="true"`}
        />
        <button class="quiet">${t.send}<span class="unseen">: ${roleShown(request, view)}</span></button>
      </div>
    </form>
  </details>`;
}
