import { draftWords } from '@motcua/ui/words/draft';
import { commonWords } from '@motcua/ui/words/everywhere';
import type { DraftStep } from '../draft.ts';
import { html, type Safe } from '../html.ts';
import type { Setting } from '../layout.ts';

/** "Bước 3/7" with the way back; the bar says the same to those who see it. */
export function stepHeader({ lang }: Setting, steps: readonly DraftStep[], at: number, backTo: string): Safe {
  const back = at > 0 ? (steps[at - 1]?.path ?? backTo) : backTo;
  return html`<div class="text step-header">
    <p><a class="back" href="${back}">${commonWords[lang].back}</a></p>
    <p class="step">${draftWords[lang].step(at + 1, steps.length)}</p>
    <progress max="${steps.length}" value="${at + 1}" aria-hidden="true"></progress>
  </div>`;
}
