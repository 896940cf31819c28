import { nfc, parseDate } from '../text/index.ts';
import { withComputed } from './compute.ts';
import type { FormAnswers, FormDefinition, FormQuestion, QuestionType } from './form.ts';
import { allQuestions } from './visible.ts';

const withoutSpaces = (text: string) => text.replace(/\s/g, '');
const tidyLine = (text: string) => text.replace(/\s+/g, ' ').trim();
const digitsOnly = (text: string) => withoutSpaces(text).replace(/[.,]/g, '');

/** How people write an answer → how it is kept. What cannot be read stays as written, so that its owner can mend it. */
const KEPT_AS = {
  text: tidyLine,
  address: tidyLine,
  longText: (text) => text.replace(/\r\n?/g, '\n').trim(),
  date: (text) => (text.trim() === '' ? '' : (parseDate(text) ?? text.trim())),
  integer: digitsOnly,
  money: (text) => digitsOnly(text.replace(/\s*(đ|₫|vnđ|vnd|đồng)\s*$/i, '')),
  choice: (text) => text.trim(),
  multiChoice: (text) =>
    text
      .split('|')
      .map((value) => value.trim())
      .filter((value) => value !== '')
      .join('|'),
  yesNo: (text) => text.trim(),
  citizenId: (text) => withoutSpaces(text).replaceAll('.', ''),
  phone: (text) => withoutSpaces(text).replace(/[.()-]/g, ''),
  email: (text) => text.trim(),
  taxCode: (text) => withoutSpaces(text),
  upload: () => '',
} as const satisfies Record<QuestionType, (text: string) => string>;

export const normaliseAnswer = (question: FormQuestion, text: string): string =>
  KEPT_AS[question.type](nfc(text));

/** Every answer the form knows, NFC and tidy; answers to questions it does not ask are dropped, files are no answers; what is computed follows. */
export function normaliseAnswers(form: FormDefinition, answers: FormAnswers): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const question of allQuestions(form, answers)) {
    const answer = answers[question.key];
    if (answer !== undefined && question.type !== 'upload')
      kept[question.key] = normaliseAnswer(question, answer);
  }
  return withComputed(form, kept);
}
