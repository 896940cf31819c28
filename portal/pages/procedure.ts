import type { ProcedureView } from '@motcua/contract/catalogue';
import type { FaqItem } from '@motcua/contract/faq';
import type { Page, PageRequest } from '@motcua/contract/page';
import { appointmentText, dateText, limitText, moneyText } from '@motcua/ui/dates';
import { bookingWords } from '@motcua/ui/words/booking';
import { commonWords } from '@motcua/ui/words/everywhere';
import { feeWords } from '@motcua/ui/words/fees';
import { faqWords } from '@motcua/ui/words/faq';
import { procedureWords } from '@motcua/ui/words/procedure';
import { searchWords } from '@motcua/ui/words/search';
import { toString as drawQr } from 'qrcode';
import { param } from '../answering.ts';
import { procedurePath, withQuery } from '../address.ts';
import { html, inVietnamese, ownMarkup, type Piece, type Safe } from '../html.ts';
import { page } from '../layout.ts';
import { bookPath } from '../parts/booking.ts';
import { componentsTable } from '../parts/components-table.ts';
import { FEE_ID, feeCalculator } from '../parts/fee-calculator.ts';
import { faqList } from '../parts/faq-list.ts';
import { icon } from '../parts/icon.ts';
import { differenceList } from '../parts/procedure-changed.ts';
import { processMap } from '../parts/process-map.ts';
import { chooseUnits, type ReceivingUnit } from '../parts/receiving-units.ts';
import { unitCard } from '../parts/unit.ts';

/** CD02: one procedure in plain words: what to bring, how long, how much, who does what, where. */
export const procedure: Page = {
  method: 'GET',
  path: '/thu-tuc/:code',
  answer: async (request) => {
    const { of, units } = await load(request);
    const t = procedureWords[request.lang];
    const [due, asked, fee] = await Promise.all([
      dueText(request, of, units),
      request.client.listFaq({ procedure: of.code }),
      feeCalculator(request, of),
    ]);
    return page(request, {
      title: of.name,
      body: html`<div class="text">
          <h1 ${inVietnamese(request)}>${of.name}</h1>
          <p class="lead" ${inVietnamese(request)}>${of.summary}</p>
          ${coming(request, of)} ${begin(request, of)} ${visit(request, of)}
          ${
            due !== undefined &&
            html`<p class="with-icon">
              ${icon('clock')}<span>${t.due} <strong>${due}</strong></span>
            </p>`
          }
        </div>
        <div class="with-facts">
          <aside aria-labelledby="tom-tat">
            <h2 id="tom-tat">${t.atAGlance}</h2>
            ${facts(request, of)}
            <p class="no-print with-icon">
              ${icon('print')}<a href="${procedurePath(of.code)}/in">${t.printView}</a>
            </p>
            <p class="no-print"><a href="${procedurePath(of.code)}/phien-ban">${t.versions}</a></p>
          </aside>
          <div>
            ${content(request, of, fee)} ${where(request, of, units)} ${questions(request, of, asked.items)}
          </div>
        </div>`,
    });
  },
};

/** CD02 on paper, with a QR code that leads back here. */
export const procedurePrint: Page = {
  method: 'GET',
  path: '/thu-tuc/:code/in',
  answer: async (request) => {
    const { of, units } = await load(request);
    const t = procedureWords[request.lang];
    const address = request.origin + procedurePath(of.code);
    const qr = await drawQr(address, { type: 'svg', margin: 0, errorCorrectionLevel: 'M' });
    return page(request, {
      title: of.name,
      body: html`<div class="sheet printed">
        <div class="qr">
          ${ownMarkup(qr)}
          <p>${t.printQr}</p>
        </div>
        <h1 ${inVietnamese(request)}>${of.name}</h1>
        <p ${inVietnamese(request)}>${of.summary}</p>
        ${coming(request, of)} ${facts(request, of)} ${content(request, of, await feeCalculator(request, of))}
        <h2>${t.where}</h2>
        <p>${t.whereCount(units.length)}</p>
        <p class="soft">${address}</p>
        <p><button type="button" data-print hidden>${commonWords[request.lang].print}</button></p>
      </div>`,
    });
  },
};

