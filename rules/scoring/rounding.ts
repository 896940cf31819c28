/** A score in tenths of a point, a whole number: 4,9 points are 49. */
export type Tenths = number;

/** A score in hundredths of a point, a whole number: 5,40 points are 540. */
export type Hundredths = number;

/**
 * `dividend / divisor` to the nearest whole number, a half away from zero as on paper. Exact: 1,15 is no binary
 * fraction, so a quotient is never taken before it is rounded. Whole numbers, not negative; the divisor above zero.
 */
export function roundedQuotient(dividend: bigint, divisor: bigint): number {
  if (dividend < 0n || divisor <= 0n) throw new RangeError(`No score is ${dividend}/${divisor}`);
  return Number((dividend * 2n + divisor) / (divisor * 2n));
}

/** `4,9` with all its decimals (`5,0`); a point in English. */
export function scoreText(value: number, decimals: 1 | 2, lang: 'vi' | 'en'): string {
  const digits = String(value).padStart(decimals + 1, '0');
  return `${digits.slice(0, -decimals)}${lang === 'vi' ? ',' : '.'}${digits.slice(-decimals)}`;
}
