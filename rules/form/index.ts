export type {
  FormAnswers,
  FormDefinition,
  FormFault,
  FormPage,
  FormQuestion,
  FormRules,
  QuestionType,
} from './form.ts';
export { QUESTION_TYPES } from './form.ts';
export { normaliseAnswer, normaliseAnswers } from './normalise.ts';
export { validateForm, validatePage } from './validate.ts';
export { visiblePages, visibleQuestions } from './visible.ts';
