import type { FeeOrderView } from '@motcua/contract/fee-payments';
import type { Page, PageReply, PageRequest } from '@motcua/contract/page';
import { momentText, moneyText } from '@motcua/ui/dates';
import { payingWords } from '@motcua/ui/words/paying';
import { toString as drawQr } from 'qrcode';
import { attempt, redirect } from '../answering.ts';
import { dossierPath, feePath } from '../address.ts';
import { hiddenAct, keyOf } from '../form/hidden.ts';
import { html, inVietnamese, ownMarkup, type Safe } from '../html.ts';
import { page } from '../layout.ts';
import { onDossier } from '../load-draft.ts';

/** CD07: what is to be paid of a fee, how, and what has come; whoever comes back from the gateway sees it here. */
export const feeOrder: Page = {
  method: 'GET',
  path: '/ho-so/:id/nop-phi',
  answer: onDossier(async (request, { id }) => {
    const { order } = await request.client.getFeeOrder({ dossierId: id });
    return order === null ? redirect(dossierPath(id)) : draw(request, order);
  }),
};

/** Opens the order, or finds it; then the ways of paying. */
export const openFeeOrder: Page = {
  method: 'POST',
  path: '/ho-so/:id/nop-phi',
  answer: onDossier(async ({ client, form }, { id }) => {
    await client.openFeeOrder({ dossierId: id }, keyOf(form));
    return redirect(feePath(id));
  }),
};

/** On to the gateway, for cards and wallets. */
export const payByGateway: Page = {
  method: 'POST',
  path: '/ho-so/:id/nop-phi/cong-thanh-toan',
  answer: onDossier(async (request, { id }) => {
    const tried = await attempt(() => request.client.payByGateway({ dossierId: id }));
    return 'done' in tried ? redirect(tried.done.url) : redirect(feePath(id));
  }),
};

/** With invented money; offered only in a demonstration. */
export const payFee: Page = {
  method: 'POST',
  path: '/ho-so/:id/nop-phi/gia-dinh',
  answer: onDossier(async ({ client, form }, { id }) => {
    await attempt(() => client.payFeeInDemonstration({ dossierId: id }, keyOf(form)));
    return redirect(feePath(id));
  }),
};

async function draw(request: PageRequest, order: FeeOrderView): Promise<PageReply> {
  const { lang } = request;
  const t = payingWords[lang];
  const owes = order.remainder > 0;
  return page(request, {
    title: t.title,
    search: false,
    before: html`<p class="text no-print">
      <a class="back" href="${dossierPath(order.dossierId)}">${t.back}</a>
    </p>`,
    body: html`<div class="text">
      <h1>${t.title}</h1>
      ${standing(request, order)} ${amounts(request, order)} ${owes && (await byTransfer(request, order))}
      ${owes && byOtherWays(request, order)}
      ${owes && html`<p class="no-print"><a href="${feePath(order.dossierId)}">${t.look}</a></p>`}
    </div>`,
  });
}

/** In one sentence: paid, partly, waited for, or nothing yet. */
function standing({ lang }: PageRequest, order: FeeOrderView): Safe {
  const t = payingWords[lang];
  const to = dossierPath(order.dossierId);
  switch (order.state) {
    case 'PAID':
      return html`<div class="done-box">
        <p><strong>✓ ${t.paid(order.paidAt === null ? '' : momentText(order.paidAt))}</strong></p>
        <p><a href="${to}">${order.sends ? t.paidSends : t.paidNext}</a></p>
        ${order.excess > 0 && html`<p>◐ ${t.excess(moneyText(order.excess, lang))}</p>`}
      </div>`;
    case 'REFUNDED':
    case 'CANCELLED':
      return html`<div class="empty">
        <p>${t[`state${order.state}`]}</p>
        ${order.excess > 0 && html`<p>◐ ${t.excess(moneyText(order.excess, lang))}</p>`}
      </div>`;
    case 'WAITING':
    case 'PART':
      return html`<div class="now">
        <p>
          <strong>${order.undecided ? html`◐ ${t.undecided}` : html`○ ${t[`state${order.state}`]}`}</strong>
        </p>
        ${order.undecided && html`<p>${t.undecidedHelp}</p>`} ${order.sends && html`<p>${t.sends}</p>`}
      </div>`;
  }
}

function amounts(request: PageRequest, order: FeeOrderView): Safe {
  const { lang } = request;
  const t = payingWords[lang];
  const row = (name: Safe | string, amount: number, strong = false): Safe =>
    html`<tr ${strong && html`class="strong"`}>
      <th scope="row">${name}</th>
      <td class="money" data-label="${t.amount}">${moneyText(amount, lang)}</td>
    </tr>`;
  return html`<table class="stack">
    <caption class="unseen">
      ${t.title}
    </caption>
    <thead>
      <tr>
        <th scope="col">${t.item}</th>
        <th scope="col" class="money">${t.amount}</th>
      </tr>
    </thead>
    <tbody>
      ${order.lines.map(({ name, nameEn, amount }) => row(lang === 'en' ? nameEn : name, amount))}
      ${row(t.total, order.total, true)} ${order.cash > 0 && row(t.inCash, order.cash)}
      ${order.entries.map(({ method, amount, at }) => row(t[`by${method}`](momentText(at)), amount))}
      ${order.state === 'PART' && row(t.remainder, order.remainder, true)}
    </tbody>
  </table>`;
}

async function byTransfer(
  request: PageRequest,
  { account, qr, code, remainder }: FeeOrderView,
): Promise<Safe> {
  const { lang } = request;
  const t = payingWords[lang];
  if (account === null || qr === null) return html`<p>${t.noTransfer}</p>`;
  const svg = await drawQr(qr, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' });
  const fact = (name: string, value: string, code_ = true): Safe =>
    html`<div>
      <dt>${name}</dt>
      <dd>${code_ ? html`<span class="code">${value}</span>` : value}</dd>
    </div>`;
  return html`<section aria-labelledby="chuyen-khoan">
    <h2 id="chuyen-khoan">${t.byQr}</h2>
    <p>${t.byQrHelp}</p>
    <div class="pay-by-qr">
      <div class="qr" role="img" aria-label="${t.qrOf(moneyText(remainder, lang))}">${ownMarkup(svg)}</div>
      <dl class="facts-list">
        ${fact(t.amount, moneyText(remainder, lang), false)} ${fact(t.text, code)}
        ${fact(t.bank, account.bankBin)} ${fact(t.number, account.number)}
        <div>
          <dt>${t.holder}</dt>
          <dd ${inVietnamese(request)}>${account.holder}</dd>
        </div>
      </dl>
    </div>
  </section>`;
}

function byOtherWays(request: PageRequest, { dossierId, gateway, simulated, remainder }: FeeOrderView): Safe {
  const { lang } = request;
  const t = payingWords[lang];
  const sum = moneyText(remainder, lang);
  return html`${
    gateway &&
    html`<section aria-labelledby="the-vi">
      <h2 id="the-vi">${t.byCard}</h2>
      <p>${t.byCardHelp}</p>
      <form method="post" action="${feePath(dossierId)}/cong-thanh-toan" data-once>
        ${hiddenAct(request)}
        <p class="buttons"><button>${t.toGateway(sum)}</button></p>
      </form>
    </section>`
  }
  ${
    simulated &&
    html`<form method="post" action="${feePath(dossierId)}/gia-dinh" data-once>
      ${hiddenAct(request)}
      <p class="soft">${t.simulated}</p>
      <p class="buttons"><button class="quiet">${t.invented(sum)}</button></p>
    </form>`
  }`;
}
