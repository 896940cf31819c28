import type { Page } from '@motcua/contract/page';
import { accountWords } from '@motcua/ui/words/account';
import { themeCss } from '@motcua/ui/tokens';
import { html } from '../html.ts';
import { page, systemName, telephone } from '../layout.ts';

export const about: Page = {
  method: 'GET',
  path: '/gioi-thieu',
  answer: (request) => {
    const { lang, theme } = request;
    const t = accountWords[lang];
    return Promise.resolve(
      page(request, {
        title: t.aboutTitle,
        body: html`<div class="text">
          <h1>${t.aboutTitle}: ${systemName(request)}</h1>
          <p class="lead">${t.aboutWhat}</p>
          <h2>${t.aboutPromise}</h2>
          <ul>
            ${[t.aboutPromise1, t.aboutPromise2, t.aboutPromise3, t.aboutPromise4].map(
              (promise) => html`<li>${promise}</li>`,
            )}
          </ul>
          <h2>${t.aboutAccess}</h2>
          <p>${t.aboutAccessText} <a href="${telephone(theme.hotline)}">${theme.hotline}</a></p>
          <p class="soft">${theme.regime === '2018' ? t.regime2018 : t.regime2025}</p>
        </div>`,
      }),
    );
  },
};

/** The province's own colours, checked for contrast; empty when it uses ours. */
export const themeSheet: Page = {
  method: 'GET',
  path: '/chu-de.css',
  answer: ({ theme }) =>
    Promise.resolve({
      kind: 'BYTES',
      type: 'text/css; charset=utf-8',
      name: 'chu-de.css',
      inline: true,
      bytes: new TextEncoder().encode(themeCss(theme.colours)),
    }),
};
