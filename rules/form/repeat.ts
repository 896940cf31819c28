import type { FormAnswers, FormPage, FormQuestion, FormRepeat } from './form.ts';

/** How often a page may be answered at most, whatever a form says: answers stay readable and small. */
export const MOST_REPETITIONS = 20;

/** The answer key of a question in one repetition, counted from 1: `memberName.2`. */
const keyIn = (key: string, at: number): string => `${key}.${at}`;

/** How many repetitions have been begun; before the page is seen, as many as it asks at least. */
export function repetitionsOf({ key, min, max }: FormRepeat, answers: FormAnswers): number {
  const said = answers[key] ?? '';
  const count = /^\d{1,4}$/.test(said) ? Number(said) : min;
  return Math.min(count, max, MOST_REPETITIONS);
}

/** The number of repetitions is itself an answer, asked before them. */
const countQuestion = ({ key, item, itemEn, min, max }: FormRepeat): FormQuestion => ({
  key,
  label: `Số lượng: ${item}`,
  labelEn: `How many: ${itemEn ?? item}`,
  type: 'integer',
  required: true,
  min,
  max: Math.min(max, MOST_REPETITIONS),
});

/**
 * A page as this applicant answers it: where it repeats, first how often, then the questions of each repetition under keys
 * of their own. A condition on a question of the page, or a computation from one, looks at the answer of the same repetition.
 */
export function unfolded<P extends FormPage>(page: P, answers: FormAnswers): P {
  const { repeat, questions } = page;
  if (repeat === undefined) return page;
  const own = new Set(questions.map(({ key }) => key));
  const each = Array.from({ length: repetitionsOf(repeat, answers) }, (_, at) =>
    questions.map((question) => inRepetition(question, repeat, at + 1, own)),
  );
  const { repeat: _, ...rest } = page;
  return { ...rest, questions: [countQuestion(repeat), ...each.flat()] } as unknown as P;
}

function inRepetition(
  question: FormQuestion,
  { item, itemEn = item }: FormRepeat,
  at: number,
  own: ReadonlySet<string>,
): FormQuestion {
  const { visibleWhen, compute, label, labelEn } = question;
  return {
    ...question,
    key: keyIn(question.key, at),
    label: `${item} ${at}: ${label}`,
    ...(labelEn === undefined ? {} : { labelEn: `${itemEn} ${at}: ${labelEn}` }),
    ...(compute === undefined
      ? {}
      : { compute: { ...compute, of: compute.of.map((key) => (own.has(key) ? keyIn(key, at) : key)) } }),
    ...(visibleWhen !== undefined && own.has(visibleWhen.question)
      ? { visibleWhen: { ...visibleWhen, question: keyIn(visibleWhen.question, at) } }
      : {}),
  };
}

/** Which repetition of its page a question of an unfolded page belongs to; undefined: to none. */
export function repetitionAt(key: string): number | undefined {
  const at = /\.(\d+)$/.exec(key)?.[1];
  return at === undefined ? undefined : Number(at);
}

/** Whether a page asks the question a fault or an answer names, in any of its repetitions. */
export const asksField = ({ questions, repeat }: FormPage, field: string): boolean =>
  repeat?.key === field || questions.some(({ key }) => key === field.replace(/\.\d+$/, ''));

/** One repetition more, empty; never more than the page takes. */
export const withRepetition = (repeat: FormRepeat, answers: FormAnswers): Record<string, string> => ({
  ...answers,
  [repeat.key]: String(Math.min(repetitionsOf(repeat, answers) + 1, repeat.max, MOST_REPETITIONS)),
});

/** Without one repetition: those after it move up; never fewer than the page asks. */
export function withoutRepetition(
  { repeat, questions }: FormPage,
  answers: FormAnswers,
  gone: number,
): Record<string, string> {
  const kept = { ...answers };
  if (repeat === undefined) return kept;
  const count = repetitionsOf(repeat, answers);
  if (!Number.isInteger(gone) || gone < 1 || gone > count || count <= repeat.min) return kept;
  for (const { key } of questions) {
    for (let at = gone; at < count; at += 1) kept[keyIn(key, at)] = answers[keyIn(key, at + 1)] ?? '';
    delete kept[keyIn(key, count)];
  }
  kept[repeat.key] = String(count - 1);
  return kept;
}
