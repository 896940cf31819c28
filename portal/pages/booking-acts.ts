import type { BookingView } from '@motcua/contract/booking';
import type { Page, PageReply, PageRequest } from '@motcua/contract/page';
import { appointmentText } from '@motcua/ui/dates';
import { bookingWords } from '@motcua/ui/words/booking';
import { withQuery } from '../address.ts';
import { attempt, param, redirect, signedIn } from '../answering.ts';
import { hiddenAct, keyOf } from '../form/hidden.ts';
import { errorSummary, problemFaults, type Fault } from '../form/summary.ts';
import { html, type Piece } from '../html.ts';
import { page } from '../layout.ts';
import { bookingFacts, bookingPath, MY_BOOKINGS_PATH } from '../parts/booking.ts';
import { dayList, HOUR, hourForm } from '../parts/booking-hours.ts';

/** A visit goes to another hour of the same place. */
export const moveBooking: Page = {
  method: 'GET',
  path: '/lich-hen/:code/doi',
  answer: changeable((request, of) => drawMove(request, of, [])),
};

export const moveBookingPosted: Page = {
  method: 'POST',
  path: '/lich-hen/:code/doi',
  answer: changeable(async (request, of) => {
    const startsAt = request.form.get(HOUR) ?? '';
    if (startsAt === '')
      return drawMove(request, of, [{ id: HOUR, message: bookingWords[request.lang].hourMissing }]);
    const tried = await attempt(() =>
      request.client.moveBooking({ code: of.code, startsAt }, keyOf(request.form)),
    );
    if ('done' in tried) return redirect(`${bookingPath(of.code)}?doi=1`);
    return drawMove(
      request,
      of,
      problemFaults(request, tried.problem, () => HOUR),
    );
  }),
};

/** Whoever does not come frees his place for somebody else. */
export const cancelBooking: Page = {
  method: 'GET',
  path: '/lich-hen/:code/huy',
  answer: changeable(async (request, of) => drawCancel(request, of, [])),
};

export const cancelBookingPosted: Page = {
  method: 'POST',
  path: '/lich-hen/:code/huy',
  answer: changeable(async (request, of) => {
    const tried = await attempt(() => request.client.cancelBooking({ code: of.code }, keyOf(request.form)));
    if ('done' in tried) return redirect(MY_BOOKINGS_PATH);
    return drawCancel(request, of, problemFaults(request, tried.problem));
  }),
};

/** Where it can no longer be changed, the slip says so. */
function changeable(answer: (request: PageRequest, of: BookingView) => Promise<PageReply>): Page['answer'] {
  return signedIn(async (request) => {
    const of = await request.client.getMyBooking({ code: param(request, 'code') });
    return of.mayChange ? answer(request, of) : redirect(bookingPath(of.code));
  });
}

async function drawMove(request: PageRequest, of: BookingView, faults: readonly Fault[]): Promise<PageReply> {
  const t = bookingWords[request.lang];
  const { days } = await request.client.listBookingSlots({ unit: of.unit.key });
  const wanted = request.query.get('ngay');
  const chosen = days.find(({ date }) => date === wanted);
  const path = `${bookingPath(of.code)}/doi`;
  const pathOf = (date: string): string => withQuery(path, { ngay: date });
  return drawn(request, of, faults, {
    title: t.moveTitle,
    body: html`<p>${t.moveNow}: <strong>${appointmentText(of.startsAt, request.lang)}</strong></p>
      ${bookingFacts(request, { procedure: of.procedure, unit: of.unit, address: of.address })}
      ${
        chosen === undefined
          ? dayList(request, days, pathOf)
          : hourForm(request, {
              day: chosen,
              action: pathOf(chosen.date),
              button: t.moveConfirm,
              back: path,
            })
      }`,
  });
}

function drawCancel(request: PageRequest, of: BookingView, faults: readonly Fault[]): PageReply {
  const t = bookingWords[request.lang];
  return drawn(request, of, faults, {
    title: t.cancelTitle,
    body: html`${bookingFacts(request, of)}
      <p>${t.cancelAbout}</p>
      <form action="${bookingPath(of.code)}/huy" method="post" data-once>
        ${hiddenAct(request)}
        <p class="buttons">
          <button class="big">${t.cancel}</button> <a href="${bookingPath(of.code)}">${t.keep}</a>
        </p>
      </form>`,
  });
}

const drawn = (
  request: PageRequest,
  { code }: BookingView,
  faults: readonly Fault[],
  { title, body }: { title: string; body: Piece },
): PageReply =>
  page(request, {
    title,
    status: faults.length === 0 ? 200 : 422,
    search: false,
    before: html`<p class="text">
      <a class="back" href="${bookingPath(code)}">${bookingWords[request.lang].slipTitle} ${code}</a>
    </p>`,
    body: html`<div class="text">
      ${errorSummary(request, faults)}
      <h1>${title}</h1>
      ${body}
    </div>`,
  });
