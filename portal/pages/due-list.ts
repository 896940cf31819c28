import { PUBLIC_STANDINGS, type PublicDueRow, type PublicStanding } from '@motcua/contract/deadlines';
import type { Output } from '@motcua/contract/operations';
import type { UnitView } from '@motcua/contract/organisation';
import type { Page, PageRequest } from '@motcua/contract/page';
import { addDays } from '@motcua/rules/calendar';
import { parseDate } from '@motcua/rules/text';
import { appointmentText, dateText, momentText } from '@motcua/ui/dates';
import { commonWords } from '@motcua/ui/words/everywhere';
import { dueListWords } from '@motcua/ui/words/due-list';
import { withQuery } from '../address.ts';
import { errorSummary, type Fault } from '../form/summary.ts';
import { flag, html, inVietnamese, type Safe } from '../html.ts';
import { page } from '../layout.ts';

type List = Output<'publicDueList'>;

const PAGE_SIZE = 100;
const DATE_PARTS = ['ngay', 'thang', 'nam'] as const;

/** What is asked for by the address; without a date, today, which also shows what is late from before. */
interface Wanted {
  unit: string;
  /** Null when what was typed is no day. */
  date: string | null;
  /** The date as typed: day, month, year. */
  typed: readonly string[];
  after: number;
}

/** The public daily list: code, procedure, due date and standing per unit; nothing of a person. */
export const dueList: Page = {
  method: 'GET',
  path: '/den-han',
  answer: async (request) => {
    const { client, lang, theme } = request;
    const wanted = wantedOf(request);
    const t = dueListWords[lang];
    const faults: Fault[] = wanted.date === null ? [{ id: 'ngay', message: t.wrongDate }] : [];
    const { items } = await client.listUnits({});
    const unit = items.some(({ key }) => key === wanted.unit) ? wanted.unit : '';
    const list =
      wanted.date === null
        ? undefined
        : await client.publicDueList({
            date: wanted.date,
            limit: PAGE_SIZE,
            ...(unit === '' ? {} : { unit }),
            ...(wanted.after === 0 ? {} : { after: wanted.after }),
          });
    const title = wanted.date === theme.today ? t.titleToday : t.title;
    return page(request, {
      title,
      status: faults.length === 0 ? 200 : 422,
      body: html`${errorSummary(request, faults)}
        <h1>
          ${title}${list !== undefined && html` <span class="h1-more">${t.on(dateText(list.date))}</span>`}
        </h1>
        <div class="text">
          <p>${t.lead}</p>
          ${list !== undefined && html`<p class="soft">${t.asOf(momentText(list.now))} ${list.date === theme.today && t.todayToo}</p>`}
        </div>
        ${choice(request, { ...wanted, unit }, items, faults)}
        ${list !== undefined && found(request, { ...wanted, unit }, list)}`,
    });
  },
};

function wantedOf({ query, theme }: PageRequest): Wanted {
  const after = Number(query.get('tu') ?? '0');
  const given = DATE_PARTS.map((part) => (query.get(part) ?? '').trim().slice(0, 4));
  const asked = given.some((part) => part !== '');
  return {
    unit: (query.get('don-vi') ?? '').slice(0, 40),
    date: asked ? (parseDate(given.join('/')) ?? null) : theme.today,
    typed: asked ? given : partsOf(theme.today),
    after: Number.isSafeInteger(after) && after > 0 ? after : 0,
  };
}

const partsOf = (date: string): string[] => date.split('-').toReversed();

/** The page of another day, or the next part of this one. */
function addressOf({ unit }: Wanted, date: string, after = 0): string {
  const [ngay, thang, nam] = partsOf(date);
  return withQuery('/den-han', { 'don-vi': unit, ngay, thang, nam, tu: after === 0 ? '' : String(after) });
}

