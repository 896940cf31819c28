import type { DossierView } from '@motcua/contract/dossier-view';
import type { DueExplanation } from '@motcua/contract/due';
import { DELAY_CAUSES, type DelayCause } from '@motcua/rules/dossier';
import { appointmentText, momentText } from '@motcua/ui/dates';
import { lifeWords } from '@motcua/ui/words/dossier-life';
import { dossierPath } from '../address.ts';
import { html, inVietnamese, type Safe } from '../html.ts';
import type { Setting } from '../layout.ts';
import { lateness } from './due.ts';

/** The signed apology (Mẫu 04): cause, reason in the authority's own words, the one new date, how late in truth, the paper. */
export function apology(
  setting: Setting,
  { id, apology: signed }: DossierView,
  due: DueExplanation | undefined,
): Safe | false {
  if (signed === null || signed.signedAt === null) return false;
  const { lang } = setting;
  const t = lifeWords[lang];
  return html`<section class="apology" aria-labelledby="xin-loi">
    <h2 id="xin-loi">${t.apologyTitle}</h2>
    <p ${inVietnamese({ lang })}>${signed.reason}</p>
    <dl class="facts-list">
      <div>
        <dt>${t.apologyCause}</dt>
        <dd>${causeText(signed, lang)}</dd>
      </div>
      <div>
        <dt>${t.apologyNew}</dt>
        <dd>
          <strong>${appointmentText(signed.newDueAt, lang)}</strong>
          <span class="soft">(${t.apologyOnce})</span>
        </dd>
      </div>
    </dl>
    ${lateness(setting, due)}
    ${
      signed.signedBy !== null &&
      html`<p class="soft">${t.apologySigned(signed.signedBy, momentText(signed.signedAt))}</p>`
    }
    ${
      signed.slipId !== null &&
      html`<p><a href="${dossierPath(id)}/giay/${signed.slipId}">${t.apologyPaper}</a> (PDF)</p>`
    }
  </section>`;
}

const isCause = (code: string): code is DelayCause => Object.hasOwn(DELAY_CAUSES, code);

const causeText = (of: NonNullable<DossierView['apology']>, lang: Setting['lang']): string =>
  isCause(of.cause) ? DELAY_CAUSES[of.cause][lang] : of.causeText;
