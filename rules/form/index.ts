export { withoutUploads } from './answered.ts';
export { answersOffered } from './askable.ts';
export {
  COMPUTATION_KINDS,
  COMPUTATIONS,
  computations,
  computedFrom,
  withComputed,
  type Computation,
} from './compute.ts';
export { checkFormDraft, placeSaid, structureFindings } from './check-draft.ts';
export type { DraftOption, DraftPage, DraftQuestion, FormDraft, FormWorld, NeededQuestion } from './draft.ts';
export { PREFILLS } from './draft.ts';
export type { FormFinding, FormPlace } from './draft-finding.ts';
export type {
  Compute,
  FormAnswers,
  FormCondition,
  FormDefinition,
  FormFault,
  FormPage,
  FormQuestion,
  FormRepeat,
  FormRules,
  FormSigner,
  QuestionType,
} from './form.ts';
export { QUESTION_TYPES } from './form.ts';
export { normaliseAnswer, normaliseAnswers } from './normalise.ts';
export {
  asksField,
  MOST_REPETITIONS,
  repetitionAt,
  unfolded,
  withoutRepetition,
  withRepetition,
} from './repeat.ts';
export { signersOf, type Signer } from './signers.ts';
export { summaryText } from './summary.ts';
export { validateForm, validatePage } from './validate.ts';
export { visiblePages, visibleQuestions } from './visible.ts';
