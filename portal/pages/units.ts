import type { Output } from '@motcua/contract/operations';
import type { Page, PageRequest } from '@motcua/contract/page';
import { commonWords } from '@motcua/ui/words/everywhere';
import { searchWords } from '@motcua/ui/words/search';
import { html, type Safe } from '../html.ts';
import { page } from '../layout.ts';
import { isOneStop, matches, nearUnits, unitCard } from '../parts/unit.ts';

/** Where to go: all one-stop units with address, telephone and hours. */
export const units: Page = {
  method: 'GET',
  path: '/don-vi',
  answer: async (request) => {
    const t = searchWords[request.lang];
    const q = (request.query.get('q') ?? '').trim().slice(0, 100);
    const [{ items }, calendar] = await Promise.all([
      request.client.listUnits({}),
      request.client.getCalendar({ year: Number(request.theme.today.slice(0, 4)) }),
    ]);
    const all = nearUnits(items, request.account?.person?.address ?? '', items.length);
    const shown = q === '' ? all : all.filter((unit) => matches(unit, q) && isOneStop(unit));
    return page(request, {
      title: t.unitsTitle,
      body: html`<div class="text">
          <h1>${t.unitsTitle}</h1>
          <p>${t.unitsLead}</p>
          ${hours(request, calendar)}
          <form class="field" action="/don-vi" method="get" role="search" aria-label="${t.unitsTitle}">
            <label for="ten">${t.unitsLabel}</label>
            <div class="row">
              <input id="ten" name="q" value="${q}" maxlength="100" />
              <button>${commonWords[request.lang].searchButton}</button>
            </div>
          </form>
        </div>
        <section aria-labelledby="so-noi">
          <h2 id="so-noi">${t.unitsFound(shown.length)}</h2>
          ${shown.length === 0 && html`<p>${t.unitsEmpty}</p>`}
          <ul class="units">
            ${shown.map((unit) => html`<li>${unitCard(request, unit)}</li>`)}
          </ul>
        </section>`,
    });
  },
};

const hours = ({ lang }: PageRequest, { shifts }: Output<'getCalendar'>): Safe | false => {
  const t = searchWords[lang];
  return (
    shifts.length > 0 &&
    html`<p>
      <strong>${t.hours}:</strong> ${t.hoursDays}, ${shifts.map(({ from, to }) => `${from}–${to}`).join(', ')}
    </p>`
  );
};
