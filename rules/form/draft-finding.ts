/** Where a finding is: indexes from 0; null: the page, or the form, as a whole. */
export interface FormPlace {
  page: number | null;
  question: number | null;
}

/** What a check of a form finds: where, what is wrong, and what mends it. */
export interface FormFinding {
  code: string;
  /** An ERROR keeps the form from being published; a WARNING asks for a note. */
  severity: 'ERROR' | 'WARNING';
  at: FormPlace;
  vi: string;
  en: string;
  cureVi: string;
  cureEn: string;
}

/** A place found, with the words its sentence leaves to be filled in. */
export interface Found {
  at: FormPlace;
  what?: string;
}

export const OF_FORM: FormPlace = { page: null, question: null };
