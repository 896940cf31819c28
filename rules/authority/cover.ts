/** Somebody who could do a step while its holder is away: he may, and is there. */
export interface Cover {
  accountId: string;
  /** Named beforehand to take over. */
  named: boolean;
  /** On duty by the unit's published roster, for the role of the step. */
  onDuty: boolean;
  /** Serves in the same division (phòng) as the one who is away. */
  sameDivision: boolean;
  /** Steps of the same procedure he has done. */
  practice: number;
  /** Open steps he has. */
  load: number;
}

/** Enough practice: one who has done a procedure this often needs no help with it. */
const SKILLED = 3;

/**
 * Who takes a step over: the one named; else somebody on duty; then of the same division; then who knows the procedure; then the least
 * burdened; the account breaks a tie, so that the order is the same everywhere. Undefined: nobody can.
 */
export const chooseCover = (covers: readonly Cover[]): Cover | undefined =>
  covers.toSorted(
    (a, b) =>
      Number(b.named) - Number(a.named) ||
      Number(b.onDuty) - Number(a.onDuty) ||
      Number(b.sameDivision) - Number(a.sameDivision) ||
      Math.min(SKILLED, b.practice) - Math.min(SKILLED, a.practice) ||
      a.load - b.load ||
      (a.accountId < b.accountId ? -1 : 1),
  )[0];
