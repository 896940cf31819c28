import type { DossierView } from '@motcua/contract/dossier-view';
import type { DueExplanation } from '@motcua/contract/due';
import { stateWording, STATES } from '@motcua/rules/dossier';
import { appointmentText } from '@motcua/ui/dates';
import { dossierWords } from '@motcua/ui/words/dossier';
import { dossierPath } from '../address.ts';
import { html, lines, type Piece, type Safe } from '../html.ts';
import type { Setting } from '../layout.ts';
import { deadlineTag, lateness } from './due.ts';

/** The first box answers what happens now, who has the dossier, and until when. */
export function dossierNow(setting: Setting, dossier: DossierView, due: DueExplanation | undefined): Safe {
  const { lang } = setting;
  const facts = [who(setting, dossier), ...untilWhen(setting, dossier)];
  const apologised = dossier.apology !== null;
  return html`<div class="now">
    <p class="now-text">${lang === 'vi' ? dossier.nowText : dossier.nowTextEn}</p>
    <p class="tags">
      <span class="tag">${stateWording(dossier.state, lang)}</span>
      ${dossier.deadline !== null && dossier.closing === null && deadlineTag(setting, dossier.deadline)}
    </p>
    ${!apologised && lateness(setting, due)}
    <dl class="facts-list">
      ${facts.map(
        (fact) =>
          fact !== undefined &&
          html`<div>
            <dt>${fact[0]}</dt>
            <dd>${fact[1]}</dd>
          </div>`,
      )}
    </dl>
    ${mainAct(setting, dossier)}
  </div>`;
}

type Fact = [name: string, value: Piece];

/** Officers are named: a dossier always lies with somebody. */
function who({ lang }: Setting, { state, tasks }: DossierView): Fact | undefined {
  const t = dossierWords[lang];
  if (state === 'SUPPLEMENT_BEFORE_INTAKE' || state === 'SUPPLEMENT_IN_PROCESS') return [t.who, t.whoYou];
  if (state === 'AWAITING_FINANCIAL_OBLIGATION') return [t.who, t.whoYouPay];
  const open = tasks.filter(({ status }) => status === 'OPEN');
  if (open.length === 0) return undefined;
  const held = open.map(({ unit, owner }) => `${unit.name} – ${owner?.fullName ?? t.whoNobody}`);
  return [t.who, lines([...new Set(held)].join('\n'))];
}

function untilWhen({ lang }: Setting, dossier: DossierView): Fact[] {
  const t = dossierWords[lang];
  const { state, due, rescheduledTo, supplement, intakeDueAt, closing } = dossier;
  const at = (instant: string): Piece => html`<strong>${appointmentText(instant, lang)}</strong>`;
  const waits = supplement !== null && supplement.suppliedAt === null && supplement.dueAt !== null;
  if (state === 'SUBMITTED') return intakeDueAt === null ? [] : [[t.answerBy, at(intakeDueAt)]];
  if (waits && STATES[state].clock !== 'ENDED' && supplement.dueAt !== null)
    return [[t.supplyBy, at(supplement.dueAt)]];
  // what ended without a result is awaited by nobody
  if (due.dueAt === null || closing !== null) return [];
  return rescheduledTo === null
    ? [[t.dueAt, at(due.dueAt)]]
    : [
        [t.rescheduled, at(rescheduledTo)],
        [t.dueLegal, appointmentText(due.dueAt, lang)],
      ];
}

function mainAct({ lang }: Setting, { id, allowed }: DossierView): Safe | false {
  const t = dossierWords[lang];
  if (allowed.includes('submitDossier'))
    return html`<p><a class="button big" href="${dossierPath(id)}/khai">${t.goOn}</a></p>`;
  return (
    allowed.includes('supplyDocuments') &&
    html`<p><a class="button big" href="${dossierPath(id)}/bo-sung">${t.supply}</a></p>`
  );
}
