import { addDays } from '../calendar/index.ts';
import type { DossierState } from '../dossier/index.ts';

/** Whether a dossier's applicant may say how it was handled; being able to is never a condition of anything. */
export type RatingStanding =
  /** Not done yet. */
  | 'EARLY'
  /** A part of a bundle: the case is rated, once. */
  | 'PART'
  | 'OPEN'
  /** Given, and may still be changed. */
  | 'CHANGEABLE'
  | 'CLOSED';

const RATED_STATES: readonly DossierState[] = [
  'RETURNED',
  'ARCHIVED',
  'REJECTED_AT_INTAKE',
  'REFUSED_AFTER_APPRAISAL',
];

export interface RatingFacts {
  state: DossierState;
  isPart: boolean;
  /** Local date of the first answer; null: none yet. */
  ratedOn: string | null;
  /** Local date. */
  today: string;
  /** `rating.changeDays`. */
  changeDays: number;
}

export function ratingStanding({ state, isPart, ratedOn, today, changeDays }: RatingFacts): RatingStanding {
  if (isPart) return 'PART';
  if (ratedOn !== null) return today <= changeableUntil(ratedOn, changeDays) ? 'CHANGEABLE' : 'CLOSED';
  return RATED_STATES.includes(state) ? 'OPEN' : 'EARLY';
}

/** The last day on which what was said may be changed. */
export const changeableUntil = (ratedOn: string, changeDays: number): string => addDays(ratedOn, changeDays);
