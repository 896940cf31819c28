import type { Output } from '@motcua/contract/operations';
import type { Page, PageReply, PageRequest } from '@motcua/contract/page';
import { momentText } from '@motcua/ui/dates';
import { certifiedCopyWords } from '@motcua/ui/words/certified-copy';
import { param } from '../answering.ts';
import { codeForm } from '../form/code-form.ts';
import { html, inVietnamese, type Safe } from '../html.ts';
import { page, telephone } from '../layout.ts';

const PATH = '/ban-sao';

/** Where anybody checks the copy with this code. */
export const copyPath = (code: string): string => `${PATH}/${encodeURIComponent(code)}`;

/** Whether a certified copy counts: to be typed in, or opened by the QR code on the copy. */
export const checkCopy: Page = {
  method: 'GET',
  path: PATH,
  answer: (request) => answer(request, request.query.get('ma') ?? ''),
};

export const checkCopyCode: Page = {
  method: 'GET',
  path: `${PATH}/:code`,
  answer: (request) => answer(request, param(request, 'code')),
};

type Found = Output<'checkCertifiedCopy'>;

async function answer(request: PageRequest, typed: string): Promise<PageReply> {
  const t = certifiedCopyWords[request.lang];
  const code = typed.replaceAll(/\s/g, '').slice(0, 40);
  const found = code === '' ? undefined : await request.client.checkCertifiedCopy({ code });
  return page(request, {
    title: t.title,
    status: found?.standing === 'UNKNOWN' ? 404 : 200,
    body: html`<div class="text">
      <h1>${t.title}</h1>
      ${found !== undefined && standing(request, found)} ${form(request, typed)}
      <p class="soft">${t.lead}</p>
    </div>`,
  });
}

function standing(request: PageRequest, { standing: is, copy }: Found): Safe {
  const t = certifiedCopyWords[request.lang];
  if (copy === null) return unknown(request);
  const facts: readonly (readonly [string, Safe | string | number])[] = [
    [t.number, html`<span ${inVietnamese(request)}>${copy.number}</span>`],
    [t.unit, html`<span ${inVietnamese(request)}>${copy.unit}</span>`],
    [t.at, momentText(copy.certifiedAt)],
    [t.pages, copy.pages],
    ...(copy.revokedAt === null ? [] : [[t.revokedAt, momentText(copy.revokedAt)] as const]),
    [t.fingerprint, html`<span class="code">${copy.sha256}</span>`],
  ];
  return html`<div class="now" role="status">
    <p class="code big-code">${copy.code}</p>
    <p class="now-text"><span class="tag ${is === 'REVOKED' && 'late'}">${t[is]}</span></p>
    <dl class="facts-list">
      ${facts.map(
        ([name, value]) =>
          html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
    <p class="soft">${t.fingerprintHint}</p>
  </div>`;
}

const unknown = ({ lang, theme }: PageRequest): Safe => {
  const t = certifiedCopyWords[lang];
  return html`<div class="empty" role="status">
    <h2>${t.UNKNOWN}</h2>
    <p>${t.unknownCure} <a href="${telephone(theme.hotline)}">${theme.hotline}</a>.</p>
  </div>`;
};

function form({ lang }: PageRequest, typed: string): Safe {
  const { label, hint, button } = certifiedCopyWords[lang];
  return codeForm({ path: PATH, typed, label, hint, button });
}
