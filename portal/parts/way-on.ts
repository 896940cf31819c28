import type { DossierView } from '@motcua/contract/dossier-view';
import { commonWords } from '@motcua/ui/words/everywhere';
import { lifeWords } from '@motcua/ui/words/dossier-life';
import { procedurePath } from '../address.ts';
import { html, type Safe } from '../html.ts';
import { telephone, type Setting } from '../layout.ts';

/** What one can do after an end without the result asked for: words, a new dossier, a person to call. */
export function wayOn({ lang, theme }: Setting, { procedure }: DossierView, next: string): Safe {
  const t = lifeWords[lang];
  return html`<h3>${t.nextTitle}</h3>
    <p>${next}</p>
    <p class="buttons">
      <a class="button" href="${procedurePath(procedure.code)}">${t.again}</a>
      <a href="${telephone(theme.hotline)}">${commonWords[lang].hotline} ${theme.hotline}</a>
    </p>`;
}
