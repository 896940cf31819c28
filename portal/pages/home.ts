import type { Output } from '@motcua/contract/operations';
import type { UnitView } from '@motcua/contract/organisation';
import type { Page, PageRequest } from '@motcua/contract/page';
import { homeWords } from '@motcua/ui/words/home';
import { procedurePath } from '../address.ts';
import { html, inVietnamese, type Safe } from '../html.ts';
import { page, telephone } from '../layout.ts';
import { dossierList } from '../parts/dossier-list.ts';
import { icon } from '../parts/icon.ts';
import { searchBox } from '../parts/search-box.ts';
import { nearUnits, unitCard } from '../parts/unit.ts';

type Events = Output<'listLifeEvents'>['items'];
type Procedures = Output<'searchProcedures'>['items'];

/** CD01: one search, what people come for, their own dossiers, where to go, whom to call. */
export const home: Page = {
  method: 'GET',
  path: '/',
  answer: async (request) => {
    const { client, account, lang } = request;
    const citizen = account !== null && account.kind !== 'OFFICER';
    const [events, useful, units, mine] = await Promise.all([
      client.listLifeEvents({}),
      client.searchProcedures({ limit: 6 }),
      client.listUnits({}),
      citizen ? client.listMyDossiers({ limit: 3 }) : { items: [] },
    ]);
    const t = homeWords[lang];
    return page(request, {
      title: t.title,
      search: false,
      body: html`
        <section class="hero">
          <h1>${t.title}</h1>
          <p>${t.lead}</p>
          ${searchBox(request, '', html`${t.example} <span ${inVietnamese(request)}>${t.examples}</span>`)}
        </section>
        ${
          mine.items.length > 0 &&
          html`<section>
            <h2>${t.mine}</h2>
            ${dossierList(request, mine.items)}
            <p><a href="/ho-so-cua-toi">${t.mineAll}</a></p>
          </section>`
        }
        <div class="columns">
          <section>
            <h2>${t.useful}</h2>
            ${usefulProcedures(request, useful.items)}
          </section>
          <section>
            <h2>${t.lookup}</h2>
            ${lookUp(request)}
            <p>
              <a href="/den-han">${t.dueToday}</a>
              <span class="note">${t.dueTodayLead}</span>
            </p>
          </section>
        </div>
        <section>
          <h2>${t.events}</h2>
          ${lifeEvents(request, events.items)}
        </section>
        <section class="band">
          <h2>${t.nearest}</h2>
          ${nearest(request, units.items)}
        </section>
        <section class="help">
          <h2>${t.help}</h2>
          <p>${t.helpText}</p>
          <p><a href="/hoi-dap">${t.faq}</a></p>
          <p class="call">
            ${icon('phone')}<a href="${telephone(request.theme.hotline)}">${request.theme.hotline}</a>
          </p>
        </section>
      `,
    });
  },
};

function lifeEvents({ lang }: PageRequest, events: Events): Safe {
  const t = homeWords[lang];
  const groups = [
    { title: t.person, events: events.filter((event) => event.subject === 'PERSON') },
    { title: t.organisation, events: events.filter((event) => event.subject !== 'PERSON') },
  ].filter((group) => group.events.length > 0);
  return html`${groups.map(
    (group) =>
      html`<h3>${group.title}</h3>
        <div class="cards">
          ${group.events.map(
            (event) =>
              html`<details class="card">
                <summary>${lang === 'vi' ? event.title : event.titleEn}</summary>
                <ul class="links" ${inVietnamese({ lang })}>
                  ${event.procedures.map(
                    (procedure) =>
                      html`<li><a href="${procedurePath(procedure.code)}">${procedure.name}</a></li>`,
                  )}
                </ul>
              </details>`,
          )}
        </div>`,
  )}`;
}

const usefulProcedures = ({ lang }: PageRequest, items: Procedures): Safe =>
  html`<ul class="links" ${inVietnamese({ lang })}>
      ${items.map(({ code, name }) => html`<li><a href="${procedurePath(code)}">${name}</a></li>`)}
    </ul>
    <p><a href="/tim-kiem">${homeWords[lang].allProcedures}</a></p>`;

function lookUp({ lang }: PageRequest): Safe {
  const t = homeWords[lang];
  return html`<form action="/tra-cuu" method="get">
    <label for="ma">${t.lookupLabel}</label>
    <p class="hint" id="ma-y">${t.lookupHint}</p>
    <div class="row">
      <input id="ma" name="ma" aria-describedby="ma-y" autocomplete="off" maxlength="60" required />
      <button>${t.lookupButton}</button>
    </div>
  </form>`;
}

function nearest(request: PageRequest, units: UnitView[]): Safe {
  const t = homeWords[request.lang];
  return html`<form action="/don-vi" method="get" class="row">
      <label class="unseen" for="noi">${t.nearestLabel}</label>
      <input id="noi" name="q" placeholder="${t.nearestLabel}" maxlength="100" />
      <button class="quiet">${t.nearestButton}</button>
    </form>
    <ul class="units">
      ${nearUnits(units, request.account?.person?.address ?? '', 3).map(
        (unit) => html`<li>${unitCard(request, unit)}</li>`,
      )}
    </ul>
    <p><a href="/don-vi">${t.allUnits}</a></p>`;
}
