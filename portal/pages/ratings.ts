import type { Input, Output } from '@motcua/contract/operations';
import type { Page, PageRequest } from '@motcua/contract/page';
import type { RatingFigures } from '@motcua/contract/rating';
import { RATING_ITEMS, RATING_PERIOD } from '@motcua/rules/quality';
import { shareText } from '@motcua/rules/reports';
import { formatDecimal } from '@motcua/rules/text';
import { dateText } from '@motcua/ui/dates';
import { ratingWords } from '@motcua/ui/words/rating';
import { withQuery } from '../address.ts';
import { flag, html, inVietnamese, type Safe } from '../html.ts';
import { page } from '../layout.ts';
import { RATING_SLIP_PATH } from './rate-by-code.ts';

type Figures = Output<'ratingFigures'>;
type Place = NonNullable<Input<'ratingFigures'>['place']>;
const PLACES = ['RECEPTION', 'AUTHORITY'] as const satisfies readonly Place[];

/** What applicants say of the province and of each unit with enough answers (NĐ 61/2018/NĐ-CP Điều 29: results are public). */
export const ratings: Page = {
  method: 'GET',
  path: '/danh-gia',
  answer: async (request) => {
    const t = ratingWords[request.lang];
    const period = request.query.get('ky') ?? '';
    const place = PLACES.find((one) => one === request.query.get('theo'));
    const found = await request.client.ratingFigures({
      ...(new RegExp(RATING_PERIOD).test(period) ? { period } : {}),
      ...(place === undefined ? {} : { place }),
    });
    const wanted = request.query.get('don-vi') ?? '';
    const unit = found.units.find((one) => one.unit.key === wanted);
    return page(request, {
      title: t.figures,
      body: html`<div class="text">
          <h1>${t.figures}</h1>
          <p>${t.figuresLead(found.minimum)}</p>
          <p><a href="${RATING_SLIP_PATH}">${t.withSlip}</a></p>
        </div>
        ${choice(request, found)}
        ${unit === undefined ? whole(request, found) : oneUnit(request, found, unit)}`,
    });
  },
};

function choice({ lang, theme }: PageRequest, { period, place }: Figures): Safe {
  const t = ratingWords[lang];
  return html`<form class="filters no-print" action="/danh-gia" method="get">
    <div>
      <label for="ky">${t.period}</label>
      <select id="ky" name="ky">
        ${periodsUntil(theme.today, period).map(
          (one) =>
            html`<option value="${one}" ${flag('selected', one === period)}>
              ${periodText(lang, one)}
            </option>`,
        )}
      </select>
    </div>
    <div>
      <label for="theo">${t.place}</label>
      <select id="theo" name="theo">
        ${PLACES.map(
          (one) => html`<option value="${one}" ${flag('selected', one === place)}>${t[one]}</option>`,
        )}
      </select>
    </div>
    <button>${t.show}</button>
  </form>`;
}

/** This year and the last one, their quarters and the months of this one so far, the latest first; and what is shown. */
function periodsUntil(today: string, shown: string): string[] {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const numbers = (last: number): number[] => Array.from({ length: last }, (_, at) => last - at);
  const all = [
    `${year}`,
    `${year - 1}`,
    ...numbers(Math.ceil(month / 3)).map((quarter) => `${year}-Q${quarter}`),
    ...numbers(4).map((quarter) => `${year - 1}-Q${quarter}`),
    ...numbers(month).map((one) => `${year}-${String(one).padStart(2, '0')}`),
  ];
  return all.includes(shown) ? all : [shown, ...all];
}

function periodText(lang: 'vi' | 'en', period: string): string {
  const t = ratingWords[lang];
  const [year = '', part = ''] = period.split('-');
  if (part === '') return t.year(year);
  return part.startsWith('Q') ? t.quarter(part.slice(1), year) : t.month(part, year);
}

function whole(request: PageRequest, { province, units, period, place, from, to }: Figures): Safe {
  const { lang } = request;
  const t = ratingWords[lang];
  if (province === null) return html`<p class="note-box">${t.none}</p>`;
  return html`<section aria-labelledby="toan-tinh">
      <h2 id="toan-tinh">${t.province}</h2>
      <p class="soft">${dateText(from)} – ${dateText(to)}</p>
      ${itemsOf(request, province, 'toan-tinh')}
    </section>
    ${
      units.length > 0 &&
      html`<section aria-labelledby="tung-don-vi">
        <h2 id="tung-don-vi">${t.units}</h2>
        <table class="stack" aria-labelledby="tung-don-vi">
          <thead>
            <tr>
              <th scope="col">${t.unit}</th>
              <th scope="col">${t.countHead}</th>
              <th scope="col">${t.satisfied}</th>
            </tr>
          </thead>
          <tbody>
            ${units.map(
              ({ unit, figures }) =>
                html`<tr>
                  <th scope="row">
                    <a
                      href="${withQuery('/danh-gia', { ky: period, theo: place, 'don-vi': unit.key })}"
                      ${inVietnamese({ lang })}
                      >${unit.name}</a
                    >
                  </th>
                  <td data-label="${t.countHead}">${formatDecimal(figures.count, 0, lang)}</td>
                  <td data-label="${t.satisfied}">${satisfied(request, figures)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </section>`
    }`;
}

function oneUnit(
  request: PageRequest,
  { period, place, from, to }: Figures,
  { unit, figures }: Figures['units'][number],
): Safe {
  const t = ratingWords[request.lang];
  return html`<section aria-labelledby="don-vi">
    <p class="no-print"><a href="${withQuery('/danh-gia', { ky: period, theo: place })}">${t.allUnits}</a></p>
    <h2 id="don-vi" ${inVietnamese(request)}>${unit.name}</h2>
    <p class="soft">${dateText(from)} – ${dateText(to)}</p>
    ${itemsOf(request, figures, 'don-vi')}
  </section>`;
}

const satisfied = ({ lang }: PageRequest, { items }: RatingFigures): string | null => {
  const overall = items.find(({ item }) => item === 'OVERALL');
  return overall === undefined ? null : shareText({ part: overall.good, of: overall.counted }, lang);
};

/** Each question with how often each answer was given. */
function itemsOf(request: PageRequest, figures: RatingFigures, id: string): Safe {
  const { lang } = request;
  const t = ratingWords[lang];
  return html`<p>
      <strong>${t.count(formatDecimal(figures.count, 0, lang))}</strong>, ${t.satisfied}:
      <strong>${satisfied(request, figures)}</strong>
    </p>
    ${figures.items.map((item) => itemTable(request, item, `${id}-${item.item.toLowerCase()}`))}`;
}

function itemTable(
  { lang }: PageRequest,
  { item, answers }: RatingFigures['items'][number],
  id: string,
): Safe {
  const t = ratingWords[lang];
  const of = answers.reduce((sum, { count }) => sum + count, 0);
  const words: Readonly<Record<string, { vi: string; en: string }>> = RATING_ITEMS[item].answers;
  return html`<h3 id="${id}">${RATING_ITEMS[item][lang]}</h3>
    <table class="stack" aria-labelledby="${id}">
      <thead>
        <tr>
          <th scope="col">${t.answer}</th>
          <th scope="col">${t.countHead}</th>
          <th scope="col">${t.share}</th>
        </tr>
      </thead>
      <tbody>
        ${answers.map(
          ({ answer, count }) =>
            html`<tr>
              <th scope="row">${words[answer]?.[lang]}</th>
              <td data-label="${t.countHead}">${formatDecimal(count, 0, lang)}</td>
              <td data-label="${t.share}">${shareText({ part: count, of }, lang) ?? '–'}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
}
