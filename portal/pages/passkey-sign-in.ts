import type { Page, PageReply, PageRequest } from '@motcua/contract/page';
import { passkeyWords } from '@motcua/ui/words/passkeys';
import { attempt, redirect } from '../answering.ts';
import { localPath, withQuery } from '../address.ts';
import { ASSET_NAMES } from '../assets.ts';
import { errorSummary, problemFaults, type Fault } from '../form/summary.ts';
import { html } from '../html.ts';
import { page } from '../layout.ts';
import { passkeyForm } from '../parts/passkey-form.ts';

/** Below /dang-nhap, where the browser has its secret. */
export const PASSKEY_SIGN_IN_PATH = '/dang-nhap/khoa';

const nextOf = (request: PageRequest): string => localPath(request.query.get('tiep'), '/');

export const passkeySignIn: Page = {
  method: 'GET',
  path: PASSKEY_SIGN_IN_PATH,
  answer: async (request) => (request.account === null ? draw(request, []) : redirect(nextOf(request))),
};

export const passkeySignInPosted: Page = {
  method: 'POST',
  path: PASSKEY_SIGN_IN_PATH,
  answer: async (request) => {
    const { browser, client, form } = request;
    const tried = await attempt(() =>
      client.finishPasskeySignIn({ browser, credential: form.get('credential') ?? '' }),
    );
    return 'done' in tried
      ? { kind: 'REDIRECT', to: nextOf(request), session: { token: tried.done.token } }
      : draw(request, problemFaults(request, tried.problem));
  },
};

async function draw(request: PageRequest, faults: readonly Fault[]): Promise<PageReply> {
  const t = passkeyWords[request.lang];
  const { browser, client } = request;
  const next = nextOf(request);
  const tiep = next === '/' ? undefined : next;
  const begun = await attempt(() => client.beginPasskeySignIn({ browser }));
  const wrong = 'problem' in begun ? problemFaults(request, begun.problem) : faults;
  return page(request, {
    title: t.signIn,
    status: wrong.length === 0 ? 200 : 422,
    script: ASSET_NAMES.passkey,
    body: html`<div class="text narrow">
      ${errorSummary(request, wrong)}
      <h1>${t.signIn}</h1>
      <p>${t.signInWhat}</p>
      ${
        'done' in begun &&
        passkeyForm(request, {
          kind: 'OPEN',
          action: withQuery(PASSKEY_SIGN_IN_PATH, { tiep }),
          options: begun.done.options,
          button: t.open,
        })
      }
      <p><a href="${withQuery('/dang-nhap', { tiep })}">${t.otherWay}</a></p>
    </div>`,
  });
}
