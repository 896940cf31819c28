import type { PageRequest } from '@motcua/contract/page';
import type { RepresentationView } from '@motcua/contract/representation';
import type { WhoAmI } from '@motcua/contract/session';
import { reaches } from '@motcua/rules/representation';
import { representationWords } from '@motcua/ui/words/representation';
import { withQuery } from '../address.ts';
import { flag, html, inVietnamese, type Piece, type Safe } from '../html.ts';
import { AUTHORISE_PATH } from './representation.ts';

/** In the address: the representation a dossier is begun by. */
export const ON_BEHALF = 'thay-mat';

export const onBehalfAsked = ({ query }: PageRequest): string => (query.get(ON_BEHALF) ?? '').slice(0, 40);

/** For whom one may file this procedure today, and for whom one is about to. */
export interface Whose {
  offered: readonly RepresentationView[];
  chosen: RepresentationView | undefined;
  /** Somebody was chosen for whom one may not, or no longer. */
  gone: boolean;
}

export async function whoseDossier(request: PageRequest, account: WhoAmI, procedure: string): Promise<Whose> {
  if (account.kind === 'OFFICER') return { offered: [], chosen: undefined, gone: false };
  const { asAgent } = await request.client.listMyRepresentations({});
  const offered = asAgent.filter(
    ({ standing, kind, acts, procedures }) =>
      standing === 'VALID' &&
      reaches({ kind, acts, procedures: procedures.map(({ code }) => code) }, procedure, 'FILE'),
  );
  const asked = onBehalfAsked(request);
  const chosen = offered.find(({ id }) => id === asked);
  return { offered, chosen, gone: asked !== '' && chosen === undefined };
}

/** The first question where one acts for others: whose dossier it is. @param kept what was already said on the page */
export function askWhose(
  request: PageRequest,
  action: string,
  procedure: string,
  whose: Whose,
  kept: Piece,
): Piece {
  const t = representationWords[request.lang];
  const { offered, chosen, gone } = whose;
  return html`${gone && html`<p class="note-box" role="alert">${t.noLonger} <a href="${action}">${t.mine}</a></p>`}
  ${chosen !== undefined && html`<p class="note-box">${t.filedFor(chosen.principal.fullName)}</p>`}
  ${
    offered.length > 0
      ? html`<form class="row" action="${action}" method="get">
          ${kept}
          <label for="${ON_BEHALF}">${t.whose}</label>
          <select id="${ON_BEHALF}" name="${ON_BEHALF}">
            <option value="">${t.mine}</option>
            ${offered.map((one) => option(request, one, one === chosen))}
          </select>
          <button class="quiet">${t.choose}</button>
        </form>`
      : html`<p>
          <a href="${withQuery(AUTHORISE_PATH, { 'thu-tuc': procedure })}">${t.letOther}</a>
        </p>`
  }`;
}

const option = (request: PageRequest, { id, principal }: RepresentationView, chosen: boolean): Safe =>
  html`<option value="${id}" ${flag('selected', chosen)} ${inVietnamese(request)}>
    ${principal.fullName}
  </option>`;

/** Carries the choice along in a form that asks something else. */
export const whoseHidden = ({ chosen }: Whose): Safe | false =>
  chosen !== undefined && html`<input type="hidden" name="${ON_BEHALF}" value="${chosen.id}" />`;
