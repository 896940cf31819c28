import { commonWords } from '@motcua/ui/words/everywhere';
import { html, type Safe } from '../html.ts';
import type { Setting } from '../layout.ts';
import { icon } from './icon.ts';

/** The one search; the script adds suggestions under it while one types. */
export function searchBox({ lang }: Setting, value: string, hint?: Safe): Safe {
  const t = commonWords[lang];
  return html`<form class="search" role="search" action="/tim-kiem" method="get" data-suggest="/goi-y">
    <label class="unseen" for="q">${t.searchLabel}</label>
    <div class="search-row">
      <input
        id="q"
        name="q"
        type="search"
        value="${value}"
        maxlength="200"
        autocomplete="off"
        ${hint !== undefined && html`aria-describedby="q-y"`}
      />
      <button>${icon('search')}<span>${t.searchButton}</span></button>
    </div>
    ${hint !== undefined && html`<p class="hint" id="q-y">${hint}</p>`}
  </form>`;
}
