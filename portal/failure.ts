import type { Problem } from '@motcua/contract/errors';
import type { PageReply } from '@motcua/contract/page';
import { failureWords } from '@motcua/ui/words/failure';
import { html, type Piece, type Safe } from './html.ts';
import { document, page, telephone, type Setting } from './layout.ts';

/** Title and cure for a status nobody explained any better. */
function wordsOf(status: number, lang: Setting['lang']): readonly [title: string, cure: string] {
  const t = failureWords[lang];
  switch (status) {
    case 404:
      return [t.notFound, t.notFoundCure];
    case 401:
    case 403:
      return [t.forbidden, t.forbiddenCure];
    case 429:
      return [t.tooMany, t.tooManyCure];
    case 503:
      return [t.away, t.awayCure];
    default:
      return status < 500 ? [t.refused, t.notFoundCure] : [t.fault, t.faultCure];
  }
}

function body(setting: Setting, title: string, cure: Piece, requestId: string | undefined): Safe {
  const t = failureWords[setting.lang];
  const { hotline } = setting.theme;
  return html`<div class="text">
    <h1>${title}</h1>
    <p class="lead">${cure}</p>
    ${requestId !== undefined && html`<p>${t.requestCode}: <code>${requestId}</code></p>`}
    <p>${t.callUs} <a href="${telephone(hotline)}">${hotline}</a>.</p>
    <p><a class="button" href="/">${t.toHome}</a></p>
  </div>`;
}

/** An address that does not exist, or an error nobody foresaw: never a stack, always a way on. */
export function failure(setting: Setting, status: number, requestId: string): string {
  const [title, cure] = wordsOf(status, setting.lang);
  return document(setting, {
    title,
    body: body(setting, title, cure, status >= 500 ? requestId : undefined),
  });
}

/** A refusal of the server as a page of its own. */
export function problemPage(setting: Setting, problem: Problem): PageReply {
  const [fallback, cure] = wordsOf(problem.status, setting.lang);
  const own = problem.status === 404 || problem.status >= 500;
  const title = own ? fallback : setting.lang === 'vi' ? problem.title : problem.titleEn;
  const detail = own ? cure : html`<span lang="vi">${problem.detail}</span>`;
  return page(setting, {
    title,
    status: problem.status,
    body: body(setting, title, detail, problem.status >= 500 ? problem.requestId : undefined),
  });
}
