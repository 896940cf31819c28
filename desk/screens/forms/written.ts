import type { FormDraft } from '@motcua/contract/form-draft';
import {
  answersOffered,
  computations,
  COMPUTATIONS,
  type Computation,
  type QuestionType,
} from '@motcua/rules/form';
import { foldVietnamese } from '@motcua/rules/text';
import { followedBySigners } from './written-signers.ts';

type Page = FormDraft['pages'][number];
export type Question = Page['questions'][number];
export type Option = NonNullable<Question['options']>[number];

/** A question in the builder; its key follows its words until it has been asked of somebody. */
export interface WrittenQuestion extends Question {
  id: string;
  fresh: boolean;
}
export interface WrittenPage extends Omit<Page, 'questions'> {
  id: string;
  questions: readonly WrittenQuestion[];
}
/** A form as it stands in the builder. */
export interface WrittenForm extends Omit<FormDraft, 'pages'> {
  pages: readonly WrittenPage[];
}

const newId = (): string => crypto.randomUUID();

/** `fresh`: nobody has been asked it yet, so that keys may follow their words. */
export const writtenFrom = (form: FormDraft): WrittenForm => ({
  ...form,
  pages: form.pages.map((page) => ({
    ...page,
    id: newId(),
    questions: page.questions.map((question) => ({ ...question, id: newId(), fresh: false })),
  })),
});

export const emptyForm = (title: string): WrittenForm => ({
  title,
  summary: title,
  pages: [{ ...emptyPage([]), questions: [] }],
});

/** What is sent to the server: without what only the builder knows, and without texts left empty. */
export const draftFrom = ({ titleEn, basis, pages, signers = [], ...form }: WrittenForm): FormDraft => ({
  ...form,
  ...said('titleEn', titleEn),
  ...said('basis', basis),
  pages: pages.map(({ id: _, titleEn: pageEn, why, repeat, questions, ...page }) => ({
    ...page,
    ...(repeat === undefined ? {} : { repeat: repeatFrom(repeat) }),
    ...said('titleEn', pageEn),
    ...said('why', why),
    questions: questions.map(({ id: _id, fresh: _fresh, labelEn, hint, ...question }) => ({
      ...question,
      ...said('labelEn', labelEn),
      ...said('hint', hint),
    })),
  })),
  ...(signers.length === 0
    ? {}
    : {
        signers: signers.map(({ roleEn, declaresEn, ...signer }) => ({
          ...signer,
          ...said('roleEn', roleEn),
          ...said('declaresEn', declaresEn),
        })),
      }),
});

const repeatFrom = ({ itemEn, ...repeat }: NonNullable<Page['repeat']>): NonNullable<Page['repeat']> => ({
  ...repeat,
  ...said('itemEn', itemEn),
});

const said = <K extends string>(key: K, text: string | undefined): { [P in K]?: string } =>
  text === undefined || text === '' ? {} : ({ [key]: text } as { [P in K]?: string });

const questionsOf = ({ pages }: WrittenForm): WrittenQuestion[] =>
  pages.flatMap(({ questions }) => [...questions]);

/** A key made of words, as a name in small letters first: “Họ và tên” → hoVaTen; never one that is taken. */
export function keyOf(words: string, taken: readonly string[]): string {
  const parts = foldVietnamese(words)
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== '')
    .slice(0, 5);
  const joined = parts
    .map((part, at) => (at === 0 ? part : part.charAt(0).toUpperCase() + part.slice(1)))
    .join('')
    .replace(/^\d+/, '')
    .slice(0, 40);
  return free(joined === '' ? 'cau' : joined.charAt(0).toLowerCase() + joined.slice(1), taken);
}

const free = (wanted: string, taken: readonly string[]): string => {
  let key = wanted;
  for (let next = 2; taken.includes(key); next += 1) key = `${wanted}${next}`;
  return key;
};

function emptyPage(pages: readonly WrittenPage[]): WrittenPage {
  const key = free(
    'trang',
    pages.map((page) => page.key),
  );
  return { id: newId(), key, title: '', questions: [] };
}

export const withPage = (form: WrittenForm): WrittenForm => ({
  ...form,
  pages: [...form.pages, emptyPage(form.pages)],
});

export function withQuestion(form: WrittenForm, page: number): WrittenForm {
  const key = keyOf(
    '',
    questionsOf(form).map((one) => one.key),
  );
  const question: WrittenQuestion = {
    id: newId(),
    fresh: true,
    key,
    label: '',
    type: 'text',
    required: true,
  };
  return onPage(form, page, ({ questions, ...rest }) => ({ ...rest, questions: [...questions, question] }));
}

export const onPage = (
  form: WrittenForm,
  page: number,
  change: (page: WrittenPage) => WrittenPage,
): WrittenForm => ({ ...form, pages: form.pages.map((one, at) => (at === page ? change(one) : one)) });

export const withoutPage = (form: WrittenForm, page: number): WrittenForm => ({
  ...form,
  pages: form.pages.filter((_, at) => at !== page),
});

export const withoutQuestion = (form: WrittenForm, id: string): WrittenForm => ({
  ...form,
  pages: form.pages.map((page) => ({ ...page, questions: page.questions.filter((one) => one.id !== id) })),
});

