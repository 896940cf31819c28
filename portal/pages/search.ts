import type { ProcedureSummary } from '@motcua/contract/catalogue';
import { LEVELS } from '@motcua/contract/catalogue';
import type { FaqItem } from '@motcua/contract/faq';
import type { Output } from '@motcua/contract/operations';
import type { Page, PageRequest } from '@motcua/contract/page';
import type { UnitRef } from '@motcua/contract/shape';
import type { Lang } from '@motcua/rules/text';
import { limitText } from '@motcua/ui/dates';
import { faqWords } from '@motcua/ui/words/faq';
import { searchWords } from '@motcua/ui/words/search';
import { attempt } from '../answering.ts';
import { procedurePath, withQuery } from '../address.ts';
import { flag, html, inVietnamese, type Safe } from '../html.ts';
import { page, telephone } from '../layout.ts';
import { faqList } from '../parts/faq-list.ts';
import { icon } from '../parts/icon.ts';
import { searchBox } from '../parts/search-box.ts';

const PAGE_SIZE = 20;
const MOST_QUESTIONS = 3;
const SUBJECTS = ['PERSON', 'ORGANISATION'] as const;

interface Wanted {
  q: string;
  sector: string;
  level: (typeof LEVELS)[number] | undefined;
  subject: (typeof SUBJECTS)[number] | undefined;
  /** Key of the place where it should be received; empty: anywhere. */
  place: string;
  offset: number;
}

function wantedBy({ query }: PageRequest): Wanted {
  const one = <T extends string>(name: string, of: readonly T[]) =>
    of.find((value) => value === query.get(name));
  const offset = Number(query.get('tu') ?? 0);
  return {
    q: (query.get('q') ?? '').normalize('NFC').trim().slice(0, 200),
    sector: (query.get('linh-vuc') ?? '').slice(0, 120),
    level: one('cap', LEVELS),
    subject: one('doi-tuong', SUBJECTS),
    place: (query.get('noi') ?? '').slice(0, 80),
    offset: Number.isInteger(offset) && offset > 0 ? offset : 0,
  };
}

const addressOf = ({ q, sector, level, subject, place }: Wanted, offset: number): string =>
  withQuery('/tim-kiem', {
    q,
    'linh-vuc': sector,
    cap: level,
    'doi-tuong': subject,
    noi: place,
    tu: offset > 0 ? String(offset) : undefined,
  });

/** CD01b: results with plain filters; an empty answer explains itself and offers a person. */
export const search: Page = {
  method: 'GET',
  path: '/tim-kiem',
  answer: async (request) => {
    const typed = wantedBy(request);
    const receivedAt = await placeOf(request, typed.place);
    const wanted = { ...typed, place: receivedAt?.key ?? '' };
    const { q, sector, level, subject, offset } = wanted;
    const found = await request.client.searchProcedures({
      ...(q === '' ? {} : { q }),
      ...(sector === '' ? {} : { sector }),
      ...(level === undefined ? {} : { level }),
      ...(subject === undefined ? {} : { subject }),
      ...(receivedAt === undefined ? {} : { unit: receivedAt.key }),
      limit: PAGE_SIZE,
      offset,
    });
    const asked = found.total === 0 && q !== '' ? (await request.client.listFaq({ q })).items : [];
    const t = searchWords[request.lang];
    return page(request, {
      title: q === '' ? t.title : `${q} – ${t.title}`,
      search: false,
      body: html`<h1>${t.title}</h1>
        ${searchBox(request, q)}
        <div class="aside-page">
          ${filters(request, wanted, found)}
          <section aria-labelledby="ket-qua">
            <h2 id="ket-qua">${q === '' ? t.found(found.total) : t.foundFor(found.total, q)}</h2>
            ${
              receivedAt !== undefined &&
              html`<p>
                ${t.receivedAt}: <strong ${inVietnamese(request)}>${receivedAt.name}</strong>.
                <a href="${addressOf({ ...wanted, place: '' }, 0)}">${t.receivedAnywhere}</a>
              </p>`
            }
            ${found.total === 0 ? empty(request, asked) : results(request, found.items)}
            ${turning(request, wanted, found.total)}
          </section>
        </div>`,
    });
  },
};

/** The place of an address; one there is none of narrows nothing. */
async function placeOf({ client }: PageRequest, key: string): Promise<UnitRef | undefined> {
  if (key === '') return undefined;
  const tried = await attempt(() => client.getReceptionPlace({ key }));
  return 'done' in tried ? tried.done.unit : undefined;
}

