import type { Outage } from '@motcua/contract/outage';
import type { Page, PageRequest } from '@motcua/contract/page';
import { outageWords } from '@motcua/ui/words/outage';
import { html, type Safe } from '../html.ts';
import { page } from '../layout.ts';
import { outageTold } from '../parts/outage.ts';

/** Tình trạng hệ thống: what is interrupted, what is planned, what was. */
export const systemStatus: Page = {
  method: 'GET',
  path: '/tinh-trang',
  answer: async (request) => {
    const t = outageWords[request.lang];
    const { items } = await request.client.listOutages({});
    const now = items.some(({ standing }) => standing === 'NOW');
    const current = items.filter(({ standing }) => standing !== 'PAST');
    const past = items.filter(({ standing }) => standing === 'PAST');
    return page(request, {
      title: t.title,
      body: html`<div class="text">
        <h1>${t.title}</h1>
        <p>${t.lead}</p>
        ${!now && html`<p><span class="tag ok">${t.working}</span></p>`}
        ${current.length > 0 && section(request, t.current, current)}
        <section>
          <h2>${t.past}</h2>
          ${past.length === 0 ? html`<p>${t.none}</p>` : list(request, past)}
        </section>
      </div>`,
    });
  },
};

const section = (request: PageRequest, title: string, items: readonly Outage[]): Safe =>
  html`<section>
    <h2>${title}</h2>
    ${list(request, items)}
  </section>`;

const list = (request: PageRequest, items: readonly Outage[]): Safe =>
  html`<ul class="plain-list">
    ${items.map((outage) => html`<li>${outageTold(request, outage)}</li>`)}
  </ul>`;
