import type { PageReply, PageRequest } from '@motcua/contract/page';
import { commonWords } from '@motcua/ui/words/everywhere';
import { readingWords } from '@motcua/ui/words/reading';
import { themeCss } from '@motcua/ui/tokens';
import { ASSET_NAMES } from './assets.ts';
import { html, inVietnamese, safeHref, type Piece, type Safe } from './html.ts';
import { hidden } from './form/hidden.ts';
import { outageBanner } from './parts/outage.ts';

/** What every page knows of its request; a page of failure has no client. */
export type Setting = Omit<PageRequest, 'client'>;

export interface PageContent {
  title: string;
  body: Piece;
  status?: number;
  /** What stands between the header and the heading, e.g. a way back. */
  before?: Piece;
  /** Pages that only one person may see must not stay in a shared cache of links. */
  search?: boolean;
  /** A script of its own, which this page cannot do without. */
  script?: string;
  /** In a frame of the desk: without header and footer, whose links would lead away inside it. */
  framed?: boolean;
}

export const page = (setting: Setting, content: PageContent): PageReply => ({
  kind: 'HTML',
  status: content.status ?? 200,
  html: document(setting, content),
});

type Named = Pick<Setting, 'lang' | 'theme'>;

/** What the province and its system are called in the reader's language. */
export const systemName = ({ lang, theme }: Named): string =>
  lang === 'en' ? theme.systemNameEn : theme.systemName;
const provinceName = ({ lang, theme }: Named): string =>
  lang === 'en' ? theme.provinceNameEn : theme.provinceName;

/** The whole document: landmarks, one way to skip to the content, the same header and footer everywhere. */
export function document(
  setting: Setting,
  { title, body, before, script, search = true, framed = false }: PageContent,
): string {
  const { lang, theme, look } = setting;
  const t = commonWords[lang];
  const own = look.colours !== 'LIGHT';
  return `<!doctype html>\n${html`<html
    lang="${lang}"
    ${look.size !== 'NORMAL' && html`data-size="${look.size}"`}
    ${own && html`data-theme="${look.colours.toLowerCase()}"`}
  >
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>${title} – ${systemName(setting)}</title>
      <link rel="icon" type="image/svg+xml" href="/tinh/${ASSET_NAMES.icon}" />
      <link rel="stylesheet" href="/tinh/${ASSET_NAMES.style}" />
      ${!own && themeCss(theme.colours) !== '' && html`<link rel="stylesheet" href="/chu-de.css" />`}
      <script src="/tinh/${ASSET_NAMES.script}" defer></script>
      ${script !== undefined && html`<script src="/tinh/${script}" defer></script>`}
      <meta name="format-detection" content="telephone=no" />
    </head>
    <body>
      <a class="skip" href="#noi-dung">${t.skip}</a> ${!framed && header(setting, search)}
      ${!framed && outageBanner(setting)}
      <main id="noi-dung" tabindex="-1">${before} ${body}</main>
      ${!framed && footer(setting)}
    </body>
  </html>`}`;
}

