import type { Answers, Form } from '@motcua/contract/catalogue';
import { visiblePages, withComputed, visibleQuestions, withoutUploads } from '@motcua/rules/form';

/** Required questions now asked and still without an answer. */
export const unansweredCount = (form: Form, answers: Answers): number =>
  visiblePages({ pages: withoutUploads(form) }, answers)
    .flatMap((page) => visibleQuestions(page, answers))
    .filter(
      (question) =>
        question.required && question.compute === undefined && (answers[question.key] ?? '').trim() === '',
    ).length;

/** What is known of the person fills questions nobody has touched yet; what was typed, or emptied, stays; what is computed follows. */
export function prefilled(form: Form, answers: Answers, known: Readonly<Record<string, string>>): Answers {
  const filled = form.pages
    .flatMap((page) => page.questions)
    .flatMap((question): [string, string][] => {
      const value = question.prefill === undefined ? '' : (known[question.prefill] ?? '');
      return value === '' || answers[question.key] !== undefined ? [] : [[question.key, value]];
    });
  return withComputed(form, { ...answers, ...Object.fromEntries(filled) });
}
