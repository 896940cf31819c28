import type { DeliveredMessage } from '@motcua/contract/deadlines';
import { momentText } from '@motcua/ui/dates';
import { dossierWords } from '@motcua/ui/words/dossier';
import { html, type Safe } from '../html.ts';
import type { Setting } from '../layout.ts';

/** Notices with what is known of their arrival, channel by channel. */
export function messages({ lang }: Setting, items: readonly DeliveredMessage[]): Safe | false {
  const t = dossierWords[lang];
  if (items.length === 0) return false;
  return html`<section>
    <h2>${t.messages}</h2>
    <ul class="history">
      ${items.map(
        (message) =>
          html`<li>
            <time datetime="${message.at}">${momentText(message.at)}</time>
            <div>${lang === 'vi' ? message.text : message.textEn}</div>
            <span class="soft">${arrival(message, lang)}</span>
          </li>`,
      )}
    </ul>
  </section>`;
}

const CHANNEL_NAMES = { SMS: 'SMS', ZALO: 'Zalo', EMAIL: 'E-mail' } as const satisfies Record<
  DeliveredMessage['channels'][number]['channel'],
  string
>;

/** "SMS: Đã nhận · Zalo: Đã đọc · Đã đọc 14:31, 22/12/2026" */
const arrival = ({ channels, readAt }: DeliveredMessage, lang: Setting['lang']): string =>
  [
    ...channels.map(
      ({ channel, stateText, stateTextEn }) =>
        `${CHANNEL_NAMES[channel]}: ${lang === 'vi' ? stateText : stateTextEn}`,
    ),
    ...(readAt === null ? [] : [dossierWords[lang].readAt(momentText(readAt))]),
  ].join(' · ');