function header(setting: Setting, search: boolean): Safe {
  const { lang, theme, query } = setting;
  const t = commonWords[lang];
  return html`<header class="top">
    <div class="wide bar">
      <a class="brand" href="/"
        >${emblem(theme.emblem)}<span
          ><span class="brand-place">${provinceName(setting)}</span>
          <span class="brand-name">${systemName(setting)}</span></span
        ></a
      >
      <div class="top-acts">
        <a
          lang="${lang === 'vi' ? 'en' : 'vi'}"
          hreflang="${lang === 'vi' ? 'en' : 'vi'}"
          href="${otherLanguage(setting)}"
          >${t.otherLanguage}</a
        ><a href="/de-doc?tiep=${encodeURIComponent(here(setting))}">${readingWords[lang].short}</a>
        <button type="button" class="as-link" data-read data-stop="${readingWords[lang].stop}" hidden>
          ${readingWords[lang].read}</button
        >${account(setting)}
      </div>
    </div>
    <nav class="wide menu" aria-label="${t.menu}">
      <a href="/ho-so-cua-toi" ${current(setting, '/ho-so-cua-toi')}>${t.mine}</a>
      <a href="/tra-cuu" ${current(setting, '/tra-cuu')}>${t.follow}</a>
      <a href="/don-vi" ${current(setting, '/don-vi')}>${t.units}</a>
      ${
        search &&
        html`<form
          class="menu-search"
          role="search"
          aria-label="${t.searchShort}"
          action="/tim-kiem"
          method="get"
        >
          <label class="unseen" for="tim-nhanh">${t.searchShort}</label>
          <input
            id="tim-nhanh"
            name="q"
            type="search"
            value="${setting.path === '/tim-kiem' ? (query.get('q') ?? '') : ''}"
            placeholder="${t.searchShort}"
            autocomplete="off"
            maxlength="200"
          /><button class="plain">${t.searchButton}</button>
        </form>`
      }
    </nav>
  </header>`;
}

const current = (setting: Setting, path: string): Safe | false =>
  setting.path === path && html` aria-current="page"`;

function account(setting: Setting): Safe {
  const t = commonWords[setting.lang];
  if (setting.account === null) return html`<a class="sign-in" href="/dang-nhap">${t.signIn}</a>`;
  return html`<a class="who" href="/tai-khoan/phien" ${current(setting, '/tai-khoan/phien')}
      ><span class="unseen">${t.signedInAs}</span>
      <span ${inVietnamese(setting)}>${setting.account.fullName}</span
      ><span class="unseen">. ${t.sessions}</span></a
    >
    ${setting.account.kind === 'OFFICER' && html`<a href="/desk/">${t.desk}</a>`}
    <form action="/dang-xuat" method="post">
      ${hidden(setting)}<button class="as-link">${t.signOut}</button>
    </form>`;
}

/** A picture when the theme names one, else the province's letters in a seal. */
const emblem = (of: string): Safe =>
  /^(\/|https:)/.test(of)
    ? html`<img class="emblem" src="${safeHref(of)}" alt="" width="44" height="44" />`
    : html`<span class="emblem" aria-hidden="true">${of.slice(0, 3)}</span>`;

/** Where a choice made meanwhile leads back to; never into a form that was sent, or the page of choices itself. */
const here = ({ method, path, query }: Setting): string =>
  method === 'POST' || path === '/de-doc' ? '/' : query.size === 0 ? path : `${path}?${query}`;

function otherLanguage({ path, query, lang }: Setting): string {
  const turned = new URLSearchParams(query);
  turned.set('lang', lang === 'vi' ? 'en' : 'vi');
  return `${path}?${turned}`;
}

function footer({ lang, theme }: Setting): Safe {
  const t = commonWords[lang];
  return html`<footer class="foot">
    <div class="wide foot-columns">
      <p class="foot-line">
        <strong>${provinceName({ lang, theme })}</strong
        >${theme.address !== '' && html`<br /><span ${inVietnamese({ lang })}>${theme.address}</span>`}
      </p>
      <p class="foot-line">
        <strong>${t.hotline}</strong><br /><a href="${telephone(theme.hotline)}">${theme.hotline}</a>
      </p>
      <p class="foot-line">
        <strong>${t.email}</strong><br /><a href="mailto:${theme.email}">${theme.email}</a>
      </p>
      <p class="foot-line">
        <a href="/den-han">${t.dueList}</a><br /><a href="/danh-gia">${t.ratings}</a><br /><a href="/hoi-dap"
          >${t.faq}</a
        ><br /><a href="/tinh-trang">${t.systemStatus}</a><br /><a href="/gioi-thieu">${t.about}</a><br /><a
          href="/desk/"
          >${t.desk}</a
        >
      </p>
    </div>
  </footer>`;
}

export const telephone = (number: string): string => `tel:${number.replace(/[^\d+]/g, '')}`;
