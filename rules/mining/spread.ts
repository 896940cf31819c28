/** How long something took, working hours. */
export interface Spread {
  count: number;
  mean: number;
  median: number;
  p90: number;
  total: number;
}

const HOUR = 3_600;

/** Of times in working seconds. */
export function spreadOf(seconds: Int32Array): Spread {
  let total = 0;
  const rising = seconds.toSorted();
  for (const value of rising) total += value;
  return {
    count: seconds.length,
    mean: seconds.length === 0 ? 0 : total / seconds.length / HOUR,
    median: quantile(rising, 0.5) / HOUR,
    p90: quantile(rising, 0.9) / HOUR,
    total: total / HOUR,
  };
}

/** The value below which the share `part` of rising values lies, between two of them in proportion; 0 of none. */
export function quantile(rising: Int32Array | Float64Array | readonly number[], part: number): number {
  const at = part * (rising.length - 1);
  const low = rising[Math.floor(at)] ?? 0;
  return low + (at - Math.floor(at)) * ((rising[Math.ceil(at)] ?? low) - low);
}
