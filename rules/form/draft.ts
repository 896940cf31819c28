import type { FormQuestion, FormRepeat, FormSigner } from './form.ts';

/** What an answer may be filled in from: what is known of the signed-in applicant. */
export const PREFILLS = [
  'applicant.fullName',
  'applicant.idNumber',
  'applicant.phone',
  'applicant.email',
  'applicant.address',
  'applicant.birthDate',
  'applicant.gender',
] as const;
export type Prefill = (typeof PREFILLS)[number];

export interface DraftOption {
  value: string;
  label: string;
  labelEn?: string;
}

export interface DraftQuestion extends FormQuestion {
  hint?: string;
  options?: readonly DraftOption[];
  prefill?: Prefill;
}

export interface DraftPage {
  key: string;
  title: string;
  titleEn?: string;
  why?: string;
  repeat?: FormRepeat;
  questions: readonly DraftQuestion[];
}

/** An e-form as it is being written: everything may still be empty, doubled or wrong. */
export interface FormDraft {
  title: string;
  titleEn?: string;
  /** The paper form it stands for, with the text that issued it. */
  basis?: string;
  /** Trích yếu: one line about the request; `{key}` is replaced by that answer. */
  summary: string;
  pages: readonly DraftPage[];
  signers?: readonly FormSigner[];
}

/** The facts a form is checked against. */
export interface FormWorld {
  /** Papers of the one procedure whose form it is; null: a form that several procedures share. */
  components: readonly { code: string; name: string; needsFile: boolean }[] | null;
  /** Questions that something else asks the answer of. */
  needed: readonly NeededQuestion[];
}

export interface NeededQuestion {
  question: string;
  /** PLACE: it says which unit decides; PAPER: number of an original that is taken back; MAP: a process chooses its way by it. */
  by: 'PLACE' | 'PAPER' | 'MAP';
}
