import type { Page, PageReply, PageRequest } from '@motcua/contract/page';
import { momentText } from '@motcua/ui/dates';
import { commonWords } from '@motcua/ui/words/everywhere';
import { recoveryWords } from '@motcua/ui/words/recovery';
import { secondFactorWords } from '@motcua/ui/words/second-factor';
import { toString as drawQr } from 'qrcode';
import { attempt, redirect, signedIn } from '../answering.ts';
import { hidden, hiddenAct, keyOf } from '../form/hidden.ts';
import { errorSummary, problemFaults, type Fault } from '../form/summary.ts';
import { html, ownMarkup, type Piece, type Safe } from '../html.ts';
import { page } from '../layout.ts';

export const SECOND_FACTOR_PATH = '/tai-khoan/hai-lop';
const PATH = SECOND_FACTOR_PATH;

/** Whether the password needs a second step, and turning it on and off. */
export const secondFactor: Page = {
  method: 'GET',
  path: PATH,
  answer: signedIn((request) => state(request, [])),
};

/** The key is shown once, in the answer to this form: it stands in no address. */
export const beginSecondFactor: Page = {
  method: 'POST',
  path: PATH,
  answer: signedIn(async (request) => {
    const tried = await attempt(() => request.client.beginSecondFactor({}));
    if ('problem' in tried) return state(request, problemFaults(request, tried.problem));
    const { secret, address } = tried.done;
    const t = secondFactorWords[request.lang];
    const qr = await drawQr(address, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' });
    return draw(request, t.title, [
      html`<h2>${t.scan}</h2>
        <div class="key-qr">${ownMarkup(qr)}</div>
        <p>${t.scanWhich}<br /><code class="key">${secret.match(/.{1,4}/g)?.join(' ')}</code></p>
        <h2>${t.enterCode}</h2>`,
      confirmForm(request),
    ]);
  }),
};

export const confirmSecondFactor: Page = {
  method: 'POST',
  path: `${PATH}/xac-nhan`,
  answer: signedIn(async (request) => {
    const t = secondFactorWords[request.lang];
    const code = request.form.get('code') ?? '';
    const tried = await attempt(() => request.client.confirmSecondFactor({ code }));
    if ('problem' in tried) {
      const faults = problemFaults(request, tried.problem, () => 'code');
      return draw(
        request,
        t.title,
        [html`<p>${t.scanned}</p>`, confirmForm(request), begin(request, t.beginAgain)],
        faults,
      );
    }
    return draw(request, t.doneTitle, [
      html`<p role="status">✓ ${t.othersEnded}</p>
        <h2>${t.codesTitle}</h2>
        <p>${t.codesWhat}</p>
        <ol class="recovery">
          ${tried.done.codes.map((one) => html`<li><code>${one}</code></li>`)}
        </ol>
        <p>
          <button type="button" class="quiet" data-print hidden>${commonWords[request.lang].print}</button>
        </p>
        <p><a class="button" href="${PATH}">${t.title}</a></p>`,
    ]);
  }),
};

export const endSecondFactor: Page = {
  method: 'POST',
  path: `${PATH}/tat`,
  answer: signedIn(async (request) => {
    const code = request.form.get('code') ?? '';
    const tried = await attempt(() => request.client.endSecondFactor({ code }, keyOf(request.form)));
    return 'done' in tried
      ? redirect(PATH)
      : state(
          request,
          problemFaults(request, tried.problem, () => 'code'),
        );
  }),
};

async function state(request: PageRequest, faults: readonly Fault[]): Promise<PageReply> {
  const t = secondFactorWords[request.lang];
  const { offered, since, codesLeft } = await request.client.getSecondFactor({});
  if (since !== null)
    return draw(
      request,
      t.title,
      [
        html`<p><strong>${t.onSince} ${momentText(since)}.</strong> ${t.codesLeft(codesLeft)}</p>
          <h2>${t.turnOff}</h2>
          <p>${t.turnOffWhat}</p>
          <form action="${PATH}/tat" method="post">
            ${hiddenAct(request)} ${codeField(t.anyCode)}
            <p><button>${t.turnOff}</button></p>
          </form>`,
      ],
      faults,
    );
  const body = offered
    ? [
        request.query.has('khoi-phuc') &&
          html`<p class="note-box" role="status">✓ ${recoveryWords[request.lang].done}</p>`,
        html`<p>${t.lead}</p>
          <p>${t.off}</p>`,
        begin(request),
      ]
    : html`<p class="note-box">${t.notOffered}</p>`;
  return draw(request, t.title, body, faults);
}

const begin = (request: PageRequest, label = secondFactorWords[request.lang].turnOn): Safe =>
  html`<form action="${PATH}" method="post">
    ${hidden(request)}
    <p><button>${label}</button></p>
  </form>`;

function confirmForm(request: PageRequest): Safe {
  const t = secondFactorWords[request.lang];
  return html`<form action="${PATH}/xac-nhan" method="post">
    ${hidden(request)} ${codeField(t.code)}
    <p><button>${t.confirm}</button></p>
  </form>`;
}

/** Where a code is typed, of the application or a recovery code. */
export const codeField = (label: string, required = true): Safe =>
  html`<div class="field">
    <label for="code">${label}</label>
    <input
      id="code"
      name="code"
      autocomplete="one-time-code"
      autocapitalize="none"
      spellcheck="false"
      maxlength="20"
      ${required && html`required`}
    />
  </div>`;

function draw(request: PageRequest, title: string, body: Piece, faults: readonly Fault[] = []): PageReply {
  return page(request, {
    title,
    status: faults.length === 0 ? 200 : 422,
    body: html`<div class="text narrow">
      ${errorSummary(request, faults)}
      <h1>${title}</h1>
      ${body}
    </div>`,
  });
}
