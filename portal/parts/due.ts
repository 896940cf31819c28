import type { DossierView } from '@motcua/contract/dossier-view';
import { appointmentText } from '@motcua/ui/dates';
import { DEADLINE_MARKS, type DeadlineMark } from '@motcua/ui/icons';
import { dossierWords } from '@motcua/ui/words/dossier';
import { html, type Safe } from '../html.ts';
import type { Setting } from '../layout.ts';

/** Word, shape and colour of a deadline together. */
export function deadlineTag({ lang }: Setting, deadline: DeadlineMark): Safe {
  const mark = DEADLINE_MARKS[deadline];
  return html`<span class="tag ${mark.tone}"
    ><span aria-hidden="true">${mark.shape}</span> ${mark[lang]}</span
  >`;
}

/** How the due date is reckoned, line by line as the clock's ledger says it. */
export function dueExplained({ lang }: Setting, due: DossierView['due']): Safe {
  const t = dossierWords[lang];
  const said = lang === 'vi' ? due.lines : due.linesEn;
  if (said.length === 0) return html`<p>${t.dueNone}</p>`;
  const moved = due.originalDueAt !== null && due.originalDueAt !== due.dueAt ? due.originalDueAt : undefined;
  return html`<ol class="ledger">
      ${said.map((line) => html`<li>${line}</li>`)}
    </ol>
    ${moved !== undefined && html`<p class="soft">${t.dueMoved(appointmentText(moved, lang))}</p>`}`;
}
