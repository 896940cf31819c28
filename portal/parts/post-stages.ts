import type { Output } from '@motcua/contract/operations';
import type { PageRequest } from '@motcua/contract/page';
import { POST_WORDS } from '@motcua/rules/post';
import { moneyText, momentText } from '@motcua/ui/dates';
import { postWords } from '@motcua/ui/words/post';
import { html, inVietnamese, type Safe } from '../html.ts';

/** Each stage of the post with its moment (J4-A5), what is paid to the courier, and what to do when it came back. */
export function postStages(request: PageRequest, sent: Output<'getPostStages'> | undefined): Safe | false {
  if (sent === undefined) return false;
  const { lang } = request;
  const t = postWords[lang];
  return html`<section id="buu-chinh">
    <h2>${t.title}</h2>
    ${
      sent.orders.length === 0
        ? html`<p>${t.expected(moneyText(sent.postage, lang))}</p>`
        : sent.orders.map(
            ({ tracking, collect, state, stages }) =>
              html`<p>${t.tracking}: <strong class="code">${tracking}</strong></p>
                <ol class="links">
                  ${stages.map(
                    (stage) =>
                      html`<li>
                        ${POST_WORDS[stage.state][lang]}
                        <span class="soft">${momentText(stage.at)}</span>
                        ${stage.note !== '' && html`<span ${inVietnamese(request)}>${stage.note}</span>`}
                      </li>`,
                  )}
                </ol>
                ${state === 'RETURNED_TO_COUNTER' ? html`<p>${t.back}</p>` : paid(request, state, collect)}`,
          )
    }
  </section>`;
}

function paid({ lang }: PageRequest, state: string, collect: number): Safe | false {
  if (state === 'DELIVERED') return false;
  const t = postWords[lang];
  return html`<p>${collect === 0 ? t.nothing : t.collect(moneyText(collect, lang))}</p>`;
}
