import type { DossierView } from '@motcua/contract/dossier-view';
import type { FeeFacts } from '@motcua/contract/fees';
import type { Page, PageReply, PageRequest } from '@motcua/contract/page';
import { asksField, validateForm, visibleQuestions } from '@motcua/rules/form';
import { draftWords } from '@motcua/ui/words/draft';
import { feeWords } from '@motcua/ui/words/fees';
import { heldWords } from '@motcua/ui/words/held';
import { payingWords } from '@motcua/ui/words/paying';
import { signatureWords } from '@motcua/ui/words/signature';
import { attempt, redirect } from '../answering.ts';
import { dossierPath, feePath } from '../address.ts';
import { answersShown, draftSteps, missingPapers, rulesOn, type DraftStep } from '../draft.ts';
import { factFieldId, feeFields, knownFacts, messagesOf, postedFacts } from '../form/fee-fields.ts';
import { hiddenAct, keyOf } from '../form/hidden.ts';
import { errorSummary, problemFaults, type Fault } from '../form/summary.ts';
import { html, inVietnamese, type Piece, type Safe } from '../html.ts';
import { page } from '../layout.ts';
import { onDraft } from '../load-draft.ts';
import { answersOf } from '../parts/answers.ts';
import { changeLink, checkSection } from '../parts/check-section.ts';
import { discardLink } from '../parts/discard-link.ts';
import { feeAmounts, feeCertainty } from '../parts/fee.ts';
import { fileList } from '../parts/files.ts';
import { formChanges } from '../parts/form-changes.ts';
import { stepHeader } from '../parts/steps.ts';
import { signatureList } from '../parts/signature.ts';
import { uploadId } from '../upload.ts';
import { returnWords } from '../form/return-choice.ts';

/** CD06: everything once more, what is missing with its cure, the declaration, and the act itself. */
export const check: Page = {
  method: 'GET',
  path: '/ho-so/:id/kiem-tra',
  answer: onDraft((request, dossier) => draw(request, dossier, [])),
};

export const submit: Page = {
  method: 'POST',
  path: '/ho-so/:id/kiem-tra',
  answer: onDraft(async (request, dossier) => {
    const { client, form } = request;
    const dossierId = dossier.id;
    const { feeRules } = dossier;
    const feeFacts = postedFacts(form, feeRules?.schedule.facts ?? []);
    if (form.has('mau-moi')) return acceptNewForm(request, dossier);
    if (form.has('tinh-phi')) return reckon(request, dossier, feeFacts);
    if (!form.has('cam-doan'))
      return draw(request, dossier, [{ id: 'cam-doan', message: draftWords[request.lang].declareMissing }]);
    if (form.has('nop-phi')) return payFirst(request, dossier, feeFacts);
    const tried = await attempt(() =>
      client.submitDossier(
        { dossierId, declaration: true, ...(feeRules === null ? {} : { feeFacts }) },
        keyOf(form),
      ),
    );
    if (!('problem' in tried)) return redirect(`${dossierPath(dossierId)}/da-nop`);
    if (tried.problem.code === 'FORM_CHANGED') return draw(request, dossier, [], true);
    return draw(
      request,
      await client.getDossier({ dossierId }),
      problemFaults(request, tried.problem, (field) => idOnPage(dossier, field)),
    );
  }),
};

/** Declared now, paid next, sent by itself when the money has come. */
async function payFirst(request: PageRequest, dossier: DossierView, feeFacts: FeeFacts): Promise<PageReply> {
  const { client, form } = request;
  const dossierId = dossier.id;
  const tried = await attempt(async () => {
    if (dossier.feeRules !== null) await client.updateDraft({ dossierId, feeFacts });
    return client.openFeeOrder({ dossierId, sendWhenPaid: true, declaration: true }, keyOf(form));
  });
  if (!('problem' in tried)) return redirect(feePath(dossierId));
  return draw(
    request,
    await client.getDossier({ dossierId }),
    problemFaults(request, tried.problem, (field) => idOnPage(dossier, field)),
  );
}

/** What is said for the fee is kept with the draft; the page then shows what it comes to. */
async function reckon(
  request: PageRequest,
  { id: dossierId }: DossierView,
  feeFacts: FeeFacts,
): Promise<PageReply> {
  const tried = await attempt(() => request.client.updateDraft({ dossierId, feeFacts }));
  if (!('problem' in tried)) return redirect(`${dossierPath(dossierId)}/kiem-tra#phi`);
  return draw(
    request,
    await request.client.getDossier({ dossierId }),
    problemFaults(request, tried.problem, factFieldId),
  );
}

