import type { MyPaper } from '@motcua/contract/my-papers';
import type { Page, PageRequest } from '@motcua/contract/page';
import { dateText } from '@motcua/ui/dates';
import { myAccessesWords } from '@motcua/ui/words/my-accesses';
import { myPapersWords } from '@motcua/ui/words/my-papers';
import { dossierPath } from '../address.ts';
import { signedIn } from '../answering.ts';
import { html, inVietnamese, type Safe } from '../html.ts';
import { page } from '../layout.ts';
import { filePath } from '../parts/files.ts';
import { copyPath } from './certified-copy.ts';
import { MY_ACCESSES_PATH } from './my-accesses.ts';

/** One's own papers that the offices keep: where each comes from, whether it still counts, where it was used again. */
export const myPapers: Page = {
  method: 'GET',
  path: '/giay-to-cua-toi',
  answer: signedIn(async (request) => {
    const t = myPapersWords[request.lang];
    const { items } = await request.client.listMyPapers({});
    return page(request, {
      title: t.title,
      body: html`<div class="text">
        <h1>${t.title}</h1>
        <p>${items.length === 0 ? t.empty : t.lead}</p>
        <p><a href="${MY_ACCESSES_PATH}">${myAccessesWords[request.lang].title}</a></p>
        ${group(
          request,
          t.results,
          items.filter(({ kind }) => kind === 'RESULT'),
        )}
        ${group(
          request,
          t.copies,
          items.filter(({ kind }) => kind === 'CERTIFIED_COPY'),
        )}
        ${group(
          request,
          t.files,
          items.filter(({ kind }) => kind === 'FILE'),
        )}
      </div>`,
    });
  }),
};

const group = (request: PageRequest, title: string, papers: readonly MyPaper[]): Safe | false =>
  papers.length > 0 &&
  html`<section>
    <h2>${title}</h2>
    <ul class="dossiers">
      ${papers.map((paper) => one(request, paper))}
    </ul>
  </section>`;

function one(request: PageRequest, paper: MyPaper): Safe {
  const t = myPapersWords[request.lang];
  const { kind, dossierId, slipId } = paper;
  const inside = inVietnamese(request);
  return html`<li>
    <h3 ${inside}>${paper.name}</h3>
    ${standing(request, paper)}
    <p class="soft">${ISSUED[kind](t)}: <b ${inside}>${paper.unit}</b></p>
    ${signature(request, paper)}
    <p class="soft">${t.date} ${dateText(paper.date)}</p>
    <p>${t.from} <a href="${dossierPath(dossierId)}">${paper.dossierCode}</a></p>
    ${
      paper.uses.length > 0 &&
      html`<p>${t.uses}:</p>
        <ul>
          ${paper.uses.map(
            (use) =>
              html`<li>
                <a href="${dossierPath(use.dossierId)}">${use.dossierCode}</a>,
                <span ${inside}>${use.unit}</span>, ${dateText(use.date)}
              </li>`,
          )}
        </ul>`
    }
    ${paper.kind === 'CERTIFIED_COPY' && paper.uses.length === 0 && html`<p class="soft">${t.unused}</p>`}
    <ul class="files">
      ${
        slipId !== null &&
        html`<li>
          <a href="${dossierPath(dossierId)}/giay/${slipId}"
            >${t.open}<span class="unseen">: <span ${inside}>${paper.name}</span></span></a
          >
        </li>`
      }
      ${paper.files.map(
        ({ id, name }) => html`<li><a href="${filePath(dossierId, id)}" ${inside}>${name}</a></li>`,
      )}
    </ul>
  </li>`;
}

/** What the unit did. */
const ISSUED = {
  RESULT: (t) => t.issued,
  CERTIFIED_COPY: (t) => t.certifiedBy,
  FILE: (t) => t.taken,
} as const satisfies Record<MyPaper['kind'], (t: (typeof myPapersWords)['vi']) => string>;

/** Who signed a certified copy, where anybody checks it, and why it was taken back. */
function signature(request: PageRequest, { certified }: MyPaper): Safe | false {
  const t = myPapersWords[request.lang];
  const inside = inVietnamese(request);
  return (
    certified !== null &&
    html`<p class="soft">
        ${t.signed}: <b ${inside}>${certified.signer}</b>.
        <a href="${copyPath(certified.code)}">${t.check}<span class="unseen">: ${certified.code}</span></a>
      </p>
      ${
        certified.revokeReason !== null &&
        html`<p>${t.revokeReason}: <span ${inside}>${certified.revokeReason}</span></p>`
      }`
  );
}

/** Of what somebody handed in nobody here knows whether its issuer took it back, unless a later result here did. */
function standing({ lang }: PageRequest, { kind, number, revoked }: MyPaper): Safe | false {
  const t = myPapersWords[lang];
  return (
    (kind !== 'FILE' || revoked) &&
    html`<p>
      <span class="tag ${revoked && 'late'}">${revoked ? t.revoked : t.good}</span>
      ${number !== null && html`<span class="code">${t.number(number)}</span>`}
    </p>`
  );
}
