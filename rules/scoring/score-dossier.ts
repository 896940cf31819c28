import type { FinishClass } from '../clock/index.ts';
import type { NineIndex, Score } from './nine-indices.ts';

export type DossierIndex = Extract<
  NineIndex,
  'TOTAL_TIME' | 'UNIT_TIME' | 'CONTACTS' | 'AGENCIES' | 'PUBLICITY' | 'ATTITUDE'
>;

/** What is known of one finished dossier, seen from the unit or officer who is assessed. Null: not collected. */
export interface DossierFacts {
  /** The whole dossier against its legal due date. */
  readonly totalTime: FinishClass | null;
  /** The part of the assessed unit or officer against the time its process gives it. */
  readonly ownTime: FinishClass | null;
  /** Contacts to complete the dossier, without those the applicant caused himself. */
  readonly contacts: number | null;
  /**
   * Agencies the applicant had to contact. The body that by law leads a site check or council is counted together
   * with the one-stop unit as one.
   */
  readonly agencies: number | null;
  readonly publicity: Publicity | null;
  /** Complaints about attitude that were found justified; false ones do not count. */
  readonly justifiedComplaints: number | null;
}

/** How the procedure was made public when the dossier was taken in. */
export interface Publicity {
  readonly posted: boolean;
  readonly electronic: boolean;
  /** Exact, full and timely. */
  readonly exact: boolean;
}

const TIME_SCORES = { EARLY: 2, ON_TIME: 1, LATE: 0 } as const satisfies Record<FinishClass, Score>;

const RULES: Readonly<Record<DossierIndex, (facts: DossierFacts) => Score | null>> = {
  TOTAL_TIME: ({ totalTime }) => totalTime && TIME_SCORES[totalTime],
  UNIT_TIME: ({ ownTime }) => ownTime && TIME_SCORES[ownTime],
  CONTACTS: ({ contacts }) => fewScore(contacts),
  AGENCIES: ({ agencies }) => fewScore(agencies),
  PUBLICITY: ({ publicity }) => publicity && publicityScore(publicity),
  ATTITUDE: ({ totalTime, justifiedComplaints }) => {
    if (justifiedComplaints === null) return null;
    if (justifiedComplaints > 0) return 0;
    return totalTime && TIME_SCORES[totalTime];
  },
};

/** The scores of one dossier (TT 01/2018/TT-VPCP Điều 13); null where the information was not collected. */
export function scoreDossier(facts: DossierFacts): Record<DossierIndex, Score | null> {
  return Object.fromEntries(Object.entries(RULES).map(([index, rule]) => [index, rule(facts)])) as Record<
    DossierIndex,
    Score | null
  >;
}

function fewScore(times: number | null): Score | null {
  if (times === null) return null;
  if (times === 0) return 2;
  return times === 1 ? 1 : 0;
}

function publicityScore({ posted, electronic, exact }: Publicity): Score {
  if (posted && electronic && exact) return 2;
  return posted || electronic ? 1 : 0;
}
