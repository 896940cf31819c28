import type { LocalDate } from '../calendar/index.ts';

/** One wish of a request for more papers. */
export interface WishedItem {
  /** Code of a component of the dossier's procedure; absent: a correction in words. */
  component?: string;
  text: string;
  legalBasis: string;
  /** What is held already is asked for all the same, and why (NĐ 61/2018 Đ.20.5). */
  exception?: ReuseException;
}

/** Why a paper that is held may be asked for again: to bring it up to date, or to verify or examine the matter. */
export const REUSE_EXCEPTIONS = ['UPDATE', 'VERIFY'] as const;
export type ReuseException = (typeof REUSE_EXCEPTIONS)[number];

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
  where: 'THIS_DOSSIER' | 'EARLIER_DOSSIER' | 'EARLIER_RESULT' | 'CERTIFIED_COPY';
  /** Of the dossier it lies in; null where that is this one. */
  dossierCode: string | null;
  date: LocalDate;
}

/**
 * OK may be asked, TO_UPDATE and TO_VERIFY too, although it is held, under that exception, which is counted; every other
 * verdict says why not. In this order the first that holds is said.
 */
export const VERDICTS = [
  'OK',
  'NOT_PUBLISHED',
  'KNOWN',
  'ASKED_BEFORE',
  'NO_LEGAL_BASIS',
  'TO_UPDATE',
  'TO_VERIFY',
] as const;
export type Verdict = (typeof VERDICTS)[number];

const ASKED: readonly Verdict[] = ['OK', 'TO_UPDATE', 'TO_VERIFY'];

/** An item with this verdict is asked for. */
export const mayBeAsked = (verdict: Verdict): boolean => ASKED.includes(verdict);

export interface LintedItem {
  item: WishedItem;
  verdict: Verdict;
  /** Why, and where the paper is known from, in words; empty when OK. */
  text: string;
  textEn: string;
}
