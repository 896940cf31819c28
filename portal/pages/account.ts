import { ProblemError } from '@motcua/contract/client';
import type { Page, PageReply, PageRequest } from '@motcua/contract/page';
import { accountWords } from '@motcua/ui/words/account';
import { passkeyWords } from '@motcua/ui/words/passkeys';
import { recoveryWords } from '@motcua/ui/words/recovery';
import { secondFactorWords } from '@motcua/ui/words/second-factor';
import { signInWords } from '@motcua/ui/words/sign-in';
import { redirect } from '../answering.ts';
import { localPath, withQuery } from '../address.ts';
import { hidden } from '../form/hidden.ts';
import { errorSummary, problemFaults, type Fault } from '../form/summary.ts';
import { html, type Safe } from '../html.ts';
import { page } from '../layout.ts';
import { PASSKEY_SIGN_IN_PATH } from './passkey-sign-in.ts';
import { RECOVER_PATH } from './recover.ts';
import { codeField } from './second-factor.ts';

/** CD03: signing in, and back to where one was. */
export const signIn: Page = {
  method: 'GET',
  path: '/dang-nhap',
  answer: async (request) => {
    const next = localPath(request.query.get('tiep'), '/');
    return request.account === null ? await form(request, next, []) : redirect(next);
  },
};

export const signInPosted: Page = {
  method: 'POST',
  path: '/dang-nhap',
  answer: async (request) => {
    const t = accountWords[request.lang];
    const next = localPath(request.form.get('tiep') ?? request.query.get('tiep'), '/');
    const username = (request.form.get('username') ?? '').trim();
    const password = request.form.get('password') ?? '';
    if (username === '') return form(request, next, [{ id: 'username', message: t.usernameMissing }]);
    if (password === '') return form(request, next, [{ id: 'password', message: t.passwordMissing }]);
    const code = (request.form.get('code') ?? '').trim();
    try {
      const given = { username, password, ...(code === '' ? {} : { code }) };
      const { token } = await request.client.signIn({ ...given, as: 'PROGRAM' });
      return { kind: 'REDIRECT', to: next, ...(token === undefined ? {} : { session: { token } }) };
    } catch (error) {
      if (!(error instanceof ProblemError) || error.problem.status >= 500) throw error;
      return form(
        request,
        next,
        problemFaults(request, error.problem, (field) => (field === 'code' ? 'code' : 'username')),
      );
    }
  },
};

export const signOut: Page = {
  method: 'POST',
  path: '/dang-xuat',
  answer: async (request) => {
    if (request.account !== null) await request.client.signOut({});
    return { kind: 'REDIRECT', to: '/', session: null };
  },
};

async function form(request: PageRequest, next: string, faults: readonly Fault[]): Promise<PageReply> {
  const t = accountWords[request.lang];
  const s = signInWords[request.lang];
  const ways = await request.client.getSignInWays({});
  const tiep = next === '/' ? undefined : next;
  return page(request, {
    title: t.title,
    status: faults.length === 0 ? 200 : 422,
    body: html`<div class="text narrow">
      ${errorSummary(request, faults)}
      <h1>${t.title}</h1>
      <p>${t.lead}</p>
      ${
        ways.eIdentity &&
        html`<p><a class="button big" href="${withQuery('/dang-nhap/vneid', { tiep })}">${s.eIdentity}</a></p>
          <p class="soft">${s.eIdentityWhat}</p>`
      }
      ${ways.passkey && html`<p><a href="${withQuery(PASSKEY_SIGN_IN_PATH, { tiep })}">${passkeyWords[request.lang].signIn}</a></p>`}
      ${ways.password && html`${ways.eIdentity && html`<h2>${s.passwordTitle}</h2>`}${byPassword(request, next, faults)}`}
      ${!ways.eIdentity && !ways.password && html`<p class="note-box">${s.none} <a href="/don-vi">${s.units}</a></p>`}
      <p class="soft">${t.without}</p>
    </div>`,
  });
}

function byPassword(request: PageRequest, next: string, faults: readonly Fault[]): Safe {
  const f = secondFactorWords[request.lang];
  const r = recoveryWords[request.lang];
  const asked = faults.some(({ id }) => id === 'code');
  const t = accountWords[request.lang];
  return html`<form
    action="${withQuery('/dang-nhap', { tiep: next === '/' ? undefined : next })}"
    method="post"
  >
    ${hidden(request)}<input type="hidden" name="tiep" value="${next}" />
    <div class="field">
      <label for="username">${t.username}</label>
      <input
        id="username"
        name="username"
        value="${request.form.get('username') ?? ''}"
        autocomplete="username"
        autocapitalize="none"
        spellcheck="false"
        maxlength="80"
        required
      />
    </div>
    <div class="field">
      <label for="password">${t.password}</label>
      <input
        id="password"
        name="password"
        type="password"
        autocomplete="current-password"
        maxlength="200"
        required
      />
    </div>
    ${
      asked
        ? codeField(f.anyCode)
        : html`<details>
            <summary>${f.signInWith}</summary>
            ${codeField(f.anyCode, false)}
          </details>`
    }
    <p><button>${t.button}</button></p>
    <p>${r.forgot} <a href="${RECOVER_PATH}">${r.how}</a></p>
  </form>`;
}
