import { ProblemError } from '@motcua/contract/client';
import type { Output } from '@motcua/contract/operations';
import type { Page, PageReply, PageRequest } from '@motcua/contract/page';
import { formatDecimal } from '@motcua/rules/text';
import { certifiedCopyWords } from '@motcua/ui/words/certified-copy';
import { homeWords } from '@motcua/ui/words/home';
import { searchWords } from '@motcua/ui/words/search';
import { param } from '../answering.ts';
import { codeForm } from '../form/code-form.ts';
import { html, type Safe } from '../html.ts';
import { page, telephone } from '../layout.ts';

/** CD18: only code and degree of completion; a code that does not exist and one that is not shown look the same. */
export const lookUp: Page = {
  method: 'GET',
  path: '/tra-cuu',
  answer: (request) => answer(request, request.query.get('ma') ?? ''),
};

/** Where the QR code of a receipt leads. */
export const lookUpCode: Page = {
  method: 'GET',
  path: '/tra-cuu/:code',
  answer: (request) => answer(request, param(request, 'code')),
};

async function answer(request: PageRequest, typed: string): Promise<PageReply> {
  const t = searchWords[request.lang];
  const code = typed.replace(/\s/g, '').toUpperCase().slice(0, 60);
  const found = code === '' ? undefined : await track(request, code);
  return page(request, {
    title: t.lookupTitle,
    status: found === 'NOTHING' ? 404 : 200,
    body: html`<div class="text">
      <h1>${t.lookupTitle}</h1>
      ${found === 'NOTHING' ? nothing(request) : found !== undefined && standing(request, found)}
      ${form(request, typed)}
      <p class="soft">${t.lookupLead}</p>
      <p><a href="/ban-sao">${certifiedCopyWords[request.lang].title}</a></p>
      <p><a href="/den-han">${homeWords[request.lang].dueToday}</a></p>
      ${request.account === null && html`<p><a href="/dang-nhap?tiep=/ho-so-cua-toi">${t.lookupMore}</a></p>`}
    </div>`,
  });
}

async function track(request: PageRequest, code: string): Promise<Output<'trackDossier'> | 'NOTHING'> {
  if (code.length < 6) return 'NOTHING';
  try {
    return await request.client.trackDossier({ code });
  } catch (error) {
    if (error instanceof ProblemError && [400, 403, 404, 422].includes(error.problem.status))
      return 'NOTHING';
    throw error;
  }
}

function form({ lang }: PageRequest, typed: string): Safe {
  const { lookupLabel: label, lookupHint: hint, lookupButton: button } = homeWords[lang];
  return codeForm({ path: '/tra-cuu', typed, label, hint, button });
}

function standing({ lang }: PageRequest, found: Output<'trackDossier'>): Safe {
  const t = searchWords[lang];
  return html`<div class="now" role="status">
    <p class="code big-code">${found.code}</p>
    <p class="now-text">${lang === 'vi' ? found.stateText : found.stateTextEn}</p>
    <label for="muc-do">${t.completion}: <strong>${formatDecimal(found.completion, 0, lang)}%</strong></label>
    <progress id="muc-do" max="100" value="${found.completion}"></progress>
  </div>`;
}

function nothing({ lang, theme }: PageRequest): Safe {
  const t = searchWords[lang];
  return html`<div class="empty" role="status">
    <h2>${t.lookupNothing}</h2>
    <p>${t.lookupNothingCure} <a href="${telephone(theme.hotline)}">${theme.hotline}</a>.</p>
  </div>`;
}
