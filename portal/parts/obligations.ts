import type { ExternalRequestView, ObligationView } from '@motcua/contract/exchange';
import { dateText, momentText, moneyText } from '@motcua/ui/dates';
import { obligationWords } from '@motcua/ui/words/obligation';
import { dossierPath } from '../address.ts';
import { hiddenAct } from '../form/hidden.ts';
import { html, type Safe } from '../html.ts';
import type { Setting } from '../layout.ts';

export interface Owed {
  obligations: readonly ObligationView[];
  requests: readonly ExternalRequestView[];
  simulated: boolean;
}

/** CD07: whom outside the dossier waits for, what has to be paid, how, and what has been. */
export function obligations(setting: Setting, dossierId: string, owed: Owed | undefined): Safe | false {
  if (owed === undefined) return false;
  const waiting = owed.requests.filter(
    ({ taskId, open }) => open && !owed.obligations.some((one) => one.taskId === taskId),
  );
  return html`${waiting.map((one) => waits(setting, one))}
  ${owed.obligations.map((one) => obligation(setting, dossierId, one, owed.simulated))}`;
}

function waits({ lang }: Setting, { system, askedAt, failure }: ExternalRequestView): Safe {
  const t = obligationWords[lang];
  return html`<section class="now" aria-labelledby="cho-${system}">
    <h2 id="cho-${system}">◐ ${t.waits(t[`system${system}`])}</h2>
    <p>${t.waitsSince(momentText(askedAt))}</p>
    ${failure !== null && html`<p>${t.down}</p>`}
  </section>`;
}

function obligation(setting: Setting, dossierId: string, of: ObligationView, simulated: boolean): Safe {
  const { lang } = setting;
  const t = obligationWords[lang];
  const waits = of.open && of.settledAt === null;
  const owes = waits && of.remainder > 0;
  const row = (name: string, amount: number, strong = false): Safe =>
    html`<tr ${strong && html`class="strong"`}>
      <th scope="row">${name}</th>
      <td class="money" data-label="${t.amount}">${moneyText(amount, lang)}</td>
    </tr>`;
  return html`<section class="${owes ? 'ended-box' : 'empty'}" aria-labelledby="nop-${of.code}">
    <h2 id="nop-${of.code}">${t.title}</h2>
    <p>${t.notice(of.number, dateText(of.issuedOn))}</p>
    <table class="stack">
      <thead>
        <tr>
          <th scope="col">${t.item}</th>
          <th scope="col" class="money">${t.amount}</th>
        </tr>
      </thead>
      <tbody>
        ${of.lines.map(({ name, amount }) => row(name, amount))} ${row(t.total, of.total, true)}
        ${of.payments.map(({ amount, paidAt }) => row(t.paid(momentText(paidAt)), amount))}
        ${of.payments.length > 0 && of.remainder > 0 && row(t.remainder, of.remainder, true)}
        ${of.remainder < 0 && row(t.excess, -of.remainder)}
      </tbody>
    </table>
    ${of.settledAt !== null && html`<p>✓ ${t.settled(momentText(of.settledAt))}</p>`}
    ${waits && !owes && html`<p>◐ ${t.received}</p>`} ${owes && howToPay(setting, dossierId, of, simulated)}
  </section>`;
}

function howToPay(setting: Setting, dossierId: string, of: ObligationView, simulated: boolean): Safe {
  const { lang } = setting;
  const t = obligationWords[lang];
  return html`<p><strong>${t.payBy(dateText(of.payBy))}</strong></p>
    <p>${t.how}</p>
    <dl class="facts-list">
      <div>
        <dt>${t.text}</dt>
        <dd><span class="code">${of.code}</span></dd>
      </div>
    </dl>
    ${
      simulated &&
      html`<form method="post" action="${dossierPath(dossierId)}/nop-tien" data-once>
        ${hiddenAct(setting)}
        <input type="hidden" name="khoan" value="${of.id}" />
        <p class="soft">${t.simulated}</p>
        <p class="buttons"><button>${t.pay(moneyText(of.remainder, lang))}</button></p>
      </form>`
    }`;
}
