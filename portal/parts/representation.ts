import type { RepresentationView } from '@motcua/contract/representation';
import { KINDS, PROOFS, REPRESENTED_ACTS, STANDINGS } from '@motcua/rules/representation';
import { dateText, momentText } from '@motcua/ui/dates';
import { representationWords } from '@motcua/ui/words/representation';
import { html, inVietnamese, type Piece, type Safe } from '../html.ts';
import type { Setting } from '../layout.ts';

/** What it covers, how long, on what paper. */
export function representationFacts(setting: Setting, one: RepresentationView): Safe {
  const { lang } = setting;
  const t = representationWords[lang];
  const from = dateText(one.from);
  const vi = inVietnamese(setting);
  return html`<dl class="facts-list">
    <div>
      <dt>${t.scope}</dt>
      <dd>
        ${one.procedures.length === 0 ? t.all : html`<span ${vi}>${one.procedures.map(({ name }) => name).join('; ')}</span>`}
      </dd>
    </div>
    <div>
      <dt>${t.acts}</dt>
      <dd>${one.acts.map((act) => REPRESENTED_ACTS[act][lang]).join('; ')}</dd>
    </div>
    <div>
      <dt>${t.term}</dt>
      <dd>${one.lastDay === null ? t.fromOn(from) : t.fromTo(from, dateText(one.lastDay))}</dd>
    </div>
    <div>
      <dt>${t.paper}</dt>
      <dd>${paperText(setting, one)}</dd>
    </div>
  </dl>`;
}

function paperText(setting: Setting, { paper }: RepresentationView): Piece {
  const { lang } = setting;
  const t = representationWords[lang];
  if (paper === null) return t.noPaper;
  const { kind, number, date, issuer } = paper;
  return html`${t.paperOf(PROOFS[kind][lang], number, dateText(date))},
    <span ${inVietnamese(setting)}>${issuer}</span>`;
}

/** One of the list: the other side, where it stands, and what may be done with it. */
export function representationItem(
  setting: Setting,
  one: RepresentationView,
  other: 'principal' | 'agent',
): Safe {
  const { lang } = setting;
  const t = representationWords[lang];
  const { fullName, idEnding } = one[other];
  const name = html`<span class="unseen">: <span ${inVietnamese(setting)}>${fullName}</span></span>`;
  return html`<li>
    <h3>
      <span ${inVietnamese(setting)}>${fullName}</span>
      <span class="tag ${tone(one)}">${STANDINGS[one.standing][lang]}</span>
    </h3>
    <p class="soft">${KINDS[one.kind][lang]}, ${t.ending(idEnding)}</p>
    ${one.mayAnswer && html`<p><strong>${t.waits}</strong></p>`}
    ${one.standing === 'WAITING_VERIFICATION' && html`<p class="note-box">${t.bring} ${t.code} <strong class="code">${one.code}</strong>.</p>`}
    ${representationFacts(setting, one)}
    <details>
      <summary>${t.history}${name}</summary>
      <ul>
        ${one.history.map(
          ({ at, what, by, unit, reason }) =>
            html`<li>
              ${momentText(at)}: ${t[what]},
              <span ${inVietnamese(setting)}
                >${by}${unit !== null && `, ${unit}`}${reason !== null && `. ${reason}`}</span
              >
            </li>`,
        )}
      </ul>
    </details>
    ${
      (one.mayAnswer || one.mayEnd) &&
      html`<p class="buttons">
        ${one.mayAnswer && html`<a class="button" href="${representationPath(one.id)}/tra-loi">${t.answer}${name}</a>`}
        ${one.mayEnd && html`<a href="${representationPath(one.id)}/cham-dut">${t.end}${name}</a>`}
      </p>`
    }
  </li>`;
}

export const REPRESENTATIONS_PATH = '/tai-khoan/uy-quyen';
export const AUTHORISE_PATH = `${REPRESENTATIONS_PATH}/giao`;
const representationPath = (id: string): string => `${REPRESENTATIONS_PATH}/${id}`;

function tone({ standing }: RepresentationView): string {
  if (standing === 'VALID') return 'ok';
  return standing.startsWith('WAITING') || standing === 'NOT_YET' ? 'wait' : '';
}
