import type { WorkingOrdinates } from '../calendar/index.ts';
import { END, START } from '../process/index.ts';
import { addTrace, NONE, openColumns, type Columns } from './columns.ts';
import { handOversOf, type HandOvers } from './hand-overs.ts';
import type { Trace } from './log.ts';
import { relationOf, type Concurrency, type Relation } from './relation.ts';
import { savingsOf, type Saving } from './savings.ts';
import { spreadOf, type Spread } from './spread.ts';
import { stepTimes, type StepTimes } from './steps.ts';
import { walk, type Walked } from './walk.ts';

export interface MiningOptions {
  /** Working time of the office; units with hours of their own are measured by the same clock, so that times add up. */
  ordinates: WorkingOrdinates;
  /** Share of the dossiers below which an overlap or a reversal of two steps is a slip and no way the work is done; 0.02. */
  noise?: number;
  /** How many dossiers each saving names; 20. */
  sample?: number;
  /** Keys of two steps of which, by the map, neither needs the other (`dependenciesOf`); steps the log shows in either order count anyway. */
  independent?: (a: string, b: string) => boolean;
}

/** Directly-follows: `to` was the next after `from`; START and END stand for the beginning and the result. */
export interface FollowedBy {
  from: string;
  to: string;
  count: number;
  /** Working hours waited at `to` on average when it was come to this way. */
  waited: number;
}

export interface ReworkLoop {
  /** The step that sent back, and the one that began again. */
  from: string;
  to: string;
  count: number;
  /** Working hours of touch in everything done again, all dossiers together. */
  effort: number;
}

/** Where branches wait for each other: what was done in `branch` waited before `before` for another branch. */
export interface JoinWait {
  branch: string;
  before: string;
  count: number;
  /** Working hours, all together and on average. */
  waited: number;
  mean: number;
}

/** What a log tells by itself, no map at hand; all times in working hours, the pauses of a dossier left out. */
export interface Mining {
  dossiers: number;
  records: number;
  /** Epoch milliseconds of the first acceptance and the last event; null of an empty log. */
  period: { from: number; to: number } | null;
  /** From acceptance to the result, of the dossiers that have one. */
  lead: Spread;
  /** Time waited for applicants, all together. */
  paused: number;
  steps: readonly StepTimes[];
  /** The real graph, most frequent first. */
  graph: readonly FollowedBy[];
  /** Pairs of steps done side by side, or in either order. */
  concurrency: readonly { a: string; b: string; how: Concurrency; dossiers: number }[];
  rework: readonly ReworkLoop[];
  handOvers: HandOvers;
  joins: readonly JoinWait[];
  /** What would save most days, ranked. */
  savings: readonly Saving[];
}

/** Takes the dossiers of a log one by one (a cursor of the database) and tells what is in it. */
export interface Miner {
  add(trace: Trace): void;
  result(): Mining;
}

export function openMining(options: MiningOptions): Miner {
  const columns = openColumns();
  return {
    add: (trace) => addTrace(columns, trace, options.ordinates),
    result: () => mined(columns, options),
  };
}

function mined(columns: Columns, { noise = 0.02, sample = 20, independent }: MiningOptions): Mining {
  const { steps, rows, traces } = columns;
  const relation = relationOf(columns, noise);
  const name = steps.nameOf;
  const walked = walk(columns, relation, {
    sample,
    independent: (a, b) => independent?.(name(a), name(b)) ?? false,
  });
  const finished = traces.lead.subarray(0, traces.count).filter((lead) => lead !== NONE);
  return {
    dossiers: traces.count,
    records: rows.count,
    period: traces.count === 0 ? null : { from: columns.from, to: columns.to },
    lead: spreadOf(finished),
    paused: hours(traces.paused.subarray(0, traces.count).reduce((sum, paused) => sum + paused, 0)),
    steps: stepTimes(columns),
    ...graphOf(columns, walked),
    concurrency: pairsOf(columns, relation),
    handOvers: handOversOf(columns, walked),
    savings: savingsOf(columns, walked, sample),
  };
}

const hours = (seconds: number): number => seconds / 3_600;

function graphOf(
  { steps }: Columns,
  { edges, loops, joins }: Walked,
): Pick<Mining, 'graph' | 'rework' | 'joins'> {
  const name = (number: number): string => {
    const key = steps.list[number];
    return key ?? (number === steps.list.length ? START : END);
  };
  return {
    graph: edges.list
      .map(({ from, to, count, waiting }) => ({
        from: name(from),
        to: name(to),
        count,
        waited: hours(waiting) / count,
      }))
      .toSorted((a, b) => b.count - a.count),
    rework: loops.list
      .map(({ from, to, count, effort }) => ({
        from: name(from),
        to: name(to),
        count,
        effort: hours(effort),
      }))
      .toSorted((a, b) => b.count - a.count),
    joins: joins.list
      .map(({ from, to, count, seconds }) => ({
        branch: name(from),
        before: name(to),
        count,
        waited: hours(seconds),
        mean: hours(seconds) / count,
      }))
      .toSorted((a, b) => b.waited - a.waited),
  };
}

const pairsOf = ({ steps }: Columns, { pairs }: Relation): Mining['concurrency'] =>
  pairs.map(({ a, b, ...pair }) => ({ a: steps.nameOf(a), b: steps.nameOf(b), ...pair }));
