import type { FaqItem } from '@motcua/contract/faq';
import { faqWords } from '@motcua/ui/words/faq';
import { procedurePath } from '../address.ts';
import { flag, html, inVietnamese, type Safe } from '../html.ts';
import type { Setting } from '../layout.ts';

const faqId = ({ key }: Pick<FaqItem, 'key'>): string => `hoi-${key}`;

/** Each question opens to its answer; the first one is open where it is the answer to what was asked. */
export const faqList = (
  { lang }: Pick<Setting, 'lang'>,
  items: readonly FaqItem[],
  { firstOpen = false, without }: { firstOpen?: boolean; without?: string } = {},
): Safe =>
  html`<div class="cards">
    ${items.map((item, at) => {
      const procedures = item.procedures.filter(({ code }) => code !== without);
      return html`<details class="card" id="${faqId(item)}" ${flag('open', firstOpen && at === 0)}>
        <summary>${lang === 'en' ? item.questionEn : item.question}</summary>
        <p>${lang === 'en' ? item.answerEn : item.answer}</p>
        ${
          procedures.length > 0 &&
          html`<p>${faqWords[lang].procedures}:</p>
            <ul class="links" ${inVietnamese({ lang })}>
              ${procedures.map(
                ({ code, name }) => html`<li><a href="${procedurePath(code)}">${name}</a></li>`,
              )}
            </ul>`
        }
      </details>`;
    })}
  </div>`;
