import type { DossierView, PartView } from '@motcua/contract/dossier-view';
import { bundleWords } from '@motcua/ui/words/bundle';
import { dossierPath } from '../address.ts';
import { html, type Safe } from '../html.ts';
import type { Setting } from '../layout.ts';
import { stepName } from './step-name.ts';

/** The parts of a case, each with where it is and a way to its own page. */
export function parts(setting: Setting, { parts: of }: Pick<DossierView, 'parts'>): Safe | false {
  if (of.length === 0) return false;
  const t = bundleWords[setting.lang];
  return html`<section class="empty" aria-labelledby="cac-phan">
    <h2 id="cac-phan">${t.parts}</h2>
    <p class="soft">${t.oneReturn}</p>
    <ul class="links">
      ${of.map((one) => part(setting, one))}
    </ul>
  </section>`;
}

function part(setting: Setting, { id, step, stepEn, state, text, textEn, code }: PartView): Safe {
  const { lang } = setting;
  const name = html`<span>${stepName(setting, step, stepEn)}</span>`;
  return html`<li>
    ${id === null ? html`<strong>${name}</strong>` : html`<a class="strong" href="${dossierPath(id)}">${name}</a>`}
    ${code !== null && html`<span class="soft code">${code}</span>`}<br />
    <span>${sign(state)} ${lang === 'vi' ? text : textEn}</span>
    ${
      id !== null &&
      state === 'SUPPLEMENT_IN_PROCESS' &&
      html`<p><a class="button" href="${dossierPath(id)}/bo-sung">${bundleWords[lang].supply}</a></p>`
    }
  </li>`;
}

const sign = (state: PartView['state']): string => {
  if (state === null) return '○';
  if (state === 'RESULT_READY' || state === 'RETURNED') return '✓';
  return state === 'SUPPLEMENT_IN_PROCESS' ? '▲' : '◐';
};

/** Of a part: the case it belongs to. */
export const partOf = ({ lang }: Setting, { partOf: of }: Pick<DossierView, 'partOf'>): Safe | false =>
  of !== null && html`<p><a href="${dossierPath(of.id)}">← ${bundleWords[lang].partOf(of.code)}</a></p>`;
