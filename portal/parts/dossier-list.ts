import type { DossierRow } from '@motcua/contract/dossier-view';
import { stateWording } from '@motcua/rules/dossier';
import { appointmentText } from '@motcua/ui/dates';
import { dossierWords } from '@motcua/ui/words/dossier';
import { dossierPath } from '../address.ts';
import { html, type Safe } from '../html.ts';
import type { Setting } from '../layout.ts';

/** One's own dossiers, each with where it stands and until when. */
export function dossierList({ lang }: Setting, rows: readonly DossierRow[]): Safe {
  const t = dossierWords[lang];
  return html`<ul class="dossiers">
    ${rows.map(
      (row) =>
        html`<li>
          <a href="${dossierPath(row.id)}" ${lang === 'en' && html`lang="vi"`}
            >${row.summary === '' ? row.procedureName : row.summary}</a
          >
          <p class="soft" ${lang === 'en' && html`lang="vi"`}>${row.procedureName} · ${row.authorityName}</p>
          <p>
            <span class="tag">${stateWording(row.state, lang)}</span>
            <span class="code">${row.code ?? row.submissionCode}</span>
            ${row.dueAt !== null && html`<span>${t.dueAt} ${appointmentText(row.dueAt, lang)}</span>`}
          </p>
        </li>`,
    )}
  </ul>`;
}
