import type { LocalDate } from '../calendar/index.ts';
import type { Computation } from './compute.ts';

/** Kinds of answers an e-form (tờ khai điện tử) asks for. */
export const QUESTION_TYPES = [
  'text',
  'longText',
  'date',
  'integer',
  'money',
  'choice',
  'multiChoice',
  'yesNo',
  'citizenId',
  'phone',
  'email',
  'address',
  'taxCode',
  'upload',
] as const;
export type QuestionType = (typeof QUESTION_TYPES)[number];

/** How an answer is made of other answers, named by their keys; `rules/form/compute.ts` knows each way. */
export interface Compute {
  as: Computation;
  of: readonly string[];
}

/** An answer something hangs on; yesNo answers compare as 'true' or 'false'. */
export interface FormCondition {
  question: string;
  equals: string;
}

export interface FormQuestion {
  key: string;
  label: string;
  labelEn?: string;
  type: QuestionType;
  required: boolean;
  options?: readonly { value: string; label: string }[];
  min?: number;
  max?: number;
  maxLength?: number;
  /** Regular expression the whole answer has to match. */
  pattern?: string;
  /** Of an upload: code of the paper of the procedure (thành phần hồ sơ) its files are attached to. */
  component?: string;
  /** It is not asked but computed; whatever is sent for it counts for nothing. */
  compute?: Compute;
  visibleWhen?: FormCondition;
}

/** A page that is answered once for each person, animal, plot…: `key` answers how many there are. */
export interface FormRepeat {
  key: string;
  /** What one of them is called, "Người": stands before its number. */
  item: string;
  itemEn?: string;
  min: number;
  max: number;
}

export interface FormPage {
  key: string;
  questions: readonly FormQuestion[];
  repeat?: FormRepeat;
}

/** Somebody besides the applicant who signs the declaration: the other party, the head of a household. */
export interface FormSigner {
  key: string;
  /** In what capacity: "Bên nữ", "Chủ hộ". */
  role: string;
  roleEn?: string;
  /** What he says by his signature. */
  declares: string;
  declaresEn?: string;
  /** Keys of the questions that say who it is: name, and personal identification number. */
  nameFrom: string;
  idFrom: string;
  /** He signs only where it is so. */
  visibleWhen?: FormCondition;
}

export interface FormDefinition {
  pages: readonly FormPage[];
  signers?: readonly FormSigner[];
}

/**
 * Answers by question key, all text: a date `YYYY-MM-DD`, money and integers digits only, yesNo `true` or `false`,
 * multiChoice its values joined by `|`. An unanswered question is absent or ''. An upload has none: its answer are the files
 * attached to its paper. Of a page that repeats, the questions of the second repetition have the keys `key.2`.
 */
export type FormAnswers = Readonly<Record<string, string>>;

export interface FormRules {
  /** Today, against which ages and dates could be judged; never taken from a clock here. */
  today: LocalDate;
  /** Invented people (identity numbers beginning 999) pass where the system is a demonstration. */
  allowDemo: boolean;
  /** Codes of the papers that have a file; absent where papers are looked at in another way, as at the counter. */
  attached?: ReadonlySet<string>;
}

/** One fault of an answer, in words that say the cure. */
export interface FormFault {
  field: string;
  message: string;
  messageEn: string;
}
