/** Device clock minus server clock in milliseconds: positive where the device is ahead. */
export interface Drift {
  readonly ms: number;
}

/** The true moment of what a device's clock said. */
export const correctedMoment = (deviceAt: Date, { ms }: Drift): Date => new Date(deviceAt.getTime() - ms);

export interface Correction {
  readonly at: Date;
  /** The drift that was used. */
  readonly driftMs: number;
  /** The drift is more than the tolerance. */
  readonly wrong: boolean;
  /** Measured before and now, the clock differs by more than the tolerance: somebody, or a power cut, has set it. */
  readonly changed: boolean;
}

/**
 * When something done without network was done. The drift measured before counts; where the moment it gives cannot be (later
 * than now, or before the device had its lease), the one measured at the merge; where neither can be, undefined.
 *
 * @param toleranceMs drift up to this is not worth a remark
 */
export function momentOf(
  deviceAt: Date,
  measured: { readonly before: Drift; readonly now: Drift },
  bounds: { readonly from: Date; readonly now: Date },
  toleranceMs: number,
): Correction | undefined {
  const changed = Math.abs(measured.before.ms - measured.now.ms) > toleranceMs;
  const found = [measured.before, measured.now]
    .map((drift) => ({ drift, at: correctedMoment(deviceAt, drift) }))
    .find(({ at }) => bounds.from <= at && at <= bounds.now);
  if (found === undefined) return undefined;
  const { at, drift } = found;
  return { at, driftMs: drift.ms, wrong: Math.abs(drift.ms) > toleranceMs, changed };
}
