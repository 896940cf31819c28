import { MESSAGE_CHANNELS } from '@motcua/contract/deadlines';
import type { MyMessageSettings } from '@motcua/contract/my-message-settings';
import type { Page, PageReply, PageRequest } from '@motcua/contract/page';
import { messageSettingsWords } from '@motcua/ui/words/message-settings';
import { recoveryWords } from '@motcua/ui/words/recovery';
import { attempt, redirect, signedIn } from '../answering.ts';
import { hiddenAct, keyOf } from '../form/hidden.ts';
import { errorSummary, problemFaults, type Fault } from '../form/summary.ts';
import { flag, html, type Safe } from '../html.ts';
import { page } from '../layout.ts';
import { MY_MESSAGES_PATH } from './my-messages.ts';
import { MESSAGE_SETTINGS_PATH, readTyped, typedOf, type Typed } from './message-settings-form.ts';

/** By which ways, in which language and outside of which hours one is told. */
export const messageSettings: Page = {
  method: 'GET',
  path: MESSAGE_SETTINGS_PATH,
  answer: signedIn(async (request) => {
    const settings = await request.client.getMyMessageSettings({});
    return draw(request, settings, typedOf(settings), []);
  }),
};

export const messageSettingsPosted: Page = {
  method: 'POST',
  path: MESSAGE_SETTINGS_PATH,
  answer: signedIn(async (request) => {
    const t = messageSettingsWords[request.lang];
    const typed = readTyped(request.form);
    const again = async (faults: readonly Fault[]): Promise<PageReply> =>
      draw(request, await request.client.getMyMessageSettings({}), typed.typed, faults);
    if ('faults' in typed) return again(typed.faults.map(({ id, word }) => ({ id, message: t[word] })));
    const tried = await attempt(() => request.client.setMyMessageSettings(typed.chosen, keyOf(request.form)));
    return 'done' in tried
      ? redirect(`${MESSAGE_SETTINGS_PATH}?xong=1`)
      : again(problemFaults(request, tried.problem));
  }),
};

function draw(
  request: PageRequest,
  settings: MyMessageSettings,
  typed: Typed,
  faults: readonly Fault[],
): PageReply {
  const { lang } = request;
  const t = messageSettingsWords[lang];
  return page(request, {
    title: t.title,
    status: faults.length === 0 ? 200 : 422,
    search: false,
    body: html`<div class="text">
      ${errorSummary(request, faults)}
      <h1>${t.title}</h1>
      ${request.query.has('xong') && faults.length === 0 && html`<p class="note-box" role="status">✓ ${t.saved}</p>`}
      <p>${t.lead} <a href="${MY_MESSAGES_PATH}">${recoveryWords[lang].inboxTitle}</a></p>
      <form action="${MESSAGE_SETTINGS_PATH}" method="post">
        ${hiddenAct(request)}
        <fieldset class="field">
          <legend>${t.how}</legend>
          <div class="choices">
            ${choice('how', 'usual', t.asNoticesSay, typed.how)}
            ${choice('how', 'inbox', t.inboxOnly, typed.how)} ${choice('how', 'own', t.own, typed.how)}
          </div>
          <p class="hint" id="own-hint">${t.ownHint}</p>
          ${(['first', 'second', 'third'] as const).map((turn) => channelField(lang, settings, turn, typed[turn]))}
        </fieldset>
        <fieldset class="field">
          <legend>${t.lang}</legend>
          <div class="choices">
            ${(['vi', 'en'] as const).map((one) => choice('lang', one, t.langs[one], typed.lang))}
          </div>
        </fieldset>
        <fieldset class="field">
          <legend>${t.quiet}</legend>
          <p class="hint">${t.quietHint}</p>
          <div class="choices">
            ${choice('quiet', 'usual', t.usual(settings.usual.from, settings.usual.until), typed.quiet)}
            ${choice('quiet', 'never', t.never, typed.quiet)}
            ${choice('quiet', 'own', t.ownHours, typed.quiet)}
          </div>
          ${hourField('from', t.from, typed.from)} ${hourField('until', t.until, typed.until)}
        </fieldset>
        <p><button>${t.save}</button></p>
      </form>
    </div>`,
  });
}

const choice = (name: string, value: string, label: string, chosen: string): Safe =>
  html`<div class="choice">
    <input
      type="radio"
      id="${name}-${value}"
      name="${name}"
      value="${value}"
      ${flag('checked', value === chosen)}
    /><label for="${name}-${value}">${label}</label>
  </div>`;

function channelField(
  lang: PageRequest['lang'],
  { offered }: MyMessageSettings,
  turn: 'first' | 'second' | 'third',
  chosen: string,
): Safe {
  const t = messageSettingsWords[lang];
  return html`<p>
    <label for="${turn}">${t[turn]}</label>
    <select id="${turn}" name="${turn}" aria-describedby="own-hint">
      <option value="">${t.noChannel}</option>
      ${MESSAGE_CHANNELS.map(
        (channel) =>
          html`<option value="${channel}" ${flag('selected', channel === chosen)}>
            ${t.channels[channel]}${!offered.includes(channel) && ` (${t.notOffered})`}
          </option>`,
      )}
    </select>
  </p>`;
}

const hourField = (name: 'from' | 'until', label: string, value: string): Safe =>
  html`<p class="w-10">
    <label for="${name}">${label}</label>
    <input id="${name}" name="${name}" type="time" value="${value}" />
  </p>`;
