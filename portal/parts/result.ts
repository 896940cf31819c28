import type { DossierView } from '@motcua/contract/dossier-view';
import { dateText } from '@motcua/ui/dates';
import { dossierWords } from '@motcua/ui/words/dossier';
import { lifeWords } from '@motcua/ui/words/dossier-life';
import { dossierPath } from '../address.ts';
import { html, inVietnamese, type Safe } from '../html.ts';
import type { Setting } from '../layout.ts';
import { filePath } from './files.ts';
import { wayOn } from './way-on.ts';

/** The result, what it replaces, and how one gets it. */
export function result(setting: Setting, dossier: DossierView): Safe | false {
  const { lang } = setting;
  const of = dossier.result;
  if (of === null) return false;
  const t = dossierWords[lang];
  const denied = of.outcome === 'DENY';
  return html`<div class="${denied ? 'ended-box' : 'done-box'}">
    <h2>${denied ? lifeWords[lang].refusedTitle : html`✓ ${t.result}: <span lang="vi">${of.name}</span>`}</h2>
    ${denied && html`<p lang="vi">${of.name}</p>`}
    <p>${t.resultNumber(of.number, dateText(of.date), of.signer)}</p>
    ${of.replaces !== undefined && replaced(setting, dossier.id, of.replaces)}
    ${
      of.fileId !== null &&
      html`<p><a class="button" href="${filePath(dossier.id, of.fileId)}">${t.download}</a></p>`
    }
    ${
      of.slipId !== null &&
      html`<p>
        <a class="button" href="${dossierPath(dossier.id)}/giay/${of.slipId}"
          >${denied ? t.openRefusal : t.openResult}</a
        >
      </p>`
    }
    ${
      dossier.partOf === null &&
      (dossier.state === 'RESULT_READY' || dossier.state === 'REFUSED_AFTER_APPRAISAL') &&
      html`<p>${lifeWords[lang][`fetch${dossier.resultChannel}`](dossier.returnPlace.unit.name)}</p>`
    }
    ${denied && wayOn(setting, dossier, lifeWords[lang].refusedNext)}
  </div>`;
}

type Replaced = NonNullable<NonNullable<DossierView['result']>['replaces']>;

function replaced({ lang }: Setting, dossierId: string, of: Replaced): Safe {
  const t = dossierWords[lang];
  return html`<p class="strong">${t.replaces(of.number, dateText(of.date))}</p>
    <p>
      ${t.reason}: <span ${inVietnamese({ lang })}>${of.reason}</span>
      <span class="note">${t.replacesFree}</span>
      ${
        of.slipId !== null &&
        html`<a href="${dossierPath(dossierId)}/giay/${of.slipId}">${t.replacesOpen}</a>`
      }
    </p>`;
}
