import type { DossierView } from '@motcua/contract/dossier-view';
import { RESULT_CHANNELS, type ResultChannel, type ReturnCounter } from '@motcua/rules/dossier';
import { draftWords } from '@motcua/ui/words/draft';
import { flag, html, inVietnamese, type Safe } from '../html.ts';
import type { Setting } from '../layout.ts';

/** Name of the field, and id of its first choice. */
export const RETURN_FIELD = 'kenh';
const AUTHORITY = 'CO_QUAN';

export interface ReturnChosen {
  resultChannel: ResultChannel;
  returnAt: ReturnCounter;
}

/** What was chosen; undefined where nothing was. */
export function returnChosen(form: URLSearchParams): ReturnChosen | undefined {
  const value = form.get(RETURN_FIELD);
  if (value === AUTHORITY) return { resultChannel: 'COUNTER', returnAt: 'AUTHORITY' };
  const resultChannel = RESULT_CHANNELS.find((channel) => channel === value);
  return resultChannel === undefined ? undefined : { resultChannel, returnAt: 'INTAKE' };
}

/** Where a result may be collected: also at the counter of the authority, where that is another one. */
export function returnChoices(
  { lang }: Pick<Setting, 'lang'>,
  { resultChannel, returnPlace, intakeUnit }: DossierView,
): readonly Safe[] {
  const t = draftWords[lang];
  const other = returnPlace.authorityCounter;
  const atOther = resultChannel === 'COUNTER' && returnPlace.at === 'AUTHORITY' && other !== null;
  const vi = inVietnamese({ lang });
  const choices = [
    {
      value: 'COUNTER',
      words:
        other === null ? t.resultCOUNTER : html`${t.resultCOUNTER}: <span ${vi}>${intakeUnit.name}</span>`,
      hint: t.resultCOUNTERHint,
    },
    ...(other === null
      ? []
      : [
          {
            value: AUTHORITY,
            words: html`${t.resultAtAuthority}: <span ${vi}>${other.name}</span>`,
            hint: t.resultCOUNTERHint,
          },
        ]),
    ...(['ELECTRONIC', 'POST'] as const).map((value) => ({
      value,
      words: t[`result${value}`],
      hint: t[`result${value}Hint`],
    })),
  ];
  return choices.map(({ value, words, hint }, index) => {
    const id = index === 0 ? RETURN_FIELD : `${RETURN_FIELD}-${index}`;
    return html`<div class="choice">
      <input
        type="radio"
        id="${id}"
        name="${RETURN_FIELD}"
        value="${value}"
        ${flag('checked', value === (atOther ? AUTHORITY : resultChannel))}
      /><label for="${id}">${words} <span class="soft">${hint}</span></label>
    </div>`;
  });
}

/** The choice in a line: the counter by its name where there are two. */
export function returnWords(
  { lang }: Pick<Setting, 'lang'>,
  dossier: Pick<DossierView, 'resultChannel' | 'returnPlace'>,
): Safe {
  const t = draftWords[lang];
  const { resultChannel, returnPlace } = dossier;
  if (resultChannel !== 'COUNTER' || returnPlace.authorityCounter === null)
    return html`${t[`result${resultChannel}`]}`;
  return html`<span ${inVietnamese({ lang })}>${returnPlace.unit.name}</span>`;
}
