import type { LocalDate } from '../calendar/index.ts';

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
] as const;
export type QuestionType = (typeof QUESTION_TYPES)[number];

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
  visibleWhen?: { question: string; equals: string };
}

export interface FormPage {
  key: string;
  questions: readonly FormQuestion[];
}

export interface FormDefinition {
  pages: readonly FormPage[];
}

/**
 * Answers by question key, all text: a date `YYYY-MM-DD`, money and integers digits only, yesNo `true` or `false`,
 * multiChoice its values joined by `|`. An unanswered question is absent or ''.
 */
export type FormAnswers = Readonly<Record<string, string>>;

export interface FormRules {
  /** Today, against which ages and dates could be judged; never taken from a clock here. */
  today: LocalDate;
  /** Invented people (identity numbers beginning 999) pass where the system is a demonstration. */
  allowDemo: boolean;
}

/** One fault of an answer, in words that say the cure. */
export interface FormFault {
  field: string;
  message: string;
  messageEn: string;
}
