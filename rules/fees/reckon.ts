import { holds } from './holds.ts';
import { factNamed, partOf, priceOf, quantityOf, type Priced } from './price.ts';
import type { FeeItem, FeeMatter, FeeSchedule, LineType, Receiver, Reduction } from './schedule.ts';
import type { FeeStep } from './step.ts';

/** One amount with its proof. */
export interface FeeLine {
  key: string;
  type: LineType;
  name: string;
  nameEn: string;
  receiver: Receiver;
  /** Whole đồng, never negative. */
  amount: number;
  /** Before exemption and reduction. */
  full: number;
  steps: readonly FeeStep[];
}

/** What a matter costs; without a total as long as a fact is missing. */
export interface Reckoned {
  lines: readonly FeeLine[];
  total: number | null;
  /** Keys of the facts that are not known yet. */
  missing: readonly string[];
}

/**
 * The fee of a matter under a schedule: price, times its number, less the most favourable preference that holds
 * (NQ 66.22/2026/NQ-CP Điều 5), each line to the đồng.
 */
export function reckonFee(schedule: FeeSchedule, matter: FeeMatter): Reckoned {
  const missing = schedule.facts.filter(({ key }) => matter.facts[key] === undefined).map(({ key }) => key);
  if (missing.length > 0) return { lines: [], total: null, missing };
  const lines = schedule.items.map((item) => lineOf(schedule, item, matter));
  return { lines, total: lines.reduce((sum, { amount }) => sum + amount, 0), missing };
}

function lineOf(schedule: FeeSchedule, item: FeeItem, matter: FeeMatter): FeeLine {
  const { key, type, name, nameEn, receiver } = item;
  const { amount: full, steps } = multiplied(schedule, item, matter);
  const best = bestOf(item, matter);
  if (best === undefined || full === 0)
    return { key, type, name, nameEn, receiver, amount: full, full, steps };
  const { percent, reason, reasonEn } = best;
  const amount = partOf(full, 100 - percent, 100);
  return {
    key,
    type,
    name,
    nameEn,
    receiver,
    amount,
    full,
    steps: [...steps, { kind: 'REDUCED', percent, reason, reasonEn, amount }],
  };
}

function multiplied(schedule: FeeSchedule, { price, times }: FeeItem, matter: FeeMatter): Priced {
  const priced = priceOf(price, matter, schedule);
  if (times === undefined) return priced;
  const quantity = quantityOf(matter, times);
  const amount = priced.amount * quantity;
  if (quantity === 1) return { amount, steps: priced.steps };
  const fact = factNamed(schedule, times);
  return {
    amount,
    steps: [...priced.steps, { kind: 'TIMES', fact, quantity, each: priced.amount, amount }],
  };
}

/** What the People's Council takes off what is sent online; taxes and postage are not its own. */
const ONLINE: Omit<Reduction, 'percent'> = {
  when: [{ on: 'CHANNEL', is: ['ONLINE'] }],
  reason: 'nộp trực tuyến, theo nghị quyết của Hội đồng nhân dân tỉnh',
  reasonEn: "sent online, by resolution of the province's People's Council",
};

function bestOf({ type, reductions = [] }: FeeItem, matter: FeeMatter): Reduction | undefined {
  const { onlinePercent } = matter.policy;
  const ofProvince =
    onlinePercent > 0 && (type === 'FEE' || type === 'CHARGE') ? [{ ...ONLINE, percent: onlinePercent }] : [];
  return [...reductions, ...ofProvince]
    .filter(({ when }) => holds(when, matter))
    .reduce<Reduction | undefined>(
      (best, one) => (best === undefined || one.percent > best.percent ? one : best),
      undefined,
    );
}
