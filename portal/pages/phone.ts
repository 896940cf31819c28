import { createHash, randomUUID } from 'node:crypto';
import { MAX_PAGE_BYTES } from '@motcua/contract/capture';
import { ProblemError } from '@motcua/contract/client';
import { PART_BYTES } from '@motcua/contract/file';
import type { Page, PageFile, PageReply, PageRequest } from '@motcua/contract/page';
import { commonWords } from '@motcua/ui/words/everywhere';
import { phoneWords } from '@motcua/ui/words/phone';
import { param } from '../answering.ts';
import { ASSET_NAMES } from '../assets.ts';
import { hidden } from '../form/hidden.ts';
import { html, type Piece } from '../html.ts';
import { systemName } from '../layout.ts';

/**
 * A telephone photographs one paper for an officer who shows a code. Nobody signs in, nothing of the dossier is shown but the
 * name of the paper, and the page carries a script of its own of a few kB; without it the camera's picture is posted whole.
 */
export const phone: Page = {
  method: 'GET',
  path: '/chup/:token',
  answer: (request) => unlessEnded(request, () => draw(request)),
};

export const phonePosted: Page = {
  method: 'POST',
  path: '/chup/:token',
  answer: (request) =>
    unlessEnded(request, async () => {
      const pictures = request.files.filter(({ bytes }) => bytes.length > 0);
      if (pictures.length === 0) return draw(request, phoneWords[request.lang].choose);
      try {
        for (const picture of pictures) await send(request, picture);
      } catch (error) {
        if (!(error instanceof ProblemError) || error.problem.code === 'PHONE_ENDED') throw error;
        return draw(request, error.problem.detail);
      }
      return draw(request);
    }),
};

export const phoneDone: Page = {
  method: 'POST',
  path: '/chup/:token/xong',
  answer: (request) =>
    unlessEnded(request, async () => {
      const t = phoneWords[request.lang];
      await request.client.endPhoneTask({ token: param(request, 'token'), device: deviceOf(request) });
      return lean(request, 200, t.finishedTitle, html`<p class="lead" role="status">✓ ${t.finished}</p>`);
    }),
};

/** A token that has ended, or never was, gets a page that says how to get a new one. */
async function unlessEnded(request: PageRequest, answer: () => Promise<PageReply>): Promise<PageReply> {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof ProblemError) || !['PHONE_ENDED', 'INVALID_INPUT'].includes(error.problem.code))
      throw error;
    const t = phoneWords[request.lang];
    return lean(request, 410, t.endedTitle, html`<p class="lead">${t.ended}</p>`);
  }
}

/** Told apart from other telephones by the cookie of its forms, also when the camera made the browser load the page anew. */
const deviceOf = (request: PageRequest): string =>
  createHash('sha256')
    .update(`${request.csrf} ${param(request, 'token')}`)
    .digest('hex');

async function send(request: PageRequest, { bytes }: PageFile): Promise<void> {
  const { client } = request;
  const device = deviceOf(request);
  const size = Math.min(bytes.length, MAX_PAGE_BYTES);
  let page = await client.beginPhonePage({
    token: param(request, 'token'),
    device,
    pageId: randomUUID(),
    size,
  });
  while (!page.complete)
    page = await client.uploadPhonePart(
      { pageId: page.pageId, device, offset: page.offset },
      { bytes: bytes.subarray(page.offset, page.offset + PART_BYTES) },
    );
}

async function draw(request: PageRequest, fault?: string): Promise<PageReply> {
  const { lang } = request;
  const t = phoneWords[lang];
  const token = param(request, 'token');
  const { component, expiresAt, sent } = await request.client.openPhoneTask({ token });
  return lean(
    request,
    fault === undefined ? 200 : 422,
    t.title,
    html`<p class="soft">${t.what}</p>
      <p class="lead">${component}</p>
      <p>${t.how}</p>
      <form
        method="post"
        action="/chup/${token}"
        enctype="multipart/form-data"
        data-phone="${token}"
        data-device="${deviceOf(request)}"
        data-words="${JSON.stringify({ sending: t.sending, waiting: t.waiting, noPicture: t.noPicture, sent: t.sent(-1), ended: t.ended })}"
      >
        ${hidden(request)}
        <label class="big button" for="anh">${t.take}</label>
        <input
          type="file"
          id="anh"
          name="anh"
          accept="image/jpeg"
          capture="environment"
          ${fault !== undefined && html`aria-describedby="loi" aria-invalid="true"`}
        />
        <button class="big" data-send>${t.send}</button>
        <p class="field-error" id="loi" role="alert">${fault}</p>
        <p role="status"><strong data-sent="${String(sent)}">${t.sent(sent)}</strong></p>
        <p role="status" data-state></p>
      </form>
      <form method="post" action="/chup/${token}/xong">
        ${hidden(request)}
        <button class="quiet">${t.done}</button>
      </form>
      <p class="soft">${t.until(expiresAt.slice(11, 16))}. ${t.privacy}</p>`,
  );
}

/** A page without the portal's header and script: a cheap telephone on a weak line opens it at once. */
function lean(request: PageRequest, status: number, title: string, body: Piece): PageReply {
  const { lang } = request;
  return {
    kind: 'HTML',
    status,
    html: `<!doctype html>\n${
      html`<html lang="${lang}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="robots" content="noindex" />
          <title>${title} – ${systemName(request)}</title>
          <link rel="icon" type="image/svg+xml" href="/tinh/${ASSET_NAMES.icon}" />
          <link rel="stylesheet" href="/tinh/${ASSET_NAMES.style}" />
          <script src="/tinh/${ASSET_NAMES.phone}" defer></script>
        </head>
        <body>
          <a class="skip" href="#noi-dung">${commonWords[lang].skip}</a>
          <main id="noi-dung" tabindex="-1">
            <div class="text phone">
              <h1>${title}</h1>
              ${body}
            </div>
          </main>
        </body>
      </html>`.text
    }`,
  };
}
