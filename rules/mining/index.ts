export { summaryOfConformance, type ConformanceSummary, type DeviationCount } from './conformance-summary.ts';
export {
  DEVIATION_KINDS,
  openConformance,
  withAnswer,
  type Conformance,
  type ConformanceOptions,
  type Deviation,
  type DeviationKind,
} from './conformance.ts';
export { inOrder, joined, visitHeads, type StepRecord, type Trace, type TracePause } from './log.ts';
export type { HandOver, HandOvers } from './hand-overs.ts';
export {
  openMining,
  type FollowedBy,
  type JoinWait,
  type Miner,
  type Mining,
  type MiningOptions,
  type ReworkLoop,
} from './mine.ts';
export type { Concurrency } from './relation.ts';
export type { Saving, SavingCause } from './savings.ts';
export { quantile, spreadOf, type Spread } from './spread.ts';
export type { StepTimes, Times } from './steps.ts';
export { withTouches, type ActsOf, type TouchOptions } from './touch.ts';
