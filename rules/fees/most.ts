import type { FeeItem, FeeSchedule, Price } from './schedule.ts';

type Most = { [By in Price['by']]: (price: Extract<Price, { by: By }>, of: FeeSchedule) => bigint };

/** The largest value a fact can have; of a fact there is not: none. */
function largest({ facts }: FeeSchedule, key: string): bigint {
  const fact = facts.find((one) => one.key === key);
  return fact !== undefined && 'max' in fact ? BigInt(fact.max) : 0n;
}

const dearest = (amounts: readonly number[]): bigint => BigInt(Math.max(0, ...amounts));

const MOST: Most = {
  FIXED: ({ amount }) => BigInt(amount),
  UNIT: ({ of, price }, schedule) => largest(schedule, of) * BigInt(price),
  // the sum before the cap is reckoned too
  TIERS: ({ of, tiers }, schedule) => largest(schedule, of) * dearest(tiers.map(({ price }) => price)),
  STARTED: ({ of, base, per, price }, schedule) =>
    BigInt(base) + (largest(schedule, of) / BigInt(per) + 1n) * BigInt(price),
  LOOKUP: ({ rows }) => dearest(rows.map(({ amount }) => amount)),
  SHARE: ({ of, basisPoints, floor = 0 }, schedule) =>
    (largest(schedule, of) * BigInt(basisPoints)) / 10_000n + BigInt(floor),
};

const mostOf = <P extends Price>(price: P, schedule: FeeSchedule): bigint =>
  (MOST[price.by] as (price: P, of: FeeSchedule) => bigint)(price, schedule);

/** Whether no matter can make an amount larger than can be reckoned to the đồng. */
export const staysExact = (schedule: FeeSchedule, { price, times }: FeeItem): boolean =>
  mostOf(price, schedule) * (times === undefined ? 1n : largest(schedule, times)) <=
  BigInt(Number.MAX_SAFE_INTEGER);
