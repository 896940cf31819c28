/** Somebody who could do a step that opens: he holds its post and is there. */
export interface Candidate {
  accountId: string;
  /** Open steps he has. */
  load: number;
  /** Those of them that are due no later than the new one: he has to do them first. */
  pressing: number;
  /** Steps of the same procedure among those he finished last. */
  practice: number;
}

/** What is counted of practice and of pressing work, each; enough to tell who knows it and who is pressed, not more. */
const COUNTED = 3;

/** How many open steps more than the least burdened the chosen one has at most. */
export const MOST_ABOVE_LEAST = 2 * COUNTED;

/**
 * Who owns a step from its first minute (decision 0006): the one with the least work, where three steps of practice outweigh
 * three open ones and work that presses weighs double; then the one with fewer open steps, then the first in the order given.
 * Undefined: nobody can.
 */
export const chooseOwner = <One extends Candidate>(candidates: readonly One[]): One | undefined =>
  candidates.toSorted((a, b) => weight(a) - weight(b) || a.load - b.load)[0];

const weight = ({ load, pressing, practice }: Candidate): number =>
  load + Math.min(COUNTED, pressing) - Math.min(COUNTED, practice);
