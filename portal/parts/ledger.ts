import type { DossierView } from '@motcua/contract/dossier-view';
import { momentText } from '@motcua/ui/dates';
import { lifeWords } from '@motcua/ui/words/dossier-life';
import { dossierPath } from '../address.ts';
import { hiddenAct } from '../form/hidden.ts';
import { html, inVietnamese, lines, type Safe } from '../html.ts';
import type { Setting } from '../layout.ts';

type Entry = DossierView['ledger'][number];

/** Where an entry stands on the page, so that an objection leads back to it. */
export const entryId = (id: string): string => `y-kien-${id}`;

/** Guidance, requests and refusals, each with "Tôi không đồng ý" in one tap, and what the control office answered. */
export function ledger(setting: Setting, dossier: DossierView): Safe | false {
  const { lang } = setting;
  const t = lifeWords[lang];
  if (dossier.ledger.length === 0) return false;
  return html`<section>
    <h2>${t.ledger}</h2>
    <p class="soft">${t.ledgerLead}</p>
    <ul class="ledger-entries">
      ${dossier.ledger.map(
        (entry) =>
          html`<li id="${entryId(entry.id)}">
            <p>
              <strong>${t[`ledger${entry.kind}`]}</strong>
              <time class="soft" datetime="${entry.at}">${momentText(entry.at)}</time>
            </p>
            <p ${inVietnamese({ lang })}>${entry.reasonText}</p>
            ${entry.objectedAt !== null && objected(setting, entry)}
            ${
              // who only follows it for another objects to nothing
              entry.objectedAt === null && dossier.reader !== 'AGENT' && objecting(setting, dossier.id, entry)
            }
          </li>`,
      )}
    </ul>
  </section>`;
}

/** One tap is enough; who wants to may say why before it. */
function objecting(setting: Setting, dossierId: string, { id, kind, at }: Entry): Safe {
  const t = lifeWords[setting.lang];
  return html`<form method="post" action="${dossierPath(dossierId)}/khong-dong-y" data-once>
    ${hiddenAct(setting)}<input type="hidden" name="muc" value="${id}" />
    <details>
      <summary>${t.objectWhy}</summary>
      <label for="vi-sao-${id}">${t.objectText}</label>
      <textarea id="vi-sao-${id}" name="vi-sao" rows="3" maxlength="1000"></textarea>
    </details>
    <button class="quiet">
      ${t.object}<span class="unseen"> ${t.objectTo(t[`ledger${kind}`], momentText(at))}</span>
    </button>
  </form>`;
}

function objected({ lang }: Setting, { objectedAt, objection, answer, answeredAt, upheld }: Entry): Safe {
  const t = lifeWords[lang];
  return html`<div class="objection">
    <p>
      <strong>${t.objected(objectedAt === null ? '' : momentText(objectedAt))}</strong>
      ${objection !== null && html`<br /><q>${lines(objection)}</q>`}
    </p>
    ${
      answer === null
        ? html`<p>${t.objectionWaits}</p>`
        : html`<p>
            <strong>${upheld === true ? t.objectionUpheld : t.objectionDenied}</strong>
            ${answeredAt !== null && html`<time class="soft" datetime="${answeredAt}">${momentText(answeredAt)}</time>`}
            <br /><span lang="vi">${lines(answer)}</span>
          </p>`
    }
  </div>`;
}