function filters({ lang }: PageRequest, wanted: Wanted, found: Output<'searchProcedures'>): Safe {
  const t = searchWords[lang];
  const sectors = found.sectors.some(({ key }) => key === wanted.sector)
    ? found.sectors
    : [...found.sectors, ...(wanted.sector === '' ? [] : [{ key: wanted.sector, count: 0 }])];
  const count = (level: string) => found.levels.find(({ key }) => key === level)?.count ?? 0;
  return html`<form class="filters" action="/tim-kiem" method="get" aria-label="${t.narrow}">
    <input type="hidden" name="q" value="${wanted.q}" />
    ${wanted.place !== '' && html`<input type="hidden" name="noi" value="${wanted.place}" />`}
    <label for="linh-vuc">${t.sector}</label>
    <select id="linh-vuc" name="linh-vuc">
      <option value="">${t.all}</option>
      ${sectors.map(
        ({ key, count: of }) =>
          html`<option value="${key}" ${inVietnamese({ lang })} ${flag('selected', key === wanted.sector)}>
            ${key} (${of})
          </option>`,
      )}
    </select>
    <label for="cap">${t.level}</label>
    <select id="cap" name="cap">
      <option value="">${t.all}</option>
      ${LEVELS.filter((level) => count(level) > 0 || level === wanted.level).map(
        (level) =>
          html`<option value="${level}" ${flag('selected', level === wanted.level)}>
            ${t[`level${level}`]} (${count(level)})
          </option>`,
      )}
    </select>
    <label for="doi-tuong">${t.subject}</label>
    <select id="doi-tuong" name="doi-tuong">
      <option value="">${t.all}</option>
      ${SUBJECTS.map(
        (subject) =>
          html`<option value="${subject}" ${flag('selected', subject === wanted.subject)}>
            ${t[`subject${subject}`]}
          </option>`,
      )}
    </select>
    <button class="quiet">${t.apply}</button>
  </form>`;
}

const results = ({ lang }: PageRequest, items: readonly ProcedureSummary[]): Safe => {
  const t = searchWords[lang];
  const vi = inVietnamese({ lang });
  return html`<ol class="results">
    ${items.map(
      (item) =>
        html`<li>
          ${item.bundle !== null && bundleCard(lang, item.bundle)}
          <h3><a href="${procedurePath(item.code)}" ${vi}>${item.name}</a></h3>
          <p ${vi}>${item.summary}</p>
          <p class="facts">
            ${item.channels.includes('ONLINE') && html`<span class="tag ok">${t.online}</span>`}
            ${item.limit !== null && html`<span>${limitText(item.limit, lang)}</span>`}
            <span ${vi}>${item.sector}</span><span ${vi}>${item.authorityName}</span>
          </p>
        </li>`,
    )}
  </ol>`;
};

const bundleCard = (lang: Lang, { title, titleEn, parts }: NonNullable<ProcedureSummary['bundle']>): Safe =>
  html`<p class="strong with-icon">
    ${icon('paper')}<span>${searchWords[lang].bundle(lang === 'en' ? titleEn : title, parts)}</span>
  </p>`;

function empty({ lang, theme }: PageRequest, asked: readonly FaqItem[]): Safe {
  const [t, f] = [searchWords[lang], faqWords[lang]];
  return html`<div class="empty">
    <h3>${t.emptyTitle}</h3>
    <p>${t.emptyCure}</p>
    <p>${t.emptyHuman} <a class="strong" href="${telephone(theme.hotline)}">${theme.hotline}</a></p>
    ${
      asked.length > 0 &&
      html`<h3>${f.maybe}</h3>
        ${faqList({ lang }, asked.slice(0, MOST_QUESTIONS))}`
    }
    <p><a href="/hoi-dap">${f.seeAll}</a></p>
  </div>`;
}

function turning({ lang }: PageRequest, wanted: Wanted, total: number): Safe | false {
  const t = searchWords[lang];
  const { offset } = wanted;
  if (total <= PAGE_SIZE && offset === 0) return false;
  return html`<p class="turning">
    ${offset > 0 && html`<a rel="prev" href="${addressOf(wanted, offset - PAGE_SIZE)}">← ${t.previous}</a>`}
    ${
      offset + PAGE_SIZE < total &&
      html`<a rel="next" href="${addressOf(wanted, offset + PAGE_SIZE)}">${t.next} →</a>`
    }
  </p>`;
}

/** What the script shows under the search box while one types: a list of links, nothing else. */
export const suggest: Page = {
  method: 'GET',
  path: '/goi-y',
  answer: async (request) => {
    const { q } = wantedBy(request);
    const { items } = q.length < 2 ? { items: [] } : await request.client.searchProcedures({ q, limit: 6 });
    const list = items.map(
      ({ code, name, sector }) =>
        html`<li>
          <a href="${procedurePath(code)}" lang="vi">${name} <span class="soft">${sector}</span></a>
        </li>`,
    );
    return {
      kind: 'HTML',
      status: 200,
      html: String(
        html`<ul>
          ${list}
        </ul>`,
      ),
    };
  },
};
