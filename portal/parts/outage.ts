import type { Outage } from '@motcua/contract/outage';
import { momentText } from '@motcua/ui/dates';
import { outageWords } from '@motcua/ui/words/outage';
import { html, inVietnamese, type Safe } from '../html.ts';
import type { Setting } from '../layout.ts';

/** On every page while it is told: what does not work, since when, until when, what to do meanwhile. */
export function outageBanner(setting: Pick<Setting, 'lang' | 'theme' | 'path'>): Safe | false {
  const { outages } = setting.theme;
  if (outages.length === 0 || setting.path === '/tinh-trang') return false;
  const t = outageWords[setting.lang];
  return html`<section class="wide note-box no-print" aria-label="${t.banner}">
    ${outages.map((outage) => outageTold(setting, outage))}
    <p><a href="/tinh-trang">${t.more}</a></p>
  </section>`;
}

export function outageTold({ lang }: Pick<Setting, 'lang'>, outage: Outage): Safe {
  const t = outageWords[lang];
  return html`<p>
      <span class="tag ${TONES[outage.standing]}">${t[outage.standing]}</span>
      <strong>${told(lang, outage.what, outage.whatEn)}</strong>
    </p>
    <p>${spanOf(lang, outage)}.</p>
    ${
      outage.standing !== 'PAST' &&
      html`<p>${t.meanwhile}: ${told(lang, outage.instead, outage.insteadEn)}</p>`
    }`;
}

const TONES = { COMING: 'wait', NOW: 'late', PAST: 'ok' } as const satisfies Record<
  Outage['standing'],
  string
>;

/** Where nobody has put it into English, as it is in Vietnamese. */
const told = (lang: Setting['lang'], vi: string, en: string): Safe =>
  lang === 'en' && en !== '' ? html`${en}` : html`<span ${inVietnamese({ lang })}>${vi}</span>`;

function spanOf(lang: Setting['lang'], { from, until, endedAt }: Outage): string {
  const t = outageWords[lang];
  const end = endedAt ?? until;
  return end === null ? t.since(momentText(from)) : t.span(momentText(from), momentText(end));
}