async function acceptNewForm(request: PageRequest, { id: dossierId }: DossierView): Promise<PageReply> {
  const tried = await attempt(() =>
    request.client.updateDraft({ dossierId, acceptNewForm: true }, keyOf(request.form)),
  );
  if ('problem' in tried)
    return draw(
      request,
      await request.client.getDossier({ dossierId }),
      problemFaults(request, tried.problem),
    );
  return redirect(`${dossierPath(dossierId)}/kiem-tra`);
}

/** Where on this page a field the server names is to be found. */
function idOnPage(dossier: DossierView, field: string): string | undefined {
  if (field.startsWith('signatures.')) return field.replace('signatures.', 'ky-');
  const fact = factFieldId(field);
  if (fact !== undefined) return fact;
  const name = field.replace(/^(answers|components?|files)[./]/, '');
  if (dossier.components.some(({ code }) => code === name)) return `muc-${uploadId(name)}`;
  return dossier.form.pages.some((of) => asksField(of, name)) ? `muc-${name}` : undefined;
}

async function draw(
  request: PageRequest,
  dossier: DossierView,
  faults: readonly Fault[],
  formChanged = dossier.newVersion !== null,
): Promise<PageReply> {
  const t = draftWords[request.lang];
  const steps = draftSteps(dossier, dossier.answers);
  const at = steps.length - 1;
  const missing = faults.length > 0 ? [] : await missingOn(request, dossier, steps);
  return page(request, {
    title: t.checkTitle,
    status: faults.length > 0 ? 422 : formChanged && request.method === 'POST' ? 409 : 200,
    search: false,
    before: stepHeader(request, steps, at, dossierPath(dossier.id)),
    body: html`<div class="text">
      ${errorSummary(request, faults)} ${formChanged && (await formChanges(request, dossier))}
      <p class="overline" ${inVietnamese(request)}>${dossier.procedure.name}</p>
      <h1>${t.checkTitle}</h1>
      <p>${t.checkLead}</p>
      ${missing.length > 0 && missingBox(request, missing)}
      ${steps.map((step) => section(request, dossier, step))} ${whereTo(request, dossier)}
      ${!formChanged && declaration(request, dossier, faults)}
      <p class="no-print">${discardLink(request, dossier.id)}</p>
    </div>`,
  });
}

const titleOf = ({ lang }: PageRequest, of: DraftStep['page']): string =>
  (lang === 'en' ? of?.titleEn : undefined) ?? of?.title ?? '';

interface Missing {
  to: string;
  text: Piece;
}

async function missingOn(
  request: PageRequest,
  dossier: DossierView,
  steps: readonly DraftStep[],
): Promise<Missing[]> {
  const t = draftWords[request.lang];
  const stepOf = (field: string) =>
    steps.find((step) => step.page !== undefined && asksField(step.page, field));
  const papers = steps.find(({ kind }) => kind === 'PAPERS')?.path ?? '';
  const lacking = missingPapers(dossier);
  const held =
    lacking.length === 0 ? [] : (await request.client.listPapersForDraft({ dossierId: dossier.id })).items;
  return [
    ...validateForm(dossier.form, dossier.answers, rulesOn(request.theme, dossier)).map(
      ({ field, message, messageEn }) => ({
        to: `${stepOf(field)?.path ?? ''}?ve=kiem-tra#o-${field}`,
        text: `${titleOf(request, stepOf(field)?.page)}: ${request.lang === 'vi' ? message : messageEn}`,
      }),
    ),
    ...lacking.map(({ code, name }) => ({
      to: `${papers}#${uploadId(code)}-muc`,
      text: html`${held.some(({ component }) => component === code) ? heldWords[request.lang].lacking : t.checkMissingPaper}
        <span ${inVietnamese(request)}>${name}</span>`,
    })),
    ...dossier.signatures
      .filter(({ standing }) => standing !== 'SIGNED')
      .map(({ signer, role, standing }) => ({
        to: `${dossierPath(dossier.id)}/chu-ky#ky-${signer}`,
        text: html`<span ${inVietnamese(request)}>${role}</span>: ${signatureWords[request.lang][standing]}`,
      })),
  ];
}

const missingBox = ({ lang }: PageRequest, missing: readonly Missing[]): Safe =>
  html`<div class="missing">
    <h2>${draftWords[lang].checkMissing}</h2>
    <ul>
      ${missing.map(({ to, text }) => html`<li><a href="${to}">${text}</a></li>`)}
    </ul>
  </div>`;

