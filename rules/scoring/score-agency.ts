import type { NineIndex, Score } from './nine-indices.ts';

export type AgencyIndex = Extract<NineIndex, 'ONE_STOP' | 'PETITIONS' | 'ONLINE'>;

export type AgencyLevel = 'MINISTRY' | 'PROVINCE' | 'DISTRICT' | 'COMMUNE';

/** Percent of its listed procedures that an agency settles on the spot for two points (TT 01/2018 Điều 13 khoản 5). */
export const ON_THE_SPOT_PERCENT = {
  MINISTRY: 20,
  PROVINCE: 20,
  DISTRICT: 50,
  COMMUNE: 100,
} as const satisfies Record<AgencyLevel, number>;

/** What is known of an agency in a period. Null: not collected. All numbers are counts. */
export interface AgencyFacts {
  readonly oneStop: OneStopFacts | null;
  readonly petitions: PetitionFacts | null;
  readonly online: OnlineFacts | null;
}

export interface OneStopFacts {
  readonly level: AgencyLevel;
  /** Procedures on the list of the one-stop unit, and those of them received, appraised, approved, returned on the spot. */
  readonly listed: number;
  readonly onTheSpot: number;
  /** Procedures of the agency that are not excepted, and those of them received and returned at the one-stop unit. */
  readonly nonExempt: number;
  readonly receivedAndReturned: number;
}

export interface PetitionFacts {
  readonly received: number;
  readonly onTime: number;
  /** Left to drag on. */
  readonly prolonged: number;
}

export interface OnlineFacts {
  /** Procedures fit for online service, and those of them offered at level 3 or 4. */
  readonly eligible: number;
  readonly levelThreeFour: number;
  /** Dossiers received, and those of them submitted online. */
  readonly received: number;
  readonly online: number;
  /** Online dossiers left unresolved or late. */
  readonly unresolvedOrLate: number;
}

/** The scores of an agency as a whole (TT 01/2018/TT-VPCP Điều 13); its other six are averages of its dossiers. */
export function scoreAgency(facts: AgencyFacts): Record<AgencyIndex, Score | null> {
  return {
    ONE_STOP: facts.oneStop && oneStopScore(facts.oneStop),
    PETITIONS: facts.petitions && petitionScore(facts.petitions),
    ONLINE: facts.online && onlineScore(facts.online),
  };
}

function oneStopScore(facts: OneStopFacts): Score {
  if (reaches(facts.onTheSpot, facts.listed, ON_THE_SPOT_PERCENT[facts.level])) return 2;
  return reaches(facts.receivedAndReturned, facts.nonExempt, 100) ? 1 : 0;
}

function petitionScore({ received, onTime, prolonged }: PetitionFacts): Score {
  if (received === 0) return 2;
  if (prolonged > 0) return 0;
  if (onTime >= received) return 2;
  return reaches(onTime, received, 90) ? 1 : 0;
}

function onlineScore(facts: OnlineFacts): Score {
  const { eligible, levelThreeFour, received, online } = facts;
  if (facts.unresolvedOrLate > 0) return 0;
  if (reaches(levelThreeFour, eligible, 20) && reaches(online, received, 30)) return 2;
  return reaches(online, received, 15) ? 1 : 0;
}

/** A share of nothing reaches nothing. */
function reaches(part: number, of: number, percent: number): boolean {
  return of > 0 && part * 100 >= of * percent;
}
