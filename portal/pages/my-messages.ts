import type { Page } from '@motcua/contract/page';
import { momentText } from '@motcua/ui/dates';
import { messageSettingsWords } from '@motcua/ui/words/message-settings';
import { recoveryWords } from '@motcua/ui/words/recovery';
import { dossierPath, withQuery } from '../address.ts';
import { signedIn } from '../answering.ts';
import { html } from '../html.ts';
import { page } from '../layout.ts';
import { MESSAGE_SETTINGS_PATH } from './message-settings-form.ts';

export const MY_MESSAGES_PATH = '/tai-khoan/tin-nhan';

/** The inbox of one's account: of dossiers, and of the account itself. */
export const myMessages: Page = {
  method: 'GET',
  path: MY_MESSAGES_PATH,
  answer: signedIn(async (request) => {
    const t = recoveryWords[request.lang];
    const before = request.query.get('truoc') ?? '';
    const { items, more } = await request.client.listMyMessages(
      Number.isNaN(Date.parse(before)) ? {} : { before: new Date(before).toISOString() },
    );
    const oldest = items.at(-1);
    return page(request, {
      title: t.inboxTitle,
      body: html`<div class="text">
        <h1>${t.inboxTitle}</h1>
        <p>${t.inboxLead}</p>
        <p><a href="${MESSAGE_SETTINGS_PATH}">${messageSettingsWords[request.lang].title}</a></p>
        ${items.length === 0 && html`<p>${t.inboxEmpty}</p>`}
        <ul class="history">
          ${items.map(
            (one) =>
              html`<li>
                <time datetime="${one.at}">${momentText(one.at)}</time>
                <div>
                  ${one.unread && html`<span class="tag wait">${t.unread}</span> `}${request.lang === 'vi' ? one.text : one.textEn}
                </div>
                ${one.dossierId !== null && html`<a href="${dossierPath(one.dossierId)}">${t.open}</a>`}
              </li>`,
          )}
        </ul>
        ${more && oldest !== undefined && html`<p><a href="${withQuery(MY_MESSAGES_PATH, { truoc: oldest.at })}">${t.older}</a></p>`}
      </div>`,
    });
  }),
};
