import type { Output } from '@motcua/contract/operations';
import type { Page, PageRequest } from '@motcua/contract/page';
import { dateText } from '@motcua/ui/dates';
import { procedureWords } from '@motcua/ui/words/procedure';
import { param } from '../answering.ts';
import { procedurePath } from '../address.ts';
import { html, inVietnamese, type Safe } from '../html.ts';
import { page } from '../layout.ts';
import { differenceList } from '../parts/procedure-changed.ts';

type Version = Output<'listProcedureVersions'>['items'][number];

/** Every version of a procedure, public: from when, by which decision, what it changed. */
export const procedureVersions: Page = {
  method: 'GET',
  path: '/thu-tuc/:code/phien-ban',
  answer: async (request) => {
    const t = procedureWords[request.lang];
    const code = param(request, 'code');
    const { items } = await request.client.listProcedureVersions({ code });
    const shown = items.find(({ inForce }) => inForce) ?? items[0];
    return page(request, {
      title: `${t.versions}: ${shown?.name ?? code}`,
      before: html`<p class="text">
        <a class="back" href="${procedurePath(code)}" ${inVietnamese(request)}>${shown?.name ?? code}</a>
      </p>`,
      body: html`<div class="text">
        <h1>${t.versions}</h1>
        <p>${t.versionsLead}</p>
        ${items.map((version) => versionSection(request, version))}
      </div>`,
    });
  },
};

function versionSection(request: PageRequest, version: Version): Safe {
  const t = procedureWords[request.lang];
  const { validFrom, validTo, decision, inForce, difference } = version;
  return html`<section>
    <h2>
      ${validTo === null ? t.from(dateText(validFrom)) : t.between(dateText(validFrom), dateText(validTo))}
      ${inForce && html`<span class="tag ok">✓ ${t.inForce}</span>`}
    </h2>
    ${decision !== null && html`<p>${t.decision}: ${decision}</p>`}
    ${
      difference === null
        ? html`<p class="soft">${t.firstVersion}</p>`
        : difference.vi.sentences.length === 0
          ? html`<p class="soft">${t.sameContent}</p>`
          : differenceList(request, difference)
    }
  </section>`;
}
