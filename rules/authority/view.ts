/**
 * As whom somebody meets a dossier he may read: its applicant, or who may act for him in everything; who filed or follows it
 * for him and was not given to receive its result, or represents him no longer; an officer of those who decide it, are asked, or control;
 * an officer of the unit that took it in for an authority elsewhere, once it has gone there; or whoever fills it in together with
 * the person at hand, until the end of the day it is sent.
 */
export const DOSSIER_READERS = ['APPLICANT', 'AGENT', 'OFFICER', 'INTAKE_ELSEWHERE', 'HELPER'] as const;
export type DossierReader = (typeof DOSSIER_READERS)[number];

/**
 * What a dossier shows of itself beside its status, dates, events, and who applied. Whoever only received keeps what he
 * needs to answer the applicant and hand the result out; each other reading of personal data needs a purpose (NĐ 118/2025
 * Đ.5, Đ.14; NĐ 13/2023/NĐ-CP Đ.3).
 */
export const SHOWN = {
  /** Notices, requests and results, as the applicant is given them. */
  SLIPS: ['APPLICANT', 'AGENT', 'OFFICER', 'INTAKE_ELSEWHERE', 'HELPER'],
  RESULT: ['APPLICANT', 'OFFICER', 'INTAKE_ELSEWHERE'],
  /** What the applicant has told on the form, and its copy. */
  ANSWERS: ['APPLICANT', 'AGENT', 'OFFICER', 'HELPER'],
  /** Files of the components. */
  COMPONENT_FILES: ['APPLICANT', 'AGENT', 'OFFICER', 'HELPER'],
  /** Files the reader has put in himself, while papers are asked for. */
  OWN_FILES: ['APPLICANT', 'AGENT', 'OFFICER', 'INTAKE_ELSEWHERE', 'HELPER'],
  WORKING_FILES: ['OFFICER'],
  /** Papers among authorities: control slip, consultations, minutes. */
  INSIDE_SLIPS: ['OFFICER'],
  /** What agencies answered and officers wrote on their steps. */
  OPINIONS: ['OFFICER'],
  /** Draft results, proposals, apologies nobody has signed. */
  DRAFTS: ['OFFICER'],
  /** What officers wrote to each other in the events. */
  NOTES: ['OFFICER'],
  /** A check the applicant does not attend, and what a check has found. */
  CHECKS: ['OFFICER'],
  /** The messages of the applicant's account. */
  MESSAGES: ['APPLICANT', 'AGENT'],
} as const satisfies Record<string, readonly DossierReader[]>;
export type DossierPart = keyof typeof SHOWN;

export function shows(part: DossierPart, reader: DossierReader): boolean {
  const readers: readonly DossierReader[] = SHOWN[part];
  return readers.includes(reader);
}
