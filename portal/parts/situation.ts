import type { DossierView } from '@motcua/contract/dossier-view';
import type { DueExplanation } from '@motcua/contract/due';
import { appointmentText, momentText } from '@motcua/ui/dates';
import { lifeWords } from '@motcua/ui/words/dossier-life';
import { html, inVietnamese, type Piece, type Safe } from '../html.ts';
import { telephone, type Setting } from '../layout.ts';
import { wayOn } from './way-on.ts';

/** What is special about where the dossier stands, with what its applicant can do next. */
export function situation(setting: Setting, dossier: DossierView, due: DueExplanation | undefined): Safe {
  return html`${visit(setting, dossier)} ${end(setting, dossier)}
  ${waitsForPaper(dossier) && payment(setting, dossier, due)}`;
}

/** An end without the result that was asked for: why, and the way on. */
function end(setting: Setting, dossier: DossierView): Safe | false {
  const { lang } = setting;
  const t = lifeWords[lang];
  const { closing, state } = dossier;
  if (closing !== null) {
    const why = t.closingAt(momentText(closing.at), closing.reason);
    return ended(t[`closed${closing.kind}`], why, wayOn(setting, dossier, t[`next${closing.kind}`]));
  }
  const refusal = dossier.ledger.findLast(({ kind }) => kind === 'REFUSAL');
  const why = refusal === undefined ? false : t.closingAt(momentText(refusal.at), refusal.reasonText);
  return (
    state === 'REJECTED_AT_INTAKE' && ended(t.rejectedTitle, why, wayOn(setting, dossier, t.rejectedNext))
  );
}

const ended = (title: string, why: Piece, next: Piece): Safe =>
  html`<section class="ended-box" aria-labelledby="ket-thuc">
    <h2 id="ket-thuc">${title}</h2>
    ${why !== false && html`<p>${why}</p>`} ${next}
  </section>`;

/** An officer has written down what is waited for; what a system outside lets be paid is told with its amounts. */
const waitsForPaper = ({ state, process }: DossierView): boolean =>
  state === 'AWAITING_FINANCIAL_OBLIGATION' &&
  !process.some(({ kind, status }) => kind === 'EXTERNAL' && status === 'NOW');

function payment({ lang }: Setting, { intakeUnit }: DossierView, due: DueExplanation | undefined): Safe {
  const t = lifeWords[lang];
  const wait = due?.intervals.findLast(({ kind, to }) => kind === 'FINANCIAL_OBLIGATION' && to === null);
  return html`<section class="ended-box" aria-labelledby="nghia-vu">
    <h2 id="nghia-vu">${t.payTitle}</h2>
    ${
      wait !== undefined &&
      html`<p>${t.payPaper(wait.document, wait.legalBasis)} ${t[`pay${wait.policy}`]}</p>`
    }
    <p>${t.payNext(intakeUnit.name)}</p>
  </section>`;
}

/** The applicant attends: time, place, who takes part (NĐ 61/2018 Đ.19.3). */
function visit({ lang, theme }: Setting, { verification, state }: DossierView): Safe | false {
  if (verification === null || !verification.applicantPresent) return false;
  const t = lifeWords[lang];
  const coming = state === 'VERIFYING';
  const vi = inVietnamese({ lang });
  return html`<section class="${coming ? 'ended-box' : 'empty'}" aria-labelledby="tham-tra">
    <h2 id="tham-tra">${coming ? t.visitTitle : t.visitPast}</h2>
    <dl class="facts-list">
      <div>
        <dt>${t.visitAt}</dt>
        <dd><strong>${appointmentText(verification.at, lang)}</strong></dd>
      </div>
      <div>
        <dt>${t.visitPlace}</dt>
        <dd ${vi}>${verification.place}</dd>
      </div>
      <div>
        <dt>${t.visitWith}</dt>
        <dd ${vi}>${verification.participants}</dd>
      </div>
    </dl>
    ${coming && html`<p>${t.visitCannot} <a href="${telephone(theme.hotline)}">${theme.hotline}</a>.</p>`}
  </section>`;
}
