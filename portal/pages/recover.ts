import type { Page, PageReply, PageRequest } from '@motcua/contract/page';
import { recoveryWords } from '@motcua/ui/words/recovery';
import { attempt } from '../answering.ts';
import { hidden } from '../form/hidden.ts';
import { errorSummary, problemFaults, type Fault } from '../form/summary.ts';
import { html, type Safe } from '../html.ts';
import { page } from '../layout.ts';
import { SECOND_FACTOR_PATH } from './second-factor.ts';

export const RECOVER_PATH = '/khoi-phuc';

/** The way back into one's account: how to get a code at a counter, and where it is entered. */
export const recover: Page = {
  method: 'GET',
  path: RECOVER_PATH,
  answer: async (request) => draw(request, []),
};

/** With the new password one is signed in at once, and goes on to the second factor. */
export const recoverPosted: Page = {
  method: 'POST',
  path: RECOVER_PATH,
  answer: async (request) => {
    const typed = (name: string): string => request.form.get(name) ?? '';
    const username = typed('username').trim();
    const [code, password] = [typed('code').trim(), typed('password')];
    const faults = missing(request, { username, code, password, again: typed('again') });
    if (faults.length > 0) return draw(request, faults);
    const tried = await attempt(() => request.client.recoverAccount({ username, code, password }));
    if ('problem' in tried)
      return draw(
        request,
        problemFaults(request, tried.problem, (field) => (field === 'password' ? 'password' : 'code')),
      );
    const { token } = await request.client.signIn({ username, password, as: 'PROGRAM' });
    const session = token === undefined ? {} : { session: { token } };
    return { kind: 'REDIRECT', to: `${SECOND_FACTOR_PATH}?khoi-phuc=1`, ...session };
  },
};

function missing(
  { lang }: PageRequest,
  { username, code, password, again }: Record<'username' | 'code' | 'password' | 'again', string>,
): Fault[] {
  const t = recoveryWords[lang];
  return [
    ...(username === '' ? [{ id: 'username', message: t.usernameMissing }] : []),
    ...(code === '' ? [{ id: 'code', message: t.codeMissing }] : []),
    ...(password === '' ? [{ id: 'password', message: t.passwordMissing }] : []),
    ...(password !== '' && password !== again ? [{ id: 'again', message: t.differs }] : []),
  ];
}

function draw(request: PageRequest, faults: readonly Fault[]): PageReply {
  const t = recoveryWords[request.lang];
  return page(request, {
    title: t.title,
    status: faults.length === 0 ? 200 : 422,
    search: false,
    body: html`<div class="text narrow">
      ${errorSummary(request, faults)}
      <h1>${t.title}</h1>
      <p>${t.lead}</p>
      <p class="soft">${t.organisation}</p>
      <p><a href="/don-vi">${t.counters}</a></p>
      <h2>${t.formTitle}</h2>
      <form action="${RECOVER_PATH}" method="post" novalidate>
        ${hidden(request)} ${field(request, 'username', t.username, { autocomplete: 'username', most: 80 })}
        ${field(request, 'code', t.code, { autocomplete: 'one-time-code', most: 40, hint: t.codeHint })}
        ${field(request, 'password', t.password, { autocomplete: 'new-password', most: 200, hint: t.passwordHint })}
        ${field(request, 'again', t.again, { autocomplete: 'new-password', most: 200 })}
        <p class="soft">${t.effect}</p>
        <p><button>${t.button}</button></p>
      </form>
    </div>`,
  });
}

type Name = 'username' | 'code' | 'password' | 'again';

/** A password is never sent back to the page it was typed on. */
function field(
  { form }: PageRequest,
  name: Name,
  label: string,
  { autocomplete, most, hint }: { autocomplete: string; most: number; hint?: string },
): Safe {
  const secret = autocomplete === 'new-password';
  return html`<div class="field">
    <label for="${name}">${label}</label>
    ${hint !== undefined && html`<p class="hint" id="${name}-y">${hint}</p>`}
    <input
      id="${name}"
      name="${name}"
      type="${secret ? 'password' : 'text'}"
      value="${secret ? '' : (form.get(name) ?? '')}"
      autocomplete="${autocomplete}"
      autocapitalize="none"
      spellcheck="false"
      maxlength="${most}"
      ${hint !== undefined && html`aria-describedby="${name}-y"`}
      required
    />
  </div>`;
}
