import type { MyPasskey } from '@motcua/contract/passkeys';
import type { Page, PageReply, PageRequest } from '@motcua/contract/page';
import { momentText } from '@motcua/ui/dates';
import { passkeyWords } from '@motcua/ui/words/passkeys';
import { attempt, param, redirect, signedIn } from '../answering.ts';
import { ASSET_NAMES } from '../assets.ts';
import { hiddenAct, keyOf } from '../form/hidden.ts';
import { errorSummary, problemFaults, type Fault } from '../form/summary.ts';
import { html, type Piece, type Safe } from '../html.ts';
import { page } from '../layout.ts';
import { passkeyForm } from '../parts/passkey-form.ts';

export const PASSKEYS_PATH = '/tai-khoan/khoa';

/** My passkeys: added on a device, removed from anywhere. */
export const passkeys: Page = {
  method: 'GET',
  path: PASSKEYS_PATH,
  answer: signedIn((request) => list(request, [])),
};

/** What the authenticator is asked stands in this answer only: in no address. */
export const beginPasskey: Page = {
  method: 'POST',
  path: `${PASSKEYS_PATH}/moi`,
  answer: signedIn((request) => adding(request, [])),
};

export const addPasskey: Page = {
  method: 'POST',
  path: PASSKEYS_PATH,
  answer: signedIn(async (request) => {
    const { form, client, lang } = request;
    const name = (form.get('ten') ?? '').normalize('NFC').trim().slice(0, 80);
    if (name === '') return adding(request, [{ id: 'ten', message: passkeyWords[lang].nameMissing }]);
    const credential = form.get('credential') ?? '';
    const tried = await attempt(() => client.addPasskey({ name, credential }, keyOf(form)));
    return 'done' in tried
      ? redirect(`${PASSKEYS_PATH}?xong=them`)
      : adding(request, problemFaults(request, tried.problem));
  }),
};

export const removePasskey: Page = {
  method: 'POST',
  path: `${PASSKEYS_PATH}/:id/bo`,
  answer: signedIn(async (request) => {
    const tried = await attempt(() =>
      request.client.removePasskey({ passkeyId: param(request, 'id') }, keyOf(request.form)),
    );
    return 'done' in tried
      ? redirect(`${PASSKEYS_PATH}?xong=bo`)
      : list(request, problemFaults(request, tried.problem));
  }),
};

async function list(request: PageRequest, faults: readonly Fault[]): Promise<PageReply> {
  const t = passkeyWords[request.lang];
  const { offered, items } = await request.client.listMyPasskeys({});
  const done = request.query.get('xong');
  return draw(request, t.title, faults, [
    done !== null && html`<p class="note-box" role="status">✓ ${done === 'bo' ? t.removed : t.added}</p>`,
    html`<p>${t.lead}</p>`,
    items.length === 0
      ? html`<p>${t.none}</p>`
      : html`<ul class="dossiers">
          ${items.map((one) => passkey(request, one))}
        </ul>`,
    offered
      ? html`<form action="${PASSKEYS_PATH}/moi" method="post">
          ${hiddenAct(request)}
          <p><button>${t.add}</button></p>
        </form>`
      : html`<p class="soft">${t.notOffered}</p>`,
  ]);
}

function passkey(request: PageRequest, { passkeyId, name, addedAt, lastUsedAt }: MyPasskey): Safe {
  const t = passkeyWords[request.lang];
  const used = lastUsedAt === null ? t.neverUsed : `${t.lastUsed} ${momentText(lastUsedAt)}`;
  return html`<li>
    <h2 lang="vi">${name}</h2>
    <p>${t.addedOn} ${momentText(addedAt)} · ${used}</p>
    <form action="${PASSKEYS_PATH}/${passkeyId}/bo" method="post">
      ${hiddenAct(request)}<button class="quiet">
        ${t.remove}<span class="unseen">: <span lang="vi">${name}</span></span>
      </button>
    </form>
  </li>`;
}

async function adding(request: PageRequest, faults: readonly Fault[]): Promise<PageReply> {
  const t = passkeyWords[request.lang];
  const begun = await attempt(() => request.client.beginPasskey({}));
  if ('problem' in begun) return list(request, problemFaults(request, begun.problem));
  return draw(
    request,
    t.addTitle,
    faults,
    passkeyForm(request, {
      kind: 'ADD',
      action: PASSKEYS_PATH,
      options: begun.done.options,
      button: t.make,
      fields: html`<p>${t.addLead}</p>
        <div class="field">
          <label for="ten">${t.name}</label>
          <p class="hint" id="ten-y">${t.nameHint}</p>
          <input id="ten" name="ten" maxlength="80" required aria-describedby="ten-y" />
        </div>`,
    }),
    ASSET_NAMES.passkey,
  );
}

function draw(
  request: PageRequest,
  title: string,
  faults: readonly Fault[],
  body: Piece,
  script?: string,
): PageReply {
  return page(request, {
    title,
    status: faults.length === 0 ? 200 : 422,
    ...(script === undefined ? {} : { script }),
    body: html`<div class="text narrow">
      ${errorSummary(request, faults)}
      <h1>${title}</h1>
      ${body}
    </div>`,
  });
}
