import type { Output } from '@motcua/contract/operations';
import type { Page, PageReply, PageRequest } from '@motcua/contract/page';
import { bookingWords } from '@motcua/ui/words/booking';
import { commonWords } from '@motcua/ui/words/everywhere';
import { procedureWords } from '@motcua/ui/words/procedure';
import { procedurePath, signInPath, withQuery } from '../address.ts';
import { attempt, redirect, signedIn } from '../answering.ts';
import { keyOf } from '../form/hidden.ts';
import { errorSummary, problemFaults, type Fault } from '../form/summary.ts';
import { html, inVietnamese, type Piece, type Safe } from '../html.ts';
import { page } from '../layout.ts';
import { BOOK_PATH, bookingFacts, bookingPath, bookPath } from '../parts/booking.ts';
import { dayList, HOUR, hourForm } from '../parts/booking-hours.ts';
import { chooseUnits } from '../parts/receiving-units.ts';
import { receptionPath, unitCard } from '../parts/unit.ts';

/** CD13: what for, where, which day, which hour; whatever is known already is not asked. */
export const book: Page = {
  method: 'GET',
  path: BOOK_PATH,
  answer: (request) => draw(request, []),
};

export const bookPosted: Page = {
  method: 'POST',
  path: BOOK_PATH,
  answer: signedIn(async (request) => {
    const { unit, procedure } = known(request);
    const startsAt = request.form.get(HOUR) ?? '';
    if (startsAt === '')
      return draw(request, [{ id: HOUR, message: bookingWords[request.lang].hourMissing }]);
    const tried = await attempt(() =>
      request.client.bookVisit({ unit, procedure, startsAt }, keyOf(request.form)),
    );
    if ('done' in tried) return redirect(`${bookingPath(tried.done.code)}?moi=1`);
    return draw(
      request,
      problemFaults(request, tried.problem, () => HOUR),
    );
  }),
};

const known = ({ query }: PageRequest): { unit: string; procedure: string; day: string } => ({
  unit: query.get('noi') ?? '',
  procedure: query.get('thu-tuc') ?? '',
  day: query.get('ngay') ?? '',
});

async function draw(request: PageRequest, faults: readonly Fault[]): Promise<PageReply> {
  const { unit, procedure } = known(request);
  if (procedure === '' && unit === '') return redirect('/tim-kiem');
  if (procedure === '') return chooseProcedure(request, unit);
  const of = await request.client.getProcedure({ code: procedure });
  return unit === '' ? chooseUnit(request, of) : chooseHour(request, of, faults);
}

/** From the page of a place: what for, among what is received there. */
async function chooseProcedure(request: PageRequest, unit: string): Promise<PageReply> {
  const t = bookingWords[request.lang];
  const q = (request.query.get('q') ?? '').trim().slice(0, 100);
  const [place, { items }] = await Promise.all([
    request.client.listBookingSlots({ unit }),
    request.client.searchProcedures({ unit, limit: 10, ...(q === '' ? {} : { q }) }),
  ]);
  const vi = inVietnamese(request);
  return page(request, {
    title: t.whatTitle,
    search: false,
    before: wayBack(request, receptionPath(unit), place.unit.name),
    body: html`<div class="text">
      <h1>${t.whatTitle}</h1>
      <p>${t.bookAbout}</p>
      <form class="field" action="${BOOK_PATH}" method="get" role="search" aria-label="${t.whatTitle}">
        <input type="hidden" name="noi" value="${unit}" />
        <label for="viec">${t.whatLabel}</label>
        <div class="row">
          <input id="viec" name="q" value="${q}" maxlength="100" />
          <button>${commonWords[request.lang].searchButton}</button>
        </div>
      </form>
      ${items.length === 0 && html`<p>${t.whatNone}</p>`}
      <ul class="links" ${vi}>
        ${items.map(({ code, name }) => html`<li><a href="${bookPath({ unit, procedure: code })}">${name}</a></li>`)}
      </ul>
    </div>`,
  });
}

