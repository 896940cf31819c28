import { holds } from './holds.ts';
import type { Fact, FeeMatter, FeeSchedule, Price } from './schedule.ts';
import type { FeeStep } from './step.ts';

/** Several steps with what they come to. */
const summed = (steps: FeeStep[], amount: number): FeeStep[] =>
  steps.length > 1 ? [...steps, { kind: 'SUM', amount }] : steps;

export interface Priced {
  amount: number;
  steps: FeeStep[];
}

/** The facts of a schedule by name; a name that leads nowhere is a fault of the schedule (see `scheduleProblems`). */
export function factNamed({ facts }: Pick<FeeSchedule, 'facts'>, key: string): Fact {
  const found = facts.find((fact) => fact.key === key);
  if (found === undefined) throw new RangeError(`a fee schedule has no fact ${key}`);
  return found;
}

export function quantityOf({ facts }: FeeMatter, key: string): number {
  const value = facts[key];
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0)
    throw new RangeError(`${key} is not a whole number: ${String(value)}`);
  return value;
}

/**
 * A part of an amount, to the đồng: half a đồng and more goes up. Reckoned in whole numbers, so that no amount is ever a đồng off.
 */
export function partOf(amount: number, parts: number, of: number): number {
  return Number((BigInt(amount) * BigInt(parts) * 2n + BigInt(of)) / (BigInt(of) * 2n));
}

type Prices = {
  [By in Price['by']]: (price: Extract<Price, { by: By }>, matter: FeeMatter, of: FeeSchedule) => Priced;
};

const PRICES: Prices = {
  FIXED: ({ amount }) => ({ amount, steps: [{ kind: 'FIXED', amount }] }),
  UNIT: (price, matter, schedule) => {
    const free = price.free ?? 0;
    const quantity = Math.max(quantityOf(matter, price.of) - free, 0);
    const amount = quantity * price.price;
    const fact = factNamed(schedule, price.of);
    return {
      amount,
      steps:
        quantity === 0 && free > 0
          ? []
          : [{ kind: 'UNITS', fact, quantity, free, price: price.price, amount }],
    };
  },
  TIERS: (price, matter, schedule) => {
    const all = quantityOf(matter, price.of);
    const fact = factNamed(schedule, price.of);
    const steps: FeeStep[] = [];
    let done = 0;
    for (const tier of price.tiers) {
      const last = Math.min(all, tier.upTo ?? all);
      const quantity = last - done;
      if (quantity > 0)
        steps.push({
          kind: 'TIER',
          fact,
          first: done + 1,
          last,
          quantity,
          price: tier.price,
          amount: quantity * tier.price,
        });
      done = Math.max(done, last);
    }
    const sum = steps.reduce((total, step) => total + step.amount, 0);
    return price.cap !== undefined && sum > price.cap
      ? { amount: price.cap, steps: [...steps, { kind: 'MOST', amount: price.cap }] }
      : { amount: sum, steps: summed(steps, sum) };
  },
  STARTED: (price, matter, schedule) => {
    const fact = factNamed(schedule, price.of);
    const over = Math.max(quantityOf(matter, price.of) - price.included, 0);
    const quantity = Math.ceil(over / price.per);
    const more = quantity * price.price;
    const base: FeeStep = { kind: 'BASE', fact, included: price.included, amount: price.base };
    const begun: FeeStep = {
      kind: 'STARTED',
      fact,
      quantity,
      per: price.per,
      price: price.price,
      amount: more,
    };
    const amount = price.base + more;
    return { amount, steps: summed(quantity === 0 ? [base] : [base, begun], amount) };
  },
  LOOKUP: ({ rows }, matter) => {
    const row = rows.find(({ when }) => holds(when, matter));
    if (row === undefined) throw new RangeError('the last row of a lookup holds always');
    const { label, labelEn, amount } = row;
    return { amount, steps: [{ kind: 'LOOKED_UP', label, labelEn, amount }] };
  },
  SHARE: ({ of, basisPoints, floor, ceiling }, matter) => {
    const value = quantityOf(matter, of);
    const share = partOf(value, basisPoints, 10_000);
    const first: FeeStep = { kind: 'SHARE', value, basisPoints, amount: share };
    if (floor !== undefined && share < floor)
      return { amount: floor, steps: [first, { kind: 'LEAST', amount: floor }] };
    if (ceiling !== undefined && share > ceiling)
      return { amount: ceiling, steps: [first, { kind: 'MOST', amount: ceiling }] };
    return { amount: share, steps: [first] };
  },
};

export const priceOf = <P extends Price>(price: P, matter: FeeMatter, schedule: FeeSchedule): Priced =>
  (PRICES[price.by] as (price: P, matter: FeeMatter, of: FeeSchedule) => Priced)(price, matter, schedule);
