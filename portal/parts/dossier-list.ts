import type { DossierRow } from '@motcua/contract/dossier-view';
import { stateWording, STATES } from '@motcua/rules/dossier';
import { appointmentText } from '@motcua/ui/dates';
import { representationWords } from '@motcua/ui/words/representation';
import { dossierWords } from '@motcua/ui/words/dossier';
import { dossierPath } from '../address.ts';
import { html, inVietnamese, type Safe } from '../html.ts';
import type { Setting } from '../layout.ts';
import { discardLink } from './discard-link.ts';
import { deadlineTag } from './due.ts';

/** One's own dossiers, each with where it stands and until when. */
export function dossierList(setting: Setting, rows: readonly DossierRow[]): Safe {
  const { lang } = setting;
  return html`<ul class="dossiers">
    ${rows.map(
      (row) =>
        html`<li>
          <a href="${dossierPath(row.id)}" ${inVietnamese({ lang })}
            >${row.summary === '' ? row.procedureName : row.summary}</a
          >
          <p class="soft" ${inVietnamese({ lang })}>${row.procedureName} · ${row.authorityName}</p>
          <p>
            <span class="tag">${stateWording(row.state, lang)}</span> ${standing(setting, row)}
            <span class="code">${row.code ?? row.submissionCode}</span>
          </p>
          ${row.onBehalfOf !== undefined && html`<p class="soft">${representationWords[lang].onBehalfOf(row.onBehalfOf)}</p>`}
          ${until(setting, row)}
          ${row.state === 'DRAFT' && row.onBehalfOf === undefined && html`<p>${discardLink(setting, row.id, row.summary)}</p>`}
        </li>`,
    )}
  </ul>`;
}

/** Late is late against the date due by law, whatever was promised since. */
function standing(setting: Setting, { state, dueAt }: DossierRow): Safe | false {
  const { clock } = STATES[state];
  if (clock === 'STOPPED') return deadlineTag(setting, 'PAUSED');
  const now = setting.account?.now;
  const late =
    clock === 'RUNNING' && dueAt !== null && now !== undefined && Date.parse(dueAt) < Date.parse(now);
  return late && deadlineTag(setting, 'OVERDUE');
}

function until({ lang }: Setting, { state, dueAt, rescheduledTo }: DossierRow): Safe | false {
  const t = dossierWords[lang];
  if (dueAt === null || STATES[state].clock === 'ENDED') return false;
  return html`<p>
    ${t.dueAt} ${appointmentText(dueAt, lang)}
    ${
      typeof rescheduledTo === 'string' &&
      html`<span>${t.rescheduled}: <strong>${appointmentText(rescheduledTo, lang)}</strong></span>`
    }
  </p>`;
}
