import type { BookingView } from '@motcua/contract/booking';
import type { PageRequest } from '@motcua/contract/page';
import { BOOKING_STANDINGS, type BookingStanding } from '@motcua/rules/booking';
import { appointmentText } from '@motcua/ui/dates';
import { bookingWords } from '@motcua/ui/words/booking';
import { withQuery } from '../address.ts';
import { html, inVietnamese, type Safe } from '../html.ts';

export const BOOK_PATH = '/dat-lich';
export const MY_BOOKINGS_PATH = '/lich-hen';
export const bookingPath = (code: string): string => `${MY_BOOKINGS_PATH}/${encodeURIComponent(code)}`;

/** Where one books, with what is known already. */
export const bookPath = (known: { unit?: string; procedure?: string; day?: string }): string =>
  withQuery(BOOK_PATH, { 'thu-tuc': known.procedure, noi: known.unit, ngay: known.day });

const TONES: Record<BookingStanding, string> = {
  BOOKED: 'wait',
  NO_SHIFT: 'late',
  ARRIVED: 'ok',
  MISSED: 'late',
  CANCELLED: '',
  PAST: '',
};

export const standingTag = ({ lang }: PageRequest, { standing }: BookingView): Safe =>
  html`<span class="tag ${TONES[standing]}">${BOOKING_STANDINGS[standing][lang]}</span>`;

/** What a visit is for, where and when. */
export function bookingFacts(
  request: PageRequest,
  of: Pick<BookingView, 'procedure' | 'unit' | 'address'> & { startsAt?: string },
): Safe {
  const t = bookingWords[request.lang];
  const vi = inVietnamese(request);
  return html`<dl class="facts-list">
    <div>
      <dt>${t.what}</dt>
      <dd ${vi}>${of.procedure.name}</dd>
    </div>
    <div>
      <dt>${t.where}</dt>
      <dd ${vi}>${of.unit.name}${of.address !== '' && html`<br />${of.address}`}</dd>
    </div>
    ${
      of.startsAt !== undefined &&
      html`<div>
        <dt>${t.when}</dt>
        <dd><strong>${appointmentText(of.startsAt, request.lang)}</strong></dd>
      </div>`
    }
  </dl>`;
}
