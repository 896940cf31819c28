import type { Output } from '@motcua/contract/operations';
import type { Page, PageRequest } from '@motcua/contract/page';
import type { ReceptionPlace } from '@motcua/contract/reception-place';
import { formatDecimal } from '@motcua/rules/text';
import { weekdayText } from '@motcua/ui/dates';
import { bookingWords } from '@motcua/ui/words/booking';
import { receptionWords } from '@motcua/ui/words/reception';
import { searchWords } from '@motcua/ui/words/search';
import { param } from '../answering.ts';
import { procedurePath, withQuery } from '../address.ts';
import { html, inVietnamese, safeHref, type Safe } from '../html.ts';
import { page } from '../layout.ts';
import { bookPath } from '../parts/booking.ts';
import { unitCard } from '../parts/unit.ts';

/** One place where dossiers are received: where it is, when it is open, what it takes. */
export const reception: Page = {
  method: 'GET',
  path: '/noi-tiep-nhan/:key',
  answer: async (request) => {
    const key = param(request, 'key');
    const [place, received] = await Promise.all([
      request.client.getReceptionPlace({ key }),
      request.client.searchProcedures({ unit: key, limit: 6 }),
    ]);
    const { lang } = request;
    const t = receptionWords[lang];
    const vi = inVietnamese(request);
    return page(request, {
      title: place.unit.name,
      before: html`<p class="text"><a class="back" href="/don-vi">${t.back}</a></p>`,
      body: html`<div class="text">
        <h1 ${vi}>${place.unit.name}</h1>
        <p><span class="tag ${place.open ? 'ok' : 'late'}">${place.open ? t.open : t.closed}</span></p>
        ${place.parent !== null && html`<p>${t.belongs}: <span ${vi}>${place.parent.name}</span></p>`}
        ${unitCard(request, { name: place.unit.name, address: place.address, phone: place.phone })}
        ${onMap(request, place.address)}
        <p class="no-print">
          <a class="button" href="${bookPath({ unit: key })}">${bookingWords[lang].book}</a>
        </p>
        ${week(request, place.days)} ${doors(request, place.doors)} ${takes(request, key, received)}
      </div>`,
    });
  },
};

/** Of most places only the address is known, so a map is asked for it rather than given a point. */
function onMap({ lang }: PageRequest, address: string): Safe | false {
  const t = receptionWords[lang];
  return (
    address !== '' &&
    html`<p class="no-print">
      <a
        href="${withQuery('https://www.openstreetmap.org/search', { query: address })}"
        rel="noreferrer external"
        >${t.map}</a
      >,
      <a href="${safeHref(`geo:0,0?q=${encodeURIComponent(address)}`)}">${t.mapApp}</a>
      <span class="note">${t.mapAbout}</span>
    </p>`
  );
}

function week(request: PageRequest, days: ReceptionPlace['days']): Safe {
  const { lang, theme } = request;
  const t = receptionWords[lang];
  return html`<section aria-labelledby="gio-mo-cua">
    <h2 id="gio-mo-cua">${t.week}</h2>
    <table class="stack" aria-labelledby="gio-mo-cua">
      <thead>
        <tr>
          <th scope="col">${t.day}</th>
          <th scope="col">${t.hours}</th>
        </tr>
      </thead>
      <tbody>
        ${days.map(
          ({ date, shifts, name, confirmed }) =>
            html`<tr>
              <th scope="row">${weekdayText(date, lang)}${date === theme.today && html` (${t.today})`}</th>
              <td data-label="${t.hours}">
                ${shifts.length === 0 ? t.off : shifts.map(({ from, to }) => `${from}–${to}`).join(', ')}
                ${name !== null && html`<span class="note" ${inVietnamese(request)}>${name}</span>`}
                ${!confirmed && html`<span class="note">${t.unconfirmed}</span>`}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

const doors = (request: PageRequest, of: ReceptionPlace['doors']): Safe | false =>
  of.length > 0 &&
  html`<section>
    <h2>${receptionWords[request.lang].doors}</h2>
    <ul class="units">
      ${of.map(
        ({ name, address, phone }) =>
          html`<li>${unitCard(request, { name, address, phone })} ${onMap(request, address)}</li>`,
      )}
    </ul>
  </section>`;

function takes(request: PageRequest, key: string, { total, items }: Output<'searchProcedures'>): Safe {
  const { lang } = request;
  const t = receptionWords[lang];
  return html`<section>
    <h2>${t.received}</h2>
    ${
      total === 0
        ? html`<p>${searchWords[lang].emptyTitle}</p>`
        : html`<ul class="links" ${inVietnamese(request)}>
              ${items.map(({ code, name }) => html`<li><a href="${procedurePath(code)}">${name}</a></li>`)}
            </ul>
            <p>
              <a href="${withQuery('/tim-kiem', { noi: key })}"
                >${t.receivedAll(formatDecimal(total, 0, lang))}</a
              >
            </p>`
    }
  </section>`;
}
