import type { MySession } from '@motcua/contract/my-sessions';
import type { Page, PageReply, PageRequest } from '@motcua/contract/page';
import { momentText } from '@motcua/ui/dates';
import { myAccessesWords } from '@motcua/ui/words/my-accesses';
import { messageSettingsWords } from '@motcua/ui/words/message-settings';
import { recoveryWords } from '@motcua/ui/words/recovery';
import { passkeyWords } from '@motcua/ui/words/passkeys';
import { secondFactorWords } from '@motcua/ui/words/second-factor';
import { representationWords } from '@motcua/ui/words/representation';
import { sessionWords } from '@motcua/ui/words/sessions';
import { attempt, param, redirect, signedIn } from '../answering.ts';
import { hiddenAct, keyOf } from '../form/hidden.ts';
import { errorSummary, problemFaults, type Fault } from '../form/summary.ts';
import { html, type Safe } from '../html.ts';
import { page } from '../layout.ts';
import { recoveries, RECOVERIES_PATH } from '../parts/recoveries.ts';
import { REPRESENTATIONS_PATH } from '../parts/representation.ts';
import { MY_ACCESSES_PATH } from './my-accesses.ts';
import { MESSAGE_SETTINGS_PATH } from './message-settings-form.ts';
import { MY_MESSAGES_PATH } from './my-messages.ts';
import { PASSKEYS_PATH } from './passkeys.ts';
import { SECOND_FACTOR_PATH } from './second-factor.ts';

const SESSIONS_PATH = '/tai-khoan/phien';
const OTHERS = 'khac';

/** Where one is signed in, and ending it there. */
export const sessions: Page = {
  method: 'GET',
  path: SESSIONS_PATH,
  answer: signedIn((request) => draw(request, [])),
};

export const endSession: Page = {
  method: 'POST',
  path: `${SESSIONS_PATH}/:id`,
  answer: signedIn(async (request) => {
    const { client, form } = request;
    const sessionId = param(request, 'id');
    const tried = await attempt(() =>
      sessionId === OTHERS
        ? client.endMyOtherSessions({}, keyOf(form))
        : client.endMySession({ sessionId }, keyOf(form)),
    );
    return 'done' in tried
      ? redirect(`${SESSIONS_PATH}?xong=1`)
      : draw(request, problemFaults(request, tried.problem));
  }),
};

/** A code of recovery its owner did not ask for. */
export const cancelRecovery: Page = {
  method: 'POST',
  path: `${RECOVERIES_PATH}/:id`,
  answer: signedIn(async (request) => {
    const recoveryId = param(request, 'id');
    const tried = await attempt(() => request.client.cancelRecovery({ recoveryId }, keyOf(request.form)));
    return 'done' in tried ? redirect(SESSIONS_PATH) : draw(request, problemFaults(request, tried.problem));
  }),
};

async function draw(request: PageRequest, faults: readonly Fault[]): Promise<PageReply> {
  const t = sessionWords[request.lang];
  const [{ items }, past] = await Promise.all([
    request.client.listMySessions({}),
    request.client.listMyRecoveries({}),
  ]);
  return page(request, {
    title: t.title,
    status: faults.length === 0 ? 200 : 422,
    body: html`<div class="text">
      ${errorSummary(request, faults)}
      <h1>${t.title}</h1>
      <p>${t.lead}</p>
      ${request.query.has('xong') && html`<p class="note-box" role="status">✓ ${t.ended}</p>`}
      <ul class="sessions">
        ${items.map((one) => session(request, one))}
      </ul>
      ${
        items.some(({ current }) => !current)
          ? html`<form action="${SESSIONS_PATH}/${OTHERS}" method="post">
              ${hiddenAct(request)}
              <p class="soft">${t.othersWhat}</p>
              <p><button>${t.others}</button></p>
            </form>`
          : html`<p>${t.onlyThis}</p>`
      }
      <p class="soft">${t.twelve}</p>
      ${recoveries(request, past.items)}
      <p><a href="${MY_MESSAGES_PATH}">${recoveryWords[request.lang].inboxTitle}</a></p>
      <p><a href="${MESSAGE_SETTINGS_PATH}">${messageSettingsWords[request.lang].title}</a></p>
      <p><a href="${PASSKEYS_PATH}">${passkeyWords[request.lang].title}</a></p>
      <p><a href="${SECOND_FACTOR_PATH}">${secondFactorWords[request.lang].title}</a></p>
      <p><a href="${MY_ACCESSES_PATH}">${myAccessesWords[request.lang].title}</a></p>
      <p><a href="${REPRESENTATIONS_PATH}">${representationWords[request.lang].title}</a></p>
    </div>`,
  });
}

function session(request: PageRequest, one: MySession): Safe {
  const t = sessionWords[request.lang];
  const device = one.device === '' ? t.unknown : one.device;
  return html`<li>
    <h2>${device} ${one.current && html`<span class="tag ok">${t.current}</span>`}</h2>
    <p>
      ${wayOf(request, one)}<br />
      ${t.since} ${momentText(one.since)} · ${t.lastUsed} ${momentText(one.lastUsedAt)}
    </p>
    ${
      !one.current &&
      html`<form action="${SESSIONS_PATH}/${one.sessionId}" method="post">
        ${hiddenAct(request)}<button class="quiet">${t.end}<span class="unseen">: ${device}</span></button>
      </form>`
    }
  </li>`;
}

function wayOf({ lang }: PageRequest, { way, identityLevel }: MySession): string {
  const t = sessionWords[lang];
  if (way === 'PASSWORD') return t.byPassword;
  if (way === 'PASSKEY') return t.byPasskey;
  return identityLevel === undefined ? t.byEIdentity : t.byLevel(identityLevel);
}
