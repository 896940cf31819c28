import type { FeeSchedule, FeeView } from '@motcua/contract/fees';
import type { ReceiptView } from '@motcua/contract/money';
import { describeItem } from '@motcua/rules/fees';
import { lowerFirst } from '@motcua/rules/text';
import { dateText, momentText, moneyText } from '@motcua/ui/dates';
import { feeWords } from '@motcua/ui/words/fees';
import { payingWords } from '@motcua/ui/words/paying';
import { dossierPath, feePath } from '../address.ts';
import { hiddenAct } from '../form/hidden.ts';
import { html, inVietnamese, type Safe } from '../html.ts';
import type { Setting } from '../layout.ts';

/** What is to be paid and the proof of each amount; where a fact is missing, which one. */
export function feeAmounts(setting: Setting, fee: FeeView): Safe {
  const { lang } = setting;
  const t = feeWords[lang];
  const en = lang === 'en';
  if (fee.total === null)
    return html`<p>
      ◐ ${t.missing(fee.missing.map((one) => lowerFirst(en ? one.labelEn : one.label)).join(', '))}
    </p>`;
  return html`<table class="stack">
      <caption class="unseen">
        ${t.title}
      </caption>
      <thead>
        <tr>
          <th scope="col">${t.item}</th>
          <th scope="col">${t.receiver}</th>
          <th scope="col" class="money">${t.amount}</th>
        </tr>
      </thead>
      <tbody>
        ${fee.lines.map(
          (line) =>
            html`<tr>
              <th scope="row">${en ? line.nameEn : line.name}</th>
              <td data-label="${t.receiver}">${t[`to${line.receiver}`]}</td>
              <td class="money" data-label="${t.amount}">${moneyText(line.amount, lang)}</td>
            </tr>`,
        )}
        <tr class="strong">
          <th scope="row" colspan="2">${t.total}</th>
          <td class="money" data-label="${t.amount}">${moneyText(fee.total, lang)}</td>
        </tr>
      </tbody>
    </table>
    ${fee.total === 0 && html`<p>${t.nothing}</p>`} ${proof(setting, fee)}`;
}

function proof(setting: Setting, fee: FeeView): Safe {
  const { lang } = setting;
  const t = feeWords[lang];
  const en = lang === 'en';
  const said = fee.facts.map((one) => (en ? `${one.labelEn}: ${one.textEn}` : `${one.label}: ${one.text}`));
  return html`<details>
    <summary>${t.why}</summary>
    ${said.length > 0 && html`<p>${t.with}: ${said.join('; ')}</p>`}
    <ol class="ledger">
      ${fee.lines.flatMap((line) => (en ? line.whyEn : line.why)).map((line) => html`<li>${line}</li>`)}
    </ol>
    <p class="soft" ${inVietnamese(setting)}>
      ${t.under(fee.schedule.basis, dateText(fee.schedule.validFrom))}
    </p>
  </details>`;
}

/** The rates as the schedule sets them, before anything is known of a matter. */
export function priceList(setting: Setting, schedule: FeeSchedule): Safe {
  const { lang } = setting;
  const t = feeWords[lang];
  return html`${schedule.items.map(
    (item) =>
      html`<h3>${lang === 'en' ? item.nameEn : item.name}</h3>
        <ul>
          ${describeItem(schedule, item, lang).map((line) => html`<li>${line}</li>`)}
          <li class="soft">${t.receiver}: ${t[`to${item.receiver}`]}</li>
        </ul>`,
  )}`;
}

/** That a rate was recalled is said wherever it is shown. */
export const feeCertainty = ({ lang }: Setting, { certain }: Pick<FeeSchedule, 'certain'>): Safe | false =>
  !certain && html`<p class="soft">◐ ${feeWords[lang].uncertain}</p>`;

/** What has been paid, each receipt as its signed file; a cancelled one says why. */
export const feeReceipts = (
  { lang }: Setting,
  dossierId: string,
  receipts: readonly ReceiptView[],
): Safe | false => {
  const t = feeWords[lang];
  return (
    receipts.length > 0 &&
    html`<h3>${t.receipts}</h3>
      <ul class="links">
        ${receipts.map(
          (one) =>
            html`<li>
              <a href="${dossierPath(dossierId)}/bien-lai/${one.id}"
                >${t.receiptNumber} ${one.number}, ${moneyText(one.total, lang)} (PDF)</a
              >
              <span class="soft"
                >${momentText(one.issuedAt)}${one.cancelReason !== null && `; ${t.receiptCancelled} ${one.cancelReason}`}</span
              >
            </li>`,
        )}
      </ul>`
  );
};

/** To the ways of paying it online. */
export const payButton = (setting: Setting, dossierId: string): Safe => {
  const t = payingWords[setting.lang];
  return html`<form class="no-print" method="post" action="${feePath(dossierId)}" data-once>
    ${hiddenAct(setting)}
    <p>${t.openLead}</p>
    <p class="buttons"><button>${t.open}</button></p>
  </form>`;
};
