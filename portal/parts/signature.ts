import type { SignatureView } from '@motcua/contract/signature';
import { momentText } from '@motcua/ui/dates';
import { signatureWords } from '@motcua/ui/words/signature';
import { html, inVietnamese, type Safe } from '../html.ts';
import type { Setting } from '../layout.ts';

const LOOKS: Record<SignatureView['standing'], { tone: string; sign: string }> = {
  NOT_ASKED: { tone: 'wait', sign: '○' },
  ASKED: { tone: 'wait', sign: '◐' },
  CHANGED: { tone: 'late', sign: '↻' },
  DECLINED: { tone: 'late', sign: '✕' },
  SIGNED: { tone: 'ok', sign: '✓' },
};

/** In what capacity somebody signs; the words of a form without English stay Vietnamese. */
export const roleShown = (
  setting: Setting,
  { role, roleEn }: Pick<SignatureView, 'role' | 'roleEn'>,
): Safe =>
  setting.lang === 'en' && roleEn !== undefined
    ? html`<span>${roleEn}</span>`
    : html`<span ${inVietnamese(setting)}>${role}</span>`;

/** Where a signature stands, since when, and why it was declined. */
export function signatureStanding(setting: Setting, view: SignatureView): Safe {
  const t = signatureWords[setting.lang];
  const { tone, sign } = LOOKS[view.standing];
  const signed = view.standing === 'SIGNED';
  const at = signed ? view.answeredAt : view.standing === 'ASKED' ? view.askedAt : null;
  return html`<p>
      <span class="tag ${tone}">${sign} ${t[view.standing]}</span>
      ${at !== null && html`<span class="soft">${signed ? t.signedAt : t.askedAt} ${momentText(at)}</span>`}
      ${signed && view.how === 'SHEET' && html`<span class="soft">(${t.bySheet})</span>`}
    </p>
    ${
      view.standing === 'DECLINED' &&
      view.reason !== null &&
      html`<p>${t.reason}: <span ${inVietnamese(setting)}>${view.reason}</span></p>`
    }`;
}

/** All of them, as they are read back before the dossier is sent, and afterwards. */
export const signatureList = (setting: Setting, signatures: readonly SignatureView[]): Safe =>
  html`<dl class="answers">
    ${signatures.map(
      (one) =>
        html`<div id="ky-${one.signer}">
          <dt>${roleShown(setting, one)}</dt>
          <dd>
            <span ${inVietnamese(setting)}>${one.fullName}</span>
            ${signatureStanding(setting, one)}
          </dd>
        </div>`,
    )}
  </dl>`;