async function load(request: PageRequest): Promise<{ of: ProcedureView; units: ReceivingUnit[] }> {
  const code = param(request, 'code');
  const [of, units] = await Promise.all([
    request.client.getProcedure({ code }),
    request.client.listReceivingUnits({ code }),
  ]);
  return { of, units: units.items };
}

/** The version that follows, told from the day it is decided on, so that nobody prepares papers in vain. */
function coming(request: PageRequest, { coming: next }: ProcedureView): Safe | false {
  if (next === null) return false;
  const t = procedureWords[request.lang];
  return html`<section class="note-box" aria-labelledby="sap-doi">
    <h2 id="sap-doi">
      ${t.coming(dateText(next.validFrom))}: ${next.difference[request.lang].summary || t.comingOther}
    </h2>
    ${differenceList(request, next.difference)}
    <p>${t.comingRule(dateText(next.validFrom))}</p>
    ${next.decision !== null && html`<p class="soft">${t.decision}: ${next.decision}</p>`}
  </section>`;
}

/** When it would be ready, reckoned by the server for the first unit. A guess is worse than silence: without an answer nothing is shown. */
async function dueText(
  request: PageRequest,
  of: ProcedureView,
  units: readonly ReceivingUnit[],
): Promise<string | undefined> {
  const channel = of.channels.find((one) => one.channel === 'ONLINE')?.channel ?? of.channels[0]?.channel;
  const unit = units[0]?.intakeUnit.key;
  if (channel === undefined || unit === undefined) return undefined;
  const due = await request.client.previewDue({ code: of.code, channel, unit }).catch(() => undefined);
  return due?.dueAt ? appointmentText(due.dueAt, request.lang) : undefined;
}

function begin({ lang }: PageRequest, of: ProcedureView): Safe {
  const t = procedureWords[lang];
  return of.channels.some(({ channel }) => channel === 'ONLINE')
    ? html`<p>
        <a class="button big" href="${procedurePath(of.code)}/nop">${t.online}${icon('forward')}</a>
      </p>`
    : html`<p class="note-box">${t.onlineNot}</p>`;
}

/** Whoever wants to come to a counter may choose the hour. */
const visit = ({ lang }: PageRequest, of: ProcedureView): Safe | false =>
  of.channels.some(({ channel }) => channel === 'COUNTER') &&
  html`<p>
    <a href="${bookPath({ procedure: of.code })}">${bookingWords[lang].book}</a>
    <span class="note">${bookingWords[lang].bookAbout}</span>
  </p>`;

function content(request: PageRequest, of: ProcedureView, fee: Safe | false): Safe {
  const t = procedureWords[request.lang];
  const vi = inVietnamese(request);
  const list = (title: string, items: readonly string[]) =>
    items.length > 0 &&
    html`<section>
      <h2>${title}</h2>
      <ul ${vi}>
        ${items.map((item) => html`<li>${item}</li>`)}
      </ul>
    </section>`;
  return html`<section>
      <h2>${t.bring}</h2>
      ${componentsTable(request, of.components, of.cases)}
    </section>
    <section>
      <h2>${t.timeAndFee}</h2>
      ${channelTable(request, of)}
    </section>
    ${fee}
    <section>
      <h2>${t.todo}</h2>
      <ol ${vi}>
        ${of.steps.map((step) => html`<li>${step}</li>`)}
      </ol>
    </section>
    <section>
      <h2>${t.how}</h2>
      <p>${t.howLead}</p>
      ${processMap(request, of)}
    </section>
    ${list(t.requirements, of.requirements)} ${list(t.legal, of.legalBasis)}`;
}