function choice(
  { lang }: PageRequest,
  { unit, typed }: Wanted,
  units: readonly UnitView[],
  faults: readonly Fault[],
): Safe {
  const t = dueListWords[lang];
  const labels = [commonWords[lang].day, commonWords[lang].month, commonWords[lang].year];
  const [error] = faults;
  return html`<form class="filters due-choice no-print" action="/den-han" method="get">
    <div>
      <label for="don-vi">${t.unit}</label>
      <select id="don-vi" name="don-vi" ${inVietnamese({ lang })}>
        <option value="">${t.allUnits}</option>
        ${units.map(
          ({ key, name }) => html`<option value="${key}" ${flag('selected', key === unit)}>${name}</option>`,
        )}
      </select>
    </div>
    <fieldset class="field ${error !== undefined && 'wrong'}">
      <legend>${t.date}</legend>
      ${error !== undefined && html`<p class="field-error" id="ngay-loi">${error.message}</p>`}
      <div class="date">
        ${DATE_PARTS.map(
          (part, at) =>
            html`<div>
              <label for="${part}">${labels[at]}</label
              ><input
                id="${part}"
                class="${part === 'nam' ? 'year' : 'two'}"
                name="${part}"
                value="${typed[at]}"
                inputmode="numeric"
                autocomplete="off"
                maxlength="${part === 'nam' ? 4 : 2}"
                ${error !== undefined && html`aria-describedby="ngay-loi" aria-invalid="true"`}
              />
            </div>`,
        )}
      </div>
    </fieldset>
    <button>${t.show}</button>
  </form>`;
}

function found(request: PageRequest, wanted: Wanted, list: List): Safe {
  const { lang, theme } = request;
  const t = dueListWords[lang];
  const shown = list.units.filter(({ unit }) => list.items.some((item) => item.unit.key === unit.key));
  return html`<p class="turning no-print">
      <a href="${addressOf(wanted, addDays(list.date, -1))}">← ${t.before}</a>
      ${list.date !== theme.today && html`<a href="${withQuery('/den-han', { 'don-vi': wanted.unit })}">${t.today}</a>`}
      <a href="${addressOf(wanted, addDays(list.date, 1))}">${t.after} →</a>
    </p>
    ${
      list.items.length === 0 &&
      html`<div class="empty">
        <h2>${t.nothing}</h2>
        <p>${t.nothingOf}</p>
      </div>`
    }
    ${shown.map((of) =>
      unitSection(
        request,
        of,
        list.items.filter((item) => item.unit.key === of.unit.key),
        list.now,
      ),
    )}
    ${
      list.next !== null &&
      html`<p class="no-print">
        <a rel="next" href="${addressOf(wanted, list.date, list.next)}">${t.more} →</a>
      </p>`
    }`;
}

function unitSection(
  request: PageRequest,
  { unit, due, ready, overdue }: List['units'][number],
  rows: readonly PublicDueRow[],
  now: string,
): Safe {
  const { lang } = request;
  const t = dueListWords[lang];
  const id = `don-vi-${unit.key}`;
  return html`<section aria-labelledby="${id}">
    <h2 id="${id}" ${inVietnamese({ lang })}>${unit.name}</h2>
    <p class="soft">${t.counts(due, ready, overdue)}</p>
    <table class="stack due-list" aria-labelledby="${id}">
      <thead>
        <tr>
          <th scope="col">${t.code}</th>
          <th scope="col">${t.procedure}</th>
          <th scope="col">${t.due}</th>
          <th scope="col">${t.standing}</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map((row) => dueRow(request, row, now))}
      </tbody>
    </table>
  </section>`;
}

/** Word, shape and colour together. */
const MARKS = {
  READY: { shape: '✓', tone: 'ok' },
  IN_PROCESS: { shape: '●', tone: '' },
  OVERDUE: { shape: '▲', tone: 'late' },
  RESCHEDULED: { shape: '◐', tone: 'wait' },
} as const satisfies Record<PublicStanding, { shape: string; tone: string }>;

const tag = (standing: PublicStanding, words: string): Safe =>
  html`<span class="tag ${MARKS[standing].tone}"
    ><span aria-hidden="true">${MARKS[standing].shape}</span> ${words}</span
  >`;

function dueRow({ lang }: PageRequest, row: PublicDueRow, now: string): Safe {
  const t = dueListWords[lang];
  // a new date does not make it less late
  const late = row.standing === 'RESCHEDULED' && Date.parse(row.dueAt) < Date.parse(now);
  return html`<tr>
    <th scope="row" class="code">${row.code}</th>
    <td data-label="${t.procedure}" ${inVietnamese({ lang })}>${row.procedureName}</td>
    <td data-label="${t.due}">
      ${appointmentText(row.dueAt, lang)}
      ${row.rescheduledTo !== null && html`<span class="note">${t.movedTo(appointmentText(row.rescheduledTo, lang))}</span>`}
    </td>
    <td data-label="${t.standing}">
      <span class="tags"
        >${late && tag('OVERDUE', PUBLIC_STANDINGS.OVERDUE[lang])}
        ${tag(row.standing, lang === 'vi' ? row.standingText : row.standingTextEn)}</span
      >
    </td>
  </tr>`;
}
