import { commonWords } from '@motcua/ui/words/everywhere';
import { html, type Piece, type Safe } from '../html.ts';
import type { Setting } from '../layout.ts';

/** One part of check-your-answers with its way back to change it. */
export const checkSection = (title: string, change: Piece, body: Piece): Safe =>
  html`<section class="check">
    <div class="check-head">
      <h2>${title}</h2>
      ${change}
    </div>
    ${body}
  </section>`;

export const changeLink = ({ lang }: Setting, to: string, what: string): Safe =>
  html`<a href="${to}">${commonWords[lang].change}<span class="unseen">: ${what}</span></a>`;
