import type { Fact } from './schedule.ts';

/** How an amount came about, step by step; amounts in whole đồng. */
export type FeeStep =
  | { kind: 'FIXED'; amount: number }
  | { kind: 'UNITS'; fact: Fact; quantity: number; free: number; price: number; amount: number }
  | {
      kind: 'TIER';
      fact: Fact;
      first: number;
      last: number;
      quantity: number;
      price: number;
      amount: number;
    }
  | { kind: 'BASE'; fact: Fact; included: number; amount: number }
  | { kind: 'STARTED'; fact: Fact; quantity: number; per: number; price: number; amount: number }
  | { kind: 'LOOKED_UP'; label: string; labelEn: string; amount: number }
  | { kind: 'SHARE'; value: number; basisPoints: number; amount: number }
  /** Of the steps before, where there are several. */
  | { kind: 'SUM'; amount: number }
  | { kind: 'LEAST'; amount: number }
  | { kind: 'MOST'; amount: number }
  | { kind: 'TIMES'; fact: Fact; quantity: number; each: number; amount: number }
  | { kind: 'REDUCED'; percent: number; reason: string; reasonEn: string; amount: number };