/** From the page of a procedure: where, the own commune first. */
async function chooseUnit(request: PageRequest, of: Output<'getProcedure'>): Promise<PageReply> {
  const [t, p] = [bookingWords[request.lang], procedureWords[request.lang]];
  const { items } = await request.client.listReceivingUnits({ code: of.code });
  const q = (request.query.get('q') ?? '').trim().slice(0, 100);
  const all = request.query.has('tat-ca');
  const { shown, more } = chooseUnits(items, { q, all, address: request.account?.person?.address ?? '' });
  const rest = withQuery(BOOK_PATH, { 'thu-tuc': of.code, q, 'tat-ca': '1' });
  return page(request, {
    title: t.whereTitle,
    search: false,
    before: wayBack(request, procedurePath(of.code), of.name),
    body: html`<div class="text">
      <h1>${t.whereTitle}</h1>
      <p>${t.bookAbout}</p>
      <form class="row" action="${BOOK_PATH}" method="get" role="search" aria-label="${t.whereTitle}">
        <input type="hidden" name="thu-tuc" value="${of.code}" />
        <label class="unseen" for="ten">${p.whereFind}</label>
        <input id="ten" name="q" value="${q}" placeholder="${p.whereFind}" maxlength="100" />
        <button class="quiet">${commonWords[request.lang].searchButton}</button>
      </form>
      ${shown.length === 0 && html`<p>${p.whereNone}</p>`}
      <ul class="units">
        ${shown.map(
          ({ intakeUnit: { key, name }, address, phone }) =>
            html`<li>
              ${unitCard(request, { name, address, phone })}
              <p>
                <a href="${bookPath({ unit: key, procedure: of.code })}"
                  >${t.book}<span class="unseen" ${inVietnamese(request)}>: ${name}</span></a
                >
              </p>
            </li>`,
        )}
      </ul>
      ${more > 0 && html`<p><a href="${rest}">${p.whereMore(more)}. ${p.showAll}</a></p>`}
    </div>`,
  });
}

async function chooseHour(
  request: PageRequest,
  { code, name }: Output<'getProcedure'>,
  faults: readonly Fault[],
): Promise<PageReply> {
  const t = bookingWords[request.lang];
  const { unit: key, day } = known(request);
  const { unit, address, days } = await request.client.listBookingSlots({ unit: key });
  const chosen = days.find(({ date }) => date === day);
  const pathOf = (date?: string): string =>
    bookPath({ unit: key, procedure: code, ...(date === undefined ? {} : { day: date }) });
  return page(request, {
    title: t.book,
    status: faults.length === 0 ? 200 : 422,
    search: false,
    before: wayBack(request, procedurePath(code), name),
    body: html`<div class="text">
      ${errorSummary(request, faults)}
      <h1>${t.book}</h1>
      ${bookingFacts(request, { procedure: { code, name }, unit, address })}
      <p class="no-print"><a href="${bookPath({ procedure: code })}">${t.otherUnit}</a></p>
      ${
        chosen === undefined
          ? dayList(request, days, pathOf)
          : (whoMayNot(request) ??
            hourForm(request, { day: chosen, action: pathOf(day), button: t.confirm, back: pathOf() }))
      }
    </div>`,
  });
}

/** Hours are chosen by whoever comes, so he signs in first and comes back to the day he chose. */
function whoMayNot(request: PageRequest): Safe | undefined {
  const { account, lang } = request;
  const t = bookingWords[lang];
  if (account === null)
    return html`<p><a class="button big" href="${signInPath(request)}">${t.signIn}</a></p>`;
  return account.kind === 'OFFICER' ? html`<p class="note-box">${t.officersNot}</p>` : undefined;
}

const wayBack = (request: PageRequest, to: string, name: string): Piece =>
  html`<p class="text"><a class="back" href="${to}" ${inVietnamese(request)}>${name}</a></p>`;
