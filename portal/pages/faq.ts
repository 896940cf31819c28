import { FAQ_TOPICS, type FaqItem, type FaqTopic } from '@motcua/contract/faq';
import type { Page, PageRequest } from '@motcua/contract/page';
import { commonWords } from '@motcua/ui/words/everywhere';
import { faqWords } from '@motcua/ui/words/faq';
import { withQuery } from '../address.ts';
import { html, type Piece, type Safe } from '../html.ts';
import { page, telephone } from '../layout.ts';
import { faqList } from '../parts/faq-list.ts';

/** Questions people often ask, searched or by topic. */
export const faq: Page = {
  method: 'GET',
  path: '/hoi-dap',
  answer: async (request) => {
    const { client, lang, query } = request;
    const t = faqWords[lang];
    const q = (query.get('q') ?? '').normalize('NFC').trim().slice(0, 200);
    const topic = FAQ_TOPICS.find((one) => one === query.get('chu-de'));
    const { items } = await client.listFaq({
      ...(q === '' ? {} : { q }),
      ...(topic === undefined ? {} : { topic }),
    });
    return page(request, {
      title: q === '' ? t.title : `${q} – ${t.title}`,
      body: html`<div class="text">
        <h1>${t.title}</h1>
        <p>${t.lead}</p>
        <form class="field" action="/hoi-dap" method="get" role="search" aria-label="${t.title}">
          <label for="hoi">${t.label}</label>
          <div class="row">
            <input id="hoi" name="q" type="search" value="${q}" maxlength="200" autocomplete="off" />
            <button>${commonWords[lang].searchButton}</button>
          </div>
        </form>
        ${topics(request, topic)} ${q === '' ? byTopic(request, items) : found(request, q, items)}
      </div>`,
    });
  },
};

const topics = ({ lang }: PageRequest, shown: FaqTopic | undefined): Safe => {
  const t = faqWords[lang];
  return html`<nav aria-label="${t.topics}">
    <ul class="links">
      ${FAQ_TOPICS.map(
        (one) =>
          html`<li>
            <a
              href="${withQuery('/hoi-dap', { 'chu-de': one })}"
              ${one === shown && html`aria-current="true"`}
              >${t[one]}</a
            >
          </li>`,
      )}
      ${shown !== undefined && html`<li><a href="/hoi-dap">${t.all}</a></li>`}
    </ul>
  </nav>`;
};

const byTopic = (request: PageRequest, items: readonly FaqItem[]): Piece =>
  FAQ_TOPICS.map((topic) => ({ topic, of: items.filter((one) => one.topic === topic) }))
    .filter(({ of }) => of.length > 0)
    .map(
      ({ topic, of }) =>
        html`<section>
          <h2>${faqWords[request.lang][topic]}</h2>
          ${faqList(request, of)}
        </section>`,
    );

function found(request: PageRequest, q: string, items: readonly FaqItem[]): Safe {
  const { lang, theme } = request;
  const t = faqWords[lang];
  return html`<section aria-labelledby="ket-qua">
    <h2 id="ket-qua">${t.found(items.length, q)}</h2>
    ${
      items.length === 0
        ? html`<p>${t.none} <a href="${telephone(theme.hotline)}">${theme.hotline}</a>.</p>`
        : faqList(request, items, { firstOpen: true })
    }
    <p><a href="${withQuery('/tim-kiem', { q })}">${t.searchProcedures}</a></p>
  </section>`;
}
