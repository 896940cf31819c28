import type { MyAccess } from '@motcua/contract/my-accesses';
import type { Page, PageRequest } from '@motcua/contract/page';
import { dayText, timeText } from '@motcua/ui/dates';
import { myAccessesWords } from '@motcua/ui/words/my-accesses';
import { dossierPath, withQuery } from '../address.ts';
import { signedIn } from '../answering.ts';
import { html, inVietnamese, type Safe } from '../html.ts';
import { page, telephone } from '../layout.ts';

export const MY_ACCESSES_PATH = '/ai-da-xem';

/** CD12: every look of an officer at one's data, by day, newest first; what asks for an explanation is marked. */
export const myAccesses: Page = {
  method: 'GET',
  path: MY_ACCESSES_PATH,
  answer: signedIn(async (request) => {
    const t = myAccessesWords[request.lang];
    const before = request.query.get('truoc') ?? '';
    const first = !/^\d{1,15}$/.test(before);
    const { items, next, unusualLately } = await request.client.listMyAccesses(
      first ? {} : { before: Number(before) },
    );
    return page(request, {
      title: t.title,
      body: html`<div class="text">
        <h1>${t.title}</h1>
        <p>${t.lead}</p>
        <p class="soft">${t.names}</p>
        ${unusualLately > 0 && html`<p class="note-box">${t.lately(unusualLately)} ${t.told} ${ask(request)}</p>`}
        ${items.length === 0 && html`<p>${first ? t.empty : t.none}</p>`}
        ${[...Map.groupBy(items, ({ at }) => dayText(at))].map(
          ([day, looks]) =>
            html`<section>
              <h2>${day}</h2>
              <ul class="dossiers">
                ${looks.map((look) => one(request, look))}
              </ul>
            </section>`,
        )}
        ${next !== null && html`<p><a href="${withQuery(MY_ACCESSES_PATH, { truoc: String(next) })}">${t.older}</a></p>`}
      </div>`,
    });
  }),
};

function one(request: PageRequest, { at, unit, dossier, unusual, ...look }: MyAccess): Safe {
  const { lang } = request;
  const t = myAccessesWords[lang];
  const role = lang === 'en' ? look.roleEn : look.role;
  return html`<li>
    <h3>
      ${timeText(at)} · ${unit === null ? t.noUnit : html`<span ${inVietnamese(request)}>${unit}</span>`}
    </h3>
    ${role !== null && html`<p class="soft">${t.role}: ${role}</p>`}
    <p>${t.purpose}: <b>${lang === 'en' ? look.purposeEn : look.purpose}</b></p>
    <p>${dossier === null ? t.noDossier : html`${t.dossier} ${dossierLink(dossier)}`}</p>
    ${
      unusual.length > 0 &&
      html`<p><span class="tag late">${t.unusual}</span></p>
        <ul>
          ${unusual.map(({ text, textEn }) => html`<li>${lang === 'en' ? textEn : text}</li>`)}
        </ul>
        <p>${ask(request)}</p>`
    }
  </li>`;
}

const dossierLink = ({ dossierId, code, own }: NonNullable<MyAccess['dossier']>): Safe =>
  own ? html`<a href="${dossierPath(dossierId)}">${code}</a>` : html`<span class="code">${code}</span>`;

function ask({ lang, theme }: PageRequest): Safe {
  const t = myAccessesWords[lang];
  return html`${t.ask} <a href="${telephone(theme.hotline)}">${theme.hotline}</a>, ${t.write}
    <a href="mailto:${theme.email}">${theme.email}</a>.`;
}
