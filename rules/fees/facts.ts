import type { Fact, Facts, FeeSchedule } from './schedule.ts';

/** What is wrong with a fact as it was given. */
export interface FactProblem {
  key: string;
  vi: string;
  en: string;
}

type Values = Readonly<Record<string, unknown>>;

/** Facts as they come. */
export interface GivenFacts {
  /** Said now: what cannot be is a problem. */
  given: Values;
  /** Said before, by their keys. */
  kept?: Values;
  /** Answers of the form, by their questions, that some facts are taken from. */
  answers?: Values;
}

/**
 * The facts of a schedule: what is said now, else what was said before, else the form's answer, else the schedule's own value.
 * Names the schedule does not know are left out; what is empty stays unknown.
 */
export function readFacts(
  { facts }: Pick<FeeSchedule, 'facts'>,
  { given, kept = {}, answers = {} }: GivenFacts,
): { facts: Facts; problems: FactProblem[] } {
  const read: Record<string, number | string> = {};
  const problems: FactProblem[] = [];
  for (const fact of facts) {
    const said = given[fact.key];
    const now = valueOf(fact, said);
    if (now === undefined && !isEmpty(said)) problems.push(problemOf(fact));
    const known =
      now ??
      valueOf(fact, kept[fact.key]) ??
      valueOf(fact, fact.from === undefined ? undefined : answers[fact.from]) ??
      ('default' in fact ? fact.default : undefined);
    if (known !== undefined) read[fact.key] = known;
  }
  return { facts: read, problems };
}

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

/** Its value as the engine reckons with it; undefined: none, or not one of this fact. */
function valueOf(fact: Fact, typed: unknown): number | string | undefined {
  if (isEmpty(typed)) return undefined;
  switch (fact.type) {
    case 'number':
      return within(whole(typed), fact.min, fact.max);
    case 'money':
      return within(whole(typed), 0, fact.max);
    case 'choice':
      return fact.options.find(({ value }) => value === String(typed))?.value;
    case 'yesNo':
      if (typed === true || typed === 'true' || typed === 'YES') return 'YES';
      return typed === false || typed === 'false' || typed === 'NO' ? 'NO' : undefined;
  }
}

/** `1.200.000` and `1 200 000` are read as they are meant; a broken number is none. */
function whole(typed: unknown): number {
  if (typeof typed === 'number') return typed;
  const text = String(typed).trim();
  return /^\d{1,3}([. ]\d{3})+$|^\d{1,15}$/.test(text) ? Number(text.replaceAll(/[. ]/g, '')) : Number.NaN;
}

const within = (value: number, min: number, max: number): number | undefined =>
  Number.isSafeInteger(value) && value >= min && value <= max ? value : undefined;

function problemOf(fact: Fact): FactProblem {
  const { key, label, labelEn } = fact;
  if (fact.type !== 'number' && fact.type !== 'money')
    return {
      key,
      vi: `${label}: chọn một mục trong danh sách.`,
      en: `${labelEn}: choose one of the list.`,
    };
  const [min, max] = fact.type === 'number' ? [fact.min, fact.max] : [0, fact.max];
  return {
    key,
    vi: `${label}: nhập số nguyên từ ${min} đến ${max}.`,
    en: `${labelEn}: enter a whole number from ${min} to ${max}.`,
  };
}