function channelTable({ lang }: PageRequest, of: ProcedureView): Safe {
  const t = procedureWords[lang];
  const fees = (lines: ProcedureView['channels'][number]['fees']): Piece =>
    lines.length === 0
      ? t.noFee
      : html`<ul class="plain-list">
          ${lines.map(
            (line) =>
              html`<li>
                ${line.amount > 0 && html`${t[`fee${line.type}`]}: <strong>${moneyText(line.amount, lang)}</strong>`}
                ${line.note !== '' && html`<span class="soft" ${inVietnamese({ lang })}>${line.note}</span>`}
              </li>`,
          )}
        </ul>`;
  return html`<table class="stack">
    <caption class="unseen">
      ${t.timeCaption}
    </caption>
    <thead>
      <tr>
        <th scope="col">${t.channel}</th>
        <th scope="col">${t.limit}</th>
        <th scope="col">${t.fee}</th>
      </tr>
    </thead>
    <tbody>
      ${of.channels.map(
        (one) =>
          html`<tr>
            <th scope="row">${t[`channel${one.channel}`]}</th>
            <td data-label="${t.limit}">${limitText(one.limit, lang)}</td>
            <td data-label="${t.fee}">
              ${of.fee === undefined ? fees(one.fees) : html`<a href="#${FEE_ID}">${feeWords[lang].seeList}</a>`}
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function facts(request: PageRequest, of: ProcedureView): Safe {
  const { lang } = request;
  const [t, s] = [procedureWords[lang], searchWords[lang]];
  const rows: [string, Piece][] = [
    [t.who, of.subjects.map((subject) => s[`subject${subject}`]).join(', ')],
    [t.decides, html`<span ${inVietnamese(request)}>${of.authorityName}</span>`],
    [t.result, html`<span ${inVietnamese(request)}>${of.results.map(({ name }) => name).join('; ')}</span>`],
    [t.sector, html`<span ${inVietnamese(request)}>${of.sector}</span>`],
    [t.code, html`<span class="code">${of.code}</span>`],
    [t.since, dateText(of.validFrom)],
    ...(of.decision === null ? [] : [[t.decision, of.decision] as [string, Piece]]),
  ];
  return html`<dl class="facts-list">
      ${rows.map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
    ${of.onTheSpot && html`<p class="with-tick">${t.onTheSpot}</p>`}
    ${of.nonTerritorial && html`<p class="with-tick">${t.anywhere}</p>`}
    ${!of.nonTerritorial && of.levels.includes('COMMUNE') && html`<p>${t.onlyThere}</p>`}`;
}

/** What people ask about it; its own page need not be named again. */
function questions(request: PageRequest, { code }: ProcedureView, items: readonly FaqItem[]): Safe | false {
  const t = faqWords[request.lang];
  return (
    items.length > 0 &&
    html`<section class="no-print" aria-labelledby="hoi-dap">
      <h2 id="hoi-dap">${t.ofProcedure}</h2>
      ${faqList(request, items, { without: code })}
      <p><a href="/hoi-dap">${t.seeAll}</a></p>
    </section>`
  );
}

function where(request: PageRequest, of: ProcedureView, units: readonly ReceivingUnit[]): Safe {
  const t = procedureWords[request.lang];
  const q = (request.query.get('noi') ?? '').trim();
  const { shown, more } = chooseUnits(units, {
    q,
    all: request.query.has('tat-ca'),
    address: request.account?.person?.address ?? '',
  });
  return html`<section id="noi-tiep-nhan">
    <h2>${t.where}</h2>
    <p>${t.whereCount(units.length)}</p>
    <form class="row no-print" action="${procedurePath(of.code)}#noi-tiep-nhan" method="get">
      <label class="unseen" for="noi">${t.whereFind}</label>
      <input id="noi" name="noi" value="${q}" placeholder="${t.whereFind}" maxlength="100" />
      <button class="quiet">${commonWords[request.lang].searchButton}</button>
    </form>
    ${
      shown.length === 0
        ? html`<p>${t.whereNone}</p>`
        : html`<ul class="units">
            ${shown.map(
              ({ intakeUnit, address, phone }) =>
                html`<li>
                  ${unitCard(request, { key: intakeUnit.key, name: intakeUnit.name, address, phone })}
                </li>`,
            )}
          </ul>`
    }
    ${
      more > 0 &&
      html`<p>
        <a href="${withQuery(procedurePath(of.code), { noi: q, 'tat-ca': '1' })}#noi-tiep-nhan"
          >${t.whereMore(more)}. ${t.showAll}</a
        >
      </p>`
    }
  </section>`;
}
