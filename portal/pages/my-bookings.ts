import type { BookingView } from '@motcua/contract/booking';
import type { Page, PageRequest } from '@motcua/contract/page';
import { appointmentText } from '@motcua/ui/dates';
import { bookingWords } from '@motcua/ui/words/booking';
import { signedIn } from '../answering.ts';
import { html, inVietnamese, type Safe } from '../html.ts';
import { page } from '../layout.ts';
import { bookingPath, MY_BOOKINGS_PATH, standingTag } from '../parts/booking.ts';

/** One's own visits, the latest hour first. */
export const myBookings: Page = {
  method: 'GET',
  path: MY_BOOKINGS_PATH,
  answer: signedIn(async (request, account) => {
    const t = bookingWords[request.lang];
    const { items } = account.kind === 'OFFICER' ? { items: [] } : await request.client.listMyBookings({});
    return page(request, {
      title: t.mineTitle,
      body: html`<div class="text">
        <h1>${t.mineTitle}</h1>
        ${items.length === 0 && html`<p>${t.mineEmpty}</p>`}
        <ul class="dossiers">
          ${items.map((one) => visit(request, one))}
        </ul>
        <p><a class="button" href="/tim-kiem">${t.mineBook}</a></p>
      </div>`,
    });
  }),
};

function visit(request: PageRequest, of: BookingView): Safe {
  const { lang } = request;
  const t = bookingWords[lang];
  const path = bookingPath(of.code);
  const name = html`<span class="unseen"> ${of.code}</span>`;
  return html`<li>
    <a href="${path}">${appointmentText(of.startsAt, lang)}</a>
    <p class="soft" ${inVietnamese(request)}>${of.procedure.name} · ${of.unit.name}</p>
    <p>${standingTag(request, of)} <span class="code">${of.code}</span></p>
    ${of.standing === 'NO_SHIFT' && html`<p>${t.noShift}</p>`}
    ${
      of.mayChange &&
      html`<p><a href="${path}/doi">${t.move}${name}</a> · <a href="${path}/huy">${t.cancel}${name}</a></p>`
    }
  </li>`;
}
