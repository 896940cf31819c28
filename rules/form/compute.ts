import { isLocalDate } from '../calendar/index.ts';
import type { FormAnswers, FormDefinition, FormQuestion, QuestionType } from './form.ts';
import { unfolded } from './repeat.ts';
import { allQuestions, isVisible } from './visible.ts';

const NUMBERS = ['integer', 'money'] as const satisfies readonly QuestionType[];
const TEXTS = ['text', 'longText', 'address'] as const satisfies readonly QuestionType[];

interface ComputationFacts {
  vi: string;
  en: string;
  /** Kinds of questions it is made of, and kinds of questions it answers. */
  takes: readonly QuestionType[];
  gives: readonly QuestionType[];
  /** How many questions it names. */
  least: number;
  most: number;
  /** Of answers none of which is empty; '' where it cannot be said. */
  value: (answers: readonly string[]) => string;
  /** What has no answer is left out; otherwise there is no value before all are answered. */
  leavesOut: boolean;
}

const MOST_SOURCES = 10;
/** No answer is kept longer. */
const MOST_CHARACTERS = 4_000;

const whole = (value: number): string => (Number.isSafeInteger(value) ? String(value) : '');

/** On numbers only: one that is not written as one gives nothing. */
const counted =
  (count: (numbers: readonly number[]) => number) =>
  (answers: readonly string[]): string =>
    answers.every((answer) => /^-?\d{1,15}$/.test(answer)) ? whole(count(answers.map(Number))) : '';

const ofDates =
  (choose: (dates: readonly string[]) => string) =>
  (answers: readonly string[]): string =>
    answers.every(isLocalDate) ? choose(answers) : '';

/** Full years, as an age is counted: the birthday of 29 February comes on 1 March. */
function fullYears([from = '', to = '']: readonly string[]): string {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return whole(to.slice(5) < from.slice(5) ? years - 1 : years);
}

/** What an answer can be made of by itself; the compiler knows each, and no form can say another. */
export const COMPUTATIONS = {
  SUM: {
    vi: 'tổng của',
    en: 'the sum of',
    takes: NUMBERS,
    gives: NUMBERS,
    least: 1,
    most: MOST_SOURCES,
    value: counted((numbers) => numbers.reduce((sum, one) => sum + one, 0)),
    leavesOut: true,
  },
  DIFFERENCE: {
    vi: 'phần còn lại của câu đầu sau khi trừ các câu sau:',
    en: 'what is left of the first after the others:',
    takes: NUMBERS,
    gives: NUMBERS,
    least: 2,
    most: MOST_SOURCES,
    value: counted(([first = 0, ...others]) => others.reduce((left, one) => left - one, first)),
    leavesOut: false,
  },
  PRODUCT: {
    vi: 'tích của',
    en: 'the product of',
    takes: NUMBERS,
    gives: NUMBERS,
    least: 2,
    most: MOST_SOURCES,
    value: counted((numbers) => numbers.reduce((product, one) => product * one, 1)),
    leavesOut: false,
  },
  YEARS: {
    vi: 'số năm tròn từ ngày đầu đến ngày sau:',
    en: 'full years from the first day to the second:',
    takes: ['date'],
    gives: ['integer'],
    least: 2,
    most: 2,
    value: ofDates(fullYears),
    leavesOut: false,
  },
  EARLIEST: {
    vi: 'ngày sớm nhất trong',
    en: 'the earliest of',
    takes: ['date'],
    gives: ['date'],
    least: 1,
    most: MOST_SOURCES,
    value: ofDates((dates) => dates.toSorted()[0] ?? ''),
    leavesOut: true,
  },
  LATEST: {
    vi: 'ngày muộn nhất trong',
    en: 'the latest of',
    takes: ['date'],
    gives: ['date'],
    least: 1,
    most: MOST_SOURCES,
    value: ofDates((dates) => dates.toSorted().at(-1) ?? ''),
    leavesOut: true,
  },
  JOIN: {
    vi: 'ghép từ',
    en: 'put together from',
    takes: TEXTS,
    gives: TEXTS,
    least: 2,
    most: MOST_SOURCES,
    value: (answers) => answers.join(', ').slice(0, MOST_CHARACTERS),
    leavesOut: true,
  },
} as const satisfies Record<string, ComputationFacts>;

export type Computation = keyof typeof COMPUTATIONS;
export const COMPUTATION_KINDS = Object.keys(COMPUTATIONS) as Computation[];

const factsOf = (kind: Computation): ComputationFacts => COMPUTATIONS[kind];

/** Kinds of questions that some computation answers. */
export const computations = (type: QuestionType): Computation[] =>
  COMPUTATION_KINDS.filter((kind) => factsOf(kind).gives.includes(type));

/**
 * The answers with everything that is computed in them as it follows from the others, whatever was said before; in the order of
 * the form, so that one may be made of another before it. Only what is asked counts, of a page that repeats every repetition.
 */
export function withComputed(form: FormDefinition, answers: FormAnswers): Record<string, string> {
  const kept = { ...answers };
  for (const page of form.pages)
    for (const question of unfolded(page, kept).questions)
      if (question.compute !== undefined) kept[question.key] = valueOf(form, question, kept);
  return kept;
}

function valueOf(form: FormDefinition, question: FormQuestion, answers: FormAnswers): string {
  const { compute } = question;
  if (compute === undefined || !isVisible(question, answers)) return '';
  const { value, leavesOut } = factsOf(compute.as);
  const said = compute.of.flatMap((key) => saidTo(key, form, answers));
  const given = said.filter((answer) => answer !== '');
  return given.length === 0 || (!leavesOut && given.length < said.length) ? '' : value(given);
}

/** What is answered to a question, or in each repetition of it. */
function saidTo(key: string, form: FormDefinition, answers: FormAnswers): string[] {
  const all = allQuestions(form, answers);
  const asked = all.filter((one) => one.key === key);
  const those = asked.length > 0 ? asked : all.filter((one) => one.key.replace(/\.\d+$/, '') === key);
  const said = those.map((one) => (isVisible(one, answers) ? (answers[one.key] ?? '') : ''));
  return asked.length > 0 ? said : said.filter((answer) => answer !== '');
}

/** How an answer is made, in words: “tổng của Diện tích”. */
export function computedFrom(form: FormDefinition, question: FormQuestion): { vi: string; en: string } {
  const { compute } = question;
  if (compute === undefined) return { vi: '', en: '' };
  const all = form.pages.flatMap(({ questions, repeat }) => [
    ...questions,
    ...(repeat === undefined ? [] : [{ key: repeat.key, label: repeat.item, labelEn: repeat.itemEn }]),
  ]);
  const named = compute.of.map((key) => all.find((one) => one.key === key.replace(/\.\d+$/, '')));
  const { vi, en } = factsOf(compute.as);
  const list = (names: readonly (string | undefined)[]): string =>
    names.map((name) => `“${name ?? ''}”`).join(', ');
  return {
    vi: `${vi} ${list(named.map((one) => one?.label))}`,
    en: `${en} ${list(named.map((one) => one?.labelEn ?? one?.label))}`,
  };
}
