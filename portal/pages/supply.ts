import type { DossierView } from '@motcua/contract/dossier-view';
import type { Page, PageReply, PageRequest } from '@motcua/contract/page';
import { appointmentText } from '@motcua/ui/dates';
import { commonWords } from '@motcua/ui/words/everywhere';
import { draftWords } from '@motcua/ui/words/draft';
import { attempt, redirect } from '../answering.ts';
import { dossierPath } from '../address.ts';
import { hiddenAct, keyOf } from '../form/hidden.ts';
import { errorSummary, problemFaults, type Fault } from '../form/summary.ts';
import { html, inVietnamese, type Safe } from '../html.ts';
import { page, telephone } from '../layout.ts';
import { onDossier } from '../load-draft.ts';
import { fileList, uploadForm } from '../parts/files.ts';
import { storeUploads, uploadId } from '../upload.ts';

type Supplement = NonNullable<DossierView['supplement']>;

const path = (dossier: DossierView) => `${dossierPath(dossier.id)}/bo-sung`;

/** Only while something is being asked for. */
const whenAsked = (
  answer: (request: PageRequest, dossier: DossierView, asked: Supplement) => Promise<PageReply> | PageReply,
) =>
  onDossier((request, dossier) =>
    dossier.supplement !== null && dossier.allowed.includes('supplyDocuments')
      ? answer(request, dossier, dossier.supplement)
      : redirect(dossierPath(dossier.id)),
  );

/** CD10: what is asked for, item by item with its legal basis; attach, then send once. */
export const supply: Page = {
  method: 'GET',
  path: '/ho-so/:id/bo-sung',
  answer: whenAsked((request, dossier, asked) => draw(request, dossier, asked, [])),
};

export const supplyFiles: Page = {
  method: 'POST',
  path: '/ho-so/:id/bo-sung/tep',
  answer: whenAsked(async (request, dossier, asked) => {
    const faults = await storeUploads(request, dossier);
    if (faults.length === 0) return redirect(path(dossier));
    return draw(request, await request.client.getDossier({ dossierId: dossier.id }), asked, faults);
  }),
};

export const supplyPosted: Page = {
  method: 'POST',
  path: '/ho-so/:id/bo-sung',
  answer: whenAsked(async (request, dossier, asked) => {
    const note = (request.form.get('loi-nhan') ?? '').normalize('NFC').trim().slice(0, 1000);
    const tried = await attempt(() =>
      request.client.supplyDocuments(
        { dossierId: dossier.id, ...(note === '' ? {} : { note }) },
        keyOf(request.form),
      ),
    );
    if ('problem' in tried) return draw(request, dossier, asked, problemFaults(request, tried.problem));
    return redirect(dossierPath(dossier.id));
  }),
};

/** What waiting does to the time limit, as the law lets this procedure's clock behave. */
async function clockWords({ client, lang }: PageRequest, dossier: DossierView): Promise<string> {
  const t = draftWords[lang];
  if (dossier.acceptedAt === null) return t.supplyNOT_STARTED;
  const { intervals } = await client.explainDue({ dossierId: dossier.id });
  const wait = intervals.findLast(({ kind, to }) => kind === 'SUPPLEMENT' && to === null);
  return t[`supply${wait?.policy ?? 'PAUSE'}`];
}

async function draw(
  request: PageRequest,
  dossier: DossierView,
  asked: Supplement,
  faults: readonly Fault[],
): Promise<PageReply> {
  const { lang, theme } = request;
  const t = draftWords[lang];
  const vi = inVietnamese({ lang });
  return page(request, {
    title: t.supplyTitle,
    status: faults.length === 0 ? 200 : 422,
    search: false,
    before: html`<p class="text">
      <a class="back" href="${dossierPath(dossier.id)}">${commonWords[lang].back}</a>
    </p>`,
    body: html`<div class="text">
      ${errorSummary(request, faults)}
      <p class="overline" ${vi}>${dossier.procedure.name}</p>
      <h1>${t.supplyTitle}</h1>
      <p>${t.supplyReason}: <span ${vi}>${asked.reason}</span></p>
      ${
        asked.dueAt !== null &&
        html`<div class="ended-box">
          <p class="now-text">${t.supplyUntil(appointmentText(asked.dueAt, lang))}</p>
          <p>
            ${t.supplyOtherwise}
            <a href="${telephone(theme.hotline)}">${theme.hotline}</a>.
          </p>
        </div>`
      }
      <p>${await clockWords(request, dossier)}</p>
      <h2>${t.supplyAsked}</h2>
      <ol class="papers">
        ${asked.items.map((item) => asking(request, dossier, item, faults))}
      </ol>
      <form method="post" action="${path(dossier)}" data-once>
        ${hiddenAct(request)}
        <div class="field">
          <label for="loi-nhan"
            >${t.supplyNote} <span class="soft">${commonWords[lang].optional}</span></label
          >
          <textarea id="loi-nhan" name="loi-nhan" rows="3" maxlength="1000"></textarea>
        </div>
        <p class="buttons"><button class="big">${t.supplyButton}</button></p>
      </form>
    </div>`,
  });
}

function asking(
  request: PageRequest,
  dossier: DossierView,
  item: Supplement['items'][number],
  faults: readonly Fault[],
): Safe {
  const t = draftWords[request.lang];
  const component = item.component ?? '';
  const files = dossier.files.filter((file) => (file.component ?? '') === component);
  const error = faults.find(({ id }) => id === uploadId(component))?.message;
  return html`<li>
    <h3 ${inVietnamese(request)}>${item.text}</h3>
    ${
      item.legalBasis !== '' &&
      html`<p class="soft">${t.supplyBasis} <span lang="vi">${item.legalBasis}</span></p>`
    }
    ${fileList(request, dossier.id, files, { remove: false })}
    ${uploadForm(request, dossier.id, {
      component,
      label: item.text,
      action: `${path(dossier)}/tep`,
      ...(error === undefined ? {} : { error }),
    })}
  </li>`;
}