function section(request: PageRequest, dossier: DossierView, step: DraftStep): Safe | false {
  const t = draftWords[request.lang];
  switch (step.kind) {
    case 'QUESTIONS': {
      const of = step.page;
      if (of === undefined) return false;
      const title = titleOf(request, of);
      return checkSection(
        title,
        changeLink(request, `${step.path}?ve=kiem-tra`, title),
        answersOf(request, visibleQuestions(of, dossier.answers), answersShown(dossier)),
      );
    }
    case 'PAPERS':
      return checkSection(t.papers, changeLink(request, step.path, t.papers), papers(request, dossier));
    case 'RESULT':
      return checkSection(
        t.resultBy,
        changeLink(request, step.path, t.resultBy),
        html`<p>${returnWords(request, dossier)}</p>`,
      );
    case 'SIGNATURES':
      return checkSection(
        signatureWords[request.lang].step,
        changeLink(request, step.path, signatureWords[request.lang].step),
        signatureList(request, dossier.signatures),
      );
    case 'CHECK':
      return false;
  }
}

const papers = (request: PageRequest, dossier: DossierView): Safe => {
  const t = draftWords[request.lang];
  const attached = dossier.components.filter(({ code }) =>
    dossier.files.some((file) => file.component === code),
  );
  const missing = missingPapers(dossier);
  return html`<dl class="answers">
    ${[...attached, ...missing].map(
      ({ code, name }) =>
        html`<div id="muc-${uploadId(code)}">
          <dt ${inVietnamese(request)}>${name}</dt>
          <dd>
            ${
              fileList(
                request,
                dossier.id,
                dossier.files.filter((file) => file.component === code),
                { remove: false },
              ) || html`<span class="tag wait">◐ ${t.notAttached}</span>`
            }
          </dd>
        </div>`,
    )}
  </dl>`;
};

function whereTo({ lang }: PageRequest, dossier: DossierView): Safe {
  const t = draftWords[lang];
  const vi = inVietnamese({ lang });
  return html`<dl class="answers">
    <div>
      <dt>${t.sendTo}</dt>
      <dd ${vi}>${dossier.intakeUnit.name}</dd>
    </div>
    <div>
      <dt>${t.authority}</dt>
      <dd ${vi}>${dossier.authority.name}</dd>
    </div>
    <div>
      <dt>${t.applicant}</dt>
      <dd ${vi}>${dossier.applicant.fullName}</dd>
    </div>
  </dl>`;
}

/** What it costs; facts the form does not ask for are asked here, and what is typed counts when it is sent. */
function feePart(
  request: PageRequest,
  { fee, feeRules }: DossierView,
  faults: readonly Fault[],
): Safe | false {
  if (fee === null || feeRules === null) return false;
  const t = feeWords[request.lang];
  const { schedule } = feeRules;
  const asked = schedule.facts.filter(({ from }) => from === undefined);
  const known = { ...knownFacts(fee), ...postedFacts(request.form, asked) };
  return html`<section class="check" id="phi" aria-labelledby="phi-tieu-de">
    <h2 id="phi-tieu-de">${t.title}</h2>
    ${
      asked.length > 0 &&
      html`<p>${t.askLead}</p>
        ${feeFields(request, asked, known, messagesOf(faults))}
        <p class="buttons"><button class="quiet" name="tinh-phi" value="1">${t.button}</button></p>`
    }
    ${feeAmounts(request, fee)} ${fee.total !== null && html`<p class="soft">${t.today}</p>`}
    ${feeCertainty(request, schedule)}
  </section>`;
}

function declaration(request: PageRequest, dossier: DossierView, faults: readonly Fault[]): Safe {
  const t = draftWords[request.lang];
  const paid = (dossier.fee?.total ?? 0) > 0;
  return html`<form method="post" action="${dossierPath(dossier.id)}/kiem-tra" data-once>
    ${hiddenAct(request)} ${feePart(request, dossier, faults)}
    <div class="choice declare">
      <input type="checkbox" id="cam-doan" name="cam-doan" value="1" /><label for="cam-doan"
        >${t.declare}</label
      >
    </div>
    <p class="buttons">
      <button class="big">${t.submit}</button>
      ${paid && html`<button class="quiet" name="nop-phi" value="1">${payingWords[request.lang].thenSend}</button>`}
    </p>
    ${paid && html`<p class="soft">${payingWords[request.lang].thenSendHelp}</p>`}
  </form>`;
}
