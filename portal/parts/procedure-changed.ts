import type { DifferenceView } from '@motcua/contract/catalogue';
import type { DossierView } from '@motcua/contract/dossier-view';
import type { PageRequest } from '@motcua/contract/page';
import { dateText } from '@motcua/ui/dates';
import { draftWords } from '@motcua/ui/words/draft';
import { html, type Safe } from '../html.ts';

/** What a version changes, one thing a line; names of papers and the like stay Vietnamese. */
export const differenceList = ({ lang }: PageRequest, difference: DifferenceView): Safe =>
  html`<ul>
    ${difference[lang].sentences.map((sentence) => html`<li>${sentence}</li>`)}
  </ul>`;

/** On every page of a dossier begun under an older version and not accepted yet: what is different now, and that nothing is lost. */
export function procedureChanged(request: PageRequest, { state, newVersion }: DossierView): Safe | false {
  if (newVersion === null) return false;
  const t = draftWords[request.lang];
  return html`<section class="note-box" aria-labelledby="thu-tuc-doi">
    <h2 id="thu-tuc-doi">${t.procedureChanged(dateText(newVersion.validFrom))}</h2>
    ${differenceList(request, newVersion.difference)}
    <p>${state === 'DRAFT' ? t.procedureChangedKept : t.procedureChangedSent}</p>
  </section>`;
}
