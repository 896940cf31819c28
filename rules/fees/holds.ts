import type { Condition, FeeMatter } from './schedule.ts';

type Holds = {
  [On in Condition['on']]: (condition: Extract<Condition, { on: On }>, matter: FeeMatter) => boolean;
};

const HOLDS: Holds = {
  CHOICE: ({ fact, is }, { facts }) => is.some((value) => value === facts[fact]),
  NUMBER: ({ fact, atLeast = -Infinity, atMost = Infinity }, { facts }) => {
    const value = facts[fact];
    return typeof value === 'number' && value >= atLeast && value <= atMost;
  },
  CHANNEL: ({ is }, { channel }) => is.includes(channel),
  DATE: ({ from, to }, { date }) => (from === undefined || date >= from) && (to === undefined || date <= to),
  DIGITAL_CITIZEN: ({ fact }, { facts, policy }) => policy.digitalCitizen && facts[fact] === 'YES',
};

const one = <C extends Condition>(condition: C, matter: FeeMatter): boolean =>
  (HOLDS[condition.on] as (condition: C, matter: FeeMatter) => boolean)(condition, matter);

/** Whether all of it holds; of no conditions always. */
export const holds = (when: readonly Condition[] | undefined, matter: FeeMatter): boolean =>
  (when ?? []).every((condition) => one(condition, matter));
