import type { BookingView } from '@motcua/contract/booking';
import type { Output } from '@motcua/contract/operations';
import type { Page, PageRequest } from '@motcua/contract/page';
import { momentText } from '@motcua/ui/dates';
import { bookingWords } from '@motcua/ui/words/booking';
import { commonWords } from '@motcua/ui/words/everywhere';
import { toString as drawQr } from 'qrcode';
import { attempt, param, signedIn } from '../answering.ts';
import { html, inVietnamese, ownMarkup, type Safe } from '../html.ts';
import { page } from '../layout.ts';
import { bookingFacts, bookingPath, MY_BOOKINGS_PATH, standingTag } from '../parts/booking.ts';
import { componentsTable } from '../parts/components-table.ts';
import { unitCard } from '../parts/unit.ts';

/** PH16: the slip of a visit, on the screen and on paper: code, place, hour, what to bring. */
export const booking: Page = {
  method: 'GET',
  path: '/lich-hen/:code',
  answer: signedIn(async (request, account) => {
    const t = bookingWords[request.lang];
    const of = await request.client.getMyBooking({ code: param(request, 'code') });
    const qr = await drawQr(request.origin + bookingPath(of.code), {
      type: 'svg',
      margin: 0,
      errorCorrectionLevel: 'M',
    });
    const procedure = await attempt(() => request.client.getProcedure({ code: of.procedure.code }));
    const stands = of.standing === 'BOOKED';
    return page(request, {
      title: `${t.slipTitle} ${of.code}`,
      search: false,
      before: html`<p class="text no-print">
        <a class="back" href="${MY_BOOKINGS_PATH}">${t.mineTitle}</a>
      </p>`,
      body: html`<div class="sheet printed">
        ${told(request)}
        <div class="qr">
          ${ownMarkup(qr)}
          <p>${t.qr}</p>
        </div>
        <h1>${t.slipTitle}</h1>
        <p>${t.code}<br /><strong class="code big-code">${of.code}</strong></p>
        <p>${standingTag(request, of)}</p>
        ${of.standing === 'NO_SHIFT' && html`<p class="note-box">${t.noShift}</p>`}
        <p>${t.who}: <strong ${inVietnamese(request)}>${account.fullName}</strong></p>
        ${bookingFacts(request, of)}
        ${of.phone !== '' && unitCard(request, { name: of.unit.name, address: '', phone: of.phone })}
        ${stands && html`<p>${t.hold(of.holdMinutes)}</p>`} ${acts(request, of)}
        <h2>${t.bring}</h2>
        <p>${t.bringId}</p>
        ${'done' in procedure && papers(request, procedure.done)}
        <p class="buttons no-print">
          <button class="quiet" type="button" data-print hidden>${commonWords[request.lang].print}</button>
        </p>
      </div>`,
    });
  }),
};

function told(request: PageRequest): Safe | false {
  const t = bookingWords[request.lang];
  const text = request.query.has('moi') ? t.booked : request.query.has('doi') ? t.moved : '';
  return text !== '' && html`<p class="note-box no-print" role="status">✓ ${text}</p>`;
}

function acts(request: PageRequest, of: BookingView): Safe | false {
  const t = bookingWords[request.lang];
  if (!of.mayChange) return of.standing === 'BOOKED' && html`<p class="soft">${t.notChangeable}</p>`;
  return html`<p class="soft">
      ${of.standing === 'BOOKED' && html`${t.until} ${momentText(of.changeableUntil)}`}
    </p>
    <p class="buttons no-print">
      <a class="button" href="${bookingPath(of.code)}/doi">${t.move}</a>
      <a href="${bookingPath(of.code)}/huy">${t.cancel}</a>
    </p>`;
}

const papers = (request: PageRequest, { components, cases }: Output<'getProcedure'>): Safe | false =>
  components.length > 0 && componentsTable(request, components, cases);
