import type { Page, PageRequest } from '@motcua/contract/page';
import type { RepresentationView } from '@motcua/contract/representation';
import { representationWords } from '@motcua/ui/words/representation';
import { signedIn } from '../answering.ts';
import { html, type Safe } from '../html.ts';
import { page } from '../layout.ts';
import { AUTHORISE_PATH, representationItem, REPRESENTATIONS_PATH } from '../parts/representation.ts';
import { declarePath } from './declare.ts';

/** Who acts for me, and for whom I act, with the ways to add to either. */
export const representations: Page = {
  method: 'GET',
  path: REPRESENTATIONS_PATH,
  answer: signedIn(async (request, account) => {
    const t = representationWords[request.lang];
    const { asPrincipal, asAgent } = await request.client.listMyRepresentations({});
    const may = account.kind !== 'OFFICER';
    return page(request, {
      title: t.title,
      body: html`<div class="text">
        <h1>${t.title}</h1>
        <p>${t.lead}</p>
        ${!may && html`<p class="note-box">${t.officer}</p>`}
        ${request.query.has('xong') && html`<p class="note-box" role="status">✓ ${t.done}</p>`}
        <section>
          <h2>${t.iAct}</h2>
          ${list(request, asAgent, 'principal', t.noneActed)}
          ${
            may &&
            html`<ul>
              ${
                account.kind === 'CITIZEN' &&
                html`<li><a href="${declarePath('PARENT')}">${t.declareParent}</a></li>`
              }
              <li><a href="${declarePath('GUARDIAN')}">${t.declareGuardian}</a></li>
              ${
                account.kind === 'CITIZEN' &&
                html`<li><a href="${declarePath('LEGAL_REPRESENTATIVE')}">${t.declareOrganisation}</a></li>`
              }
            </ul>`
          }
        </section>
        <section>
          <h2>${t.iGive}</h2>
          ${list(request, asPrincipal, 'agent', t.noneGiven)}
          ${may && html`<p><a class="button" href="${AUTHORISE_PATH}">${t.authorise}</a></p>`}
        </section>
      </div>`,
    });
  }),
};

const list = (
  request: PageRequest,
  items: readonly RepresentationView[],
  other: 'principal' | 'agent',
  none: string,
): Safe =>
  items.length === 0
    ? html`<p>${none}</p>`
    : html`<ul class="dossiers">
        ${items.map((one) => representationItem(request, one, other))}
      </ul>`;
