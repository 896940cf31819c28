import type { World } from './world.ts';

/** One line of the results. */
export interface Result {
  what: string;
  ours: string;
  /** The bare measure on the same machine in the same run. */
  bare?: string;
  /** What is compared with the aim. */
  ratio?: number;
  aim?: string;
  /** Absent where there is no aim. */
  met?: boolean;
  /** What has to be known to read the line. */
  note?: string;
  /** Where the time goes, told when the aim is missed. */
  why?: string;
}

export interface Figure {
  name: string;
  title: string;
  run(world: World): Promise<Result[]>;
}

/** Left out by name, with the reason: a program that is not here, say. */
export class LeftOut extends Error {
  override name = 'LeftOut';
}

/** A ratio that should be at least so much. */
export function atLeast(aim: number, ours: number, bare: number): Pick<Result, 'ratio' | 'aim' | 'met'> {
  const ratio = ours / bare;
  return { ratio, aim: `≥ ${String(aim).replace('.', ',')}`, met: ratio >= aim };
}

export const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

export const perSecond = (value: number): string => `${Math.round(value)}/s`;
