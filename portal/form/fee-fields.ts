import type { Question } from '@motcua/contract/catalogue';
import type { FeeFacts, FeeSchedule, FeeView } from '@motcua/contract/fees';
import { html, type Safe } from '../html.ts';
import type { Setting } from '../layout.ts';
import { drawField, fieldId } from './field.ts';
import type { Fault } from './summary.ts';

type Fact = FeeSchedule['facts'][number];

/** Apart from what else the form of the page holds. */
const nameOf = (key: string): string => `phi-${key}`;

/** Where on the page a fact the server names is asked: `feeFacts.pages`. */
export const factFieldId = (field: string): string | undefined =>
  field.startsWith('feeFacts.') ? fieldId(nameOf(field.slice('feeFacts.'.length))) : undefined;

/** What the schedule has to know, as questions of a page; what is known already stands in them. */
export const feeFields = (
  setting: Setting,
  facts: readonly Fact[],
  values: FeeFacts,
  errors: ReadonlyMap<string, string>,
): Safe =>
  html`${facts.map((fact) =>
    drawField(setting, {
      question: questionOf(fact),
      value: shown(fact, values[fact.key]),
      error: errors.get(fieldId(nameOf(fact.key))),
    }),
  )}`;

/** What is wrong, by the ids of the fields it leads to. */
export const messagesOf = (faults: readonly Fault[]): ReadonlyMap<string, string> =>
  new Map(faults.flatMap(({ id, message }) => (id === undefined ? [] : [[id, message] as const])));

function questionOf(fact: Fact): Question {
  const { label, labelEn } = fact;
  const common = { key: nameOf(fact.key), label, labelEn, required: true };
  switch (fact.type) {
    case 'number':
      return { ...common, type: 'integer', maxLength: 7 };
    case 'money':
      return { ...common, type: 'money', maxLength: 25 };
    case 'choice':
      return { ...common, type: 'choice', options: [...fact.options] };
    case 'yesNo':
      return { ...common, type: 'yesNo' };
  }
}

function shown({ type }: Fact, value: string | number | undefined): string {
  if (value === undefined) return '';
  if (type !== 'yesNo') return String(value);
  return String(value === 'YES' || value === 'true');
}

/** The facts as a form or an address carries them; nothing of what stayed empty. */
export const postedFacts = (form: URLSearchParams, facts: readonly Fact[]): FeeFacts =>
  Object.fromEntries(
    facts.flatMap(({ key }) => {
      const value = (form.get(nameOf(key)) ?? '').trim().slice(0, 40);
      return value === '' ? [] : [[key, value]];
    }),
  );

/** What a fee was reckoned with, by the keys of the facts. */
export const knownFacts = ({ facts }: Pick<FeeView, 'facts'>): FeeFacts =>
  Object.fromEntries(facts.map(({ key, value }) => [key, value]));
