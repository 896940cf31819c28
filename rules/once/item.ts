import type { LocalDate } from '../calendar/index.ts';

/** One wish of a request for more papers. */
export interface WishedItem {
  /** Code of a component of the dossier's procedure; absent: a correction in words. */
  component?: string;
  text: string;
  legalBasis: string;
}

/** A component that the decision of publication names for the dossier's case. */
export interface PublishedComponent {
  code: string;
  name: string;
  originals: number;
  certified: number;
  copies: number;
  presentOnly: boolean;
  /** Filled in as this e-form: the applicant's own form, not a paper. */
  form?: string;
}

/** A paper of the applicant that an authority of the province has already. */
export interface HeldPaper {
  /** Code of the component of this dossier that it answers. */
  component: string;
  where: 'THIS_DOSSIER' | 'EARLIER_DOSSIER' | 'EARLIER_RESULT';
  /** Of the dossier it lies in; null where that is this one. */
  dossierCode: string | null;
  date: LocalDate;
}

/** OK may be asked; every other verdict says why not. In this order the first that holds is said. */
export const VERDICTS = ['OK', 'NOT_PUBLISHED', 'KNOWN', 'ASKED_BEFORE', 'NO_LEGAL_BASIS'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface LintedItem {
  item: WishedItem;
  verdict: Verdict;
  /** Why, and where the paper is known from, in words; empty when OK. */
  text: string;
  textEn: string;
}