/** Puts a question as it is now in its place; where its key changes, conditions and the summary line follow. */
export function withChanged(form: WrittenForm, next: WrittenQuestion): WrittenForm {
  const all = questionsOf(form);
  const before = all.find(({ id }) => id === next.id);
  if (before === undefined) return form;
  const taken = all.filter(({ id }) => id !== next.id).map(({ key }) => key);
  const key = next.fresh && next.label !== before.label ? keyOf(next.label, taken) : next.key;
  const renamed = (question: WrittenQuestion): WrittenQuestion => followed(question, before.key, key);
  return {
    ...form,
    summary: form.summary.split(`{${before.key}}`).join(`{${key}}`),
    ...followedBySigners(form.signers, before.key, key),
    pages: form.pages.map((page) => ({
      ...page,
      questions: page.questions.map((one) => (one.id === next.id ? { ...next, key } : renamed(one))),
    })),
  };
}

/** What names another question goes on naming it under its new key. */
const followed = (question: WrittenQuestion, old: string, key: string): WrittenQuestion => ({
  ...question,
  ...(question.visibleWhen?.question === old
    ? { visibleWhen: { ...question.visibleWhen, question: key } }
    : {}),
  ...(question.compute?.of.includes(old) === true
    ? { compute: { ...question.compute, of: question.compute.of.map((one) => (one === old ? key : one)) } }
    : {}),
});

/** One place up or down; past the end of its page it goes to the page beside. */
export function withMoved(form: WrittenForm, id: string, by: -1 | 1): WrittenForm {
  const from = form.pages.findIndex(({ questions }) => questions.some((one) => one.id === id));
  const page = form.pages[from];
  const question = page?.questions.find((one) => one.id === id);
  if (page === undefined || question === undefined) return form;
  const at = page.questions.indexOf(question);
  const rest = page.questions.filter((one) => one !== question);
  const to = at + by;
  if (to >= 0 && to <= rest.length)
    return onPage(form, from, (one) => ({
      ...one,
      questions: [...rest.slice(0, to), question, ...rest.slice(to)],
    }));
  const beside = form.pages[from + by];
  if (beside === undefined) return form;
  const questions = by === 1 ? [question, ...beside.questions] : [...beside.questions, question];
  return onPage(
    onPage(form, from, (one) => ({ ...one, questions: rest })),
    from + by,
    (one) => ({ ...one, questions }),
  );
}

/** A page one place up or down. */
export function withPageMoved(form: WrittenForm, at: number, by: -1 | 1): WrittenForm {
  const page = form.pages[at];
  const to = at + by;
  if (page === undefined || to < 0 || to >= form.pages.length) return form;
  const rest = form.pages.filter((one) => one !== page);
  return { ...form, pages: [...rest.slice(0, to), page, ...rest.slice(to)] };
}

/** A page that is answered several times, changed in part; `undefined`: answered once. */
export function withRepeat(
  form: WrittenForm,
  at: number,
  change: Partial<NonNullable<Page['repeat']>> | undefined,
): WrittenForm {
  const taken = [
    ...questionsOf(form).map(({ key }) => key),
    ...form.pages.flatMap(({ repeat }) => repeat?.key ?? []),
  ];
  return onPage(form, at, ({ repeat, ...page }) =>
    change === undefined
      ? page
      : {
          ...page,
          repeat: { ...(repeat ?? { key: free('soLan', taken), item: '', min: 0, max: 10 }), ...change },
        },
  );
}

const CHOICES: readonly QuestionType[] = ['choice', 'multiChoice'];
export const hasOptions = (type: QuestionType): boolean => CHOICES.includes(type);

/** Another kind of answer keeps what it still can say, and takes on what it needs. */
export function withType(question: WrittenQuestion, type: QuestionType): WrittenQuestion {
  const { options, min, max, maxLength, pattern, component, prefill, compute, ...kept } = question;
  const sameKind = (kinds: readonly QuestionType[]): boolean =>
    kinds.includes(type) && kinds.includes(question.type);
  return {
    ...kept,
    type,
    ...(hasOptions(type) ? { options: options ?? [emptyOption([]), emptyOption(['L1'])] } : {}),
    ...(sameKind(['integer', 'money']) && min !== undefined ? { min } : {}),
    ...(sameKind(['integer', 'money']) && max !== undefined ? { max } : {}),
    ...(sameKind(['text', 'longText']) && maxLength !== undefined ? { maxLength } : {}),
    ...(type === question.type && pattern !== undefined ? { pattern } : {}),
    ...(compute !== undefined && computations(type).includes(compute.as) ? { compute } : {}),
    ...(type === question.type && component !== undefined ? { component } : {}),
    ...(type === question.type && prefill !== undefined ? { prefill } : {}),
  };
}

export const emptyOption = (taken: readonly string[]): Option => {
  let next = 1;
  while (taken.includes(`L${next}`)) next += 1;
  return { value: `L${next}`, label: '' };
};

/** What a computation can be made of here: questions and repetitions before it, of the kinds it takes. */
export function sourcesFor(form: WrittenForm, id: string, as: Computation): { key: string; label: string }[] {
  const takes: readonly QuestionType[] = COMPUTATIONS[as].takes;
  const all = form.pages.flatMap(({ repeat, questions }) => [
    ...(repeat === undefined ? [] : [{ ...repeat, id: '', label: repeat.item, type: 'integer' as const }]),
    ...questions,
  ]);
  return all
    .slice(
      0,
      all.findIndex((one) => one.id === id),
    )
    .filter(({ type }) => takes.includes(type))
    .map(({ key, label }) => ({ key, label: label === '' ? key : label }));
}

/** Questions a condition of this one can hang on: before it, with a list of answers. */
export function conditionsFor(form: WrittenForm, id: string): WrittenQuestion[] {
  const all = questionsOf(form);
  return all
    .slice(
      0,
      all.findIndex((one) => one.id === id),
    )
    .filter((one) => answersOffered(one) !== undefined);
}
