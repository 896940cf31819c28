import type { Answers, Form } from '@motcua/contract/catalogue';
import { withRepetition, withoutRepetition } from '@motcua/rules/form';
import { draftWords } from '@motcua/ui/words/draft';
import { html, type Safe } from '../html.ts';
import type { Setting } from '../layout.ts';

type FormPage = Form['pages'][number];
type Repeat = NonNullable<FormPage['repeat']>;

/** Names of the buttons of a page that repeats. */
const ADD = 'them-lan';
const REMOVE = 'bot-lan';

/** Id of a repetition, counted from 1: where the page goes on after one was added. */
const repetitionId = (at: number): string => `lan-${at}`;

const itemOf = ({ lang }: Setting, { item, itemEn }: Repeat): string =>
  lang === 'en' ? (itemEn ?? item) : item;

/** One repetition under its heading, with the button that takes it out. */
export const repetition = (
  setting: Setting,
  repeat: Repeat,
  at: number,
  { fields, removable }: { fields: readonly Safe[]; removable: boolean },
): Safe => {
  const name = `${itemOf(setting, repeat)} ${at}`;
  return html`<fieldset class="repetition" id="${repetitionId(at)}">
    <legend><h2>${name}</h2></legend>
    ${fields}
    ${
      removable &&
      html`<p>
        <button class="quiet" name="${REMOVE}" value="${at}">
          ${draftWords[setting.lang].removeItem(name)}
        </button>
      </p>`
    }
  </fieldset>`;
};

/** How many there are, kept along with the page, and the button for one more. */
export const repetitionCount = (setting: Setting, repeat: Repeat, count: number): Safe => {
  const t = draftWords[setting.lang];
  const item = itemOf(setting, repeat);
  return html`<input type="hidden" name="${repeat.key}" value="${count}" />
    ${count === 0 && html`<p>${t.noItems(item)}</p>`}
    ${
      count < repeat.max
        ? html`<p><button class="quiet" name="${ADD}" value="1">${t.addItem(item)}</button></p>`
        : html`<p class="soft">${t.mostItems(count)}</p>`
    }`;
};

/** The answers with one repetition more or fewer, and where to go on; undefined where neither button was pressed. */
export function repetitionsPosted(
  posted: URLSearchParams,
  page: FormPage,
  answers: Answers,
): { answers: Answers; to: string } | undefined {
  const { repeat } = page;
  if (repeat === undefined) return undefined;
  if (posted.has(ADD)) {
    const more = withRepetition(repeat, answers);
    return { answers: more, to: `#${repetitionId(Number(more[repeat.key]))}` };
  }
  if (posted.has(REMOVE))
    return { answers: withoutRepetition(page, answers, Number(posted.get(REMOVE))), to: '' };
  return undefined;
}
