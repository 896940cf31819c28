import type {
  FormAnswers,
  FormCondition,
  FormDefinition,
  FormPage,
  FormQuestion,
  FormRepeat,
} from './form.ts';
import { unfolded } from './repeat.ts';

/** Every question as it is answered, in each repetition. */
export const allQuestions = (form: FormDefinition, answers: FormAnswers): FormQuestion[] =>
  form.pages.flatMap((page) => [...unfolded(page, answers).questions]);

/** Without a condition always; else where the other question has that answer, of a multiChoice among its values. */
export const meets = (condition: FormCondition | undefined, answers: FormAnswers): boolean =>
  condition === undefined || (answers[condition.question] ?? '').split('|').includes(condition.equals);

export const isVisible = ({ visibleWhen }: FormQuestion, answers: FormAnswers): boolean =>
  meets(visibleWhen, answers);

/** Of a page that repeats: how often, then the questions of each repetition. */
export const visibleQuestions = <Q extends FormQuestion>(
  page: { questions: readonly Q[]; repeat?: FormRepeat },
  answers: FormAnswers,
): Q[] =>
  unfolded({ key: '', ...page }, answers).questions.filter((question) => isVisible(question, answers));

/** The pages this applicant has to go through: those with at least one question to ask. */
export const visiblePages = <P extends FormPage>(form: { pages: readonly P[] }, answers: FormAnswers): P[] =>
  form.pages.filter((page) => visibleQuestions(page, answers).length > 0);
