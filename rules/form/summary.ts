import { formatDate, lowerFirst } from '../text/index.ts';
import type { FormAnswers, FormDefinition, FormQuestion } from './form.ts';

const PLACE = /\{(\w+)\}/g;

/**
 * One line about the request (trích yếu, NĐ 30/2020): the form's template with the answers in it as one reads them, or the
 * procedure's name as long as one of them is missing.
 */
export function summaryText(
  form: FormDefinition & { summary: string },
  answers: FormAnswers,
  procedureName: string,
): string {
  const names = [...form.summary.matchAll(PLACE)].map(([, name = '']) => name);
  if (names.some((name) => (answers[name] ?? '') === '')) return procedureName;
  const questions = form.pages.flatMap((page) => page.questions);
  return form.summary.replace(PLACE, (_, name: string, at: number) => {
    const question = questions.find(({ key }) => key === name);
    const said = question === undefined ? (answers[name] ?? '') : inWords(question, answers[name] ?? '');
    return at > 0 && question?.options !== undefined ? lowerFirst(said) : said;
  });
}

function inWords({ type, options = [] }: FormQuestion, answer: string): string {
  switch (type) {
    case 'choice':
    case 'multiChoice':
      return answer
        .split('|')
        .map((value) => options.find((option) => option.value === value)?.label ?? value)
        .join('; ');
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(answer) ? formatDate(answer) : answer;
    default:
      return answer;
  }
}
