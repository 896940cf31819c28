import type { PageRequest } from '@motcua/contract/page';
import { RATING_TEXT_MAX, type RatingAnswers, type RatingView } from '@motcua/contract/rating';
import { answersOf, RATING_ITEM_KEYS, RATING_ITEMS, type RatingItem } from '@motcua/rules/quality';
import { commonWords } from '@motcua/ui/words/everywhere';
import { ratingWords } from '@motcua/ui/words/rating';
import { html, type Piece, type Safe } from '../html.ts';
import { drawField, fieldId } from './field.ts';
import { hiddenAct } from './hidden.ts';
import type { Fault } from './summary.ts';

const TEXT = 'loi-viet';

/** Why there is nothing to fill in, by where the dossier stands. */
export const RATING_WHY_NOT = { EARLY: 'early', PART: 'part', CLOSED: 'closed' } as const;

/** What stands in the form: an answer of each item, empty where there is none. */
export interface Typed {
  answers: Partial<Record<RatingItem, string>>;
  text: string;
}
export const typedOf = (rating: RatingView['rating']): Typed => rating ?? { answers: {}, text: '' };
export const typedIn = (form: URLSearchParams): Typed => ({
  answers: Object.fromEntries(
    RATING_ITEM_KEYS.map((item) => [item, form.get(item) ?? '']).filter(([item, value]) =>
      (answersOf(item as RatingItem) as string[]).includes(value ?? ''),
    ),
  ),
  text: (form.get(TEXT) ?? '').normalize('NFC').replaceAll('\r\n', '\n').trim(),
});

/** What the form says, or what is missing or too long in it; each value was one of its item's. */
export function ratingIn(
  { lang }: PageRequest,
  { answers, text }: Typed,
): { answers: RatingAnswers; text: string } | { faults: Fault[] } {
  const t = ratingWords[lang];
  const faults: Fault[] = [
    ...(answers.OVERALL === undefined ? [{ id: fieldId('OVERALL'), message: t.missing }] : []),
    ...(text.length > RATING_TEXT_MAX ? [{ id: TEXT, message: t.tooLong }] : []),
  ];
  return faults.length > 0 ? { faults } : { answers: answers as RatingAnswers, text };
}

/** @param action where it is sent. @param send what its button says */
export function ratingForm(
  request: PageRequest,
  { action, send, typed, faults }: { action: string; send: string; typed: Typed; faults: readonly Fault[] },
): Piece {
  const t = ratingWords[request.lang];
  const [first, ...others] = RATING_ITEM_KEYS;
  return html`<p>${t.lead}</p>
    <p class="soft">${t.anonymous}</p>
    <form method="post" action="${action}" data-once>
      ${hiddenAct(request)} ${first !== undefined && question(request, first, typed, faults)}
      <h2>${t.more}</h2>
      ${others.map((item) => question(request, item, typed, faults))} ${textField(request, typed, faults)}
      <p class="buttons">
        <button class="big">${send}</button>
      </p>
    </form>`;
}

function question(
  request: PageRequest,
  item: RatingItem,
  { answers }: Typed,
  faults: readonly Fault[],
): Safe {
  const { vi, en, answers: offered } = RATING_ITEMS[item];
  return drawField(request, {
    question: {
      key: item,
      label: vi,
      labelEn: en,
      type: 'choice',
      required: item === 'OVERALL',
      options: Object.entries(offered).map(([value, words]) => ({
        value,
        label: words.vi,
        labelEn: words.en,
      })),
    },
    value: answers[item] ?? '',
    error: faults.find(({ id }) => id === fieldId(item))?.message,
  });
}

function textField({ lang }: PageRequest, { text }: Typed, faults: readonly Fault[]): Safe {
  const t = ratingWords[lang];
  const error = faults.find(({ id }) => id === TEXT)?.message;
  return html`<div class="field ${error !== undefined && 'wrong'}">
    <label for="${TEXT}">${t.text} <span class="soft">${commonWords[lang].optional}</span></label>
    <p class="hint" id="${TEXT}-y">${t.textHint}</p>
    ${error !== undefined && html`<p class="field-error" id="${TEXT}-loi">${error}</p>`}
    <textarea
      id="${TEXT}"
      name="${TEXT}"
      rows="4"
      maxlength="${RATING_TEXT_MAX}"
      aria-describedby="${TEXT}-y${error !== undefined && ` ${TEXT}-loi`}"
      ${error !== undefined && html`aria-invalid="true"`}
    >
${text}</textarea>
  </div>`;
}
