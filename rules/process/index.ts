export { blocksOf, type Block } from './blocks.ts';
export {
  checkProcess,
  CHECK_CODES,
  type CheckCode,
  type ProcessFinding,
  type ProcessWorld,
} from './check.ts';
export {
  END,
  EXTERNAL_SYSTEMS,
  GATEWAY_KINDS,
  START,
  STATE_OF_STEP,
  STATE_ORDER,
  STEP_KINDS,
  STEP_ROLES,
  UNIT_RULES,
  type Condition,
  type ExternalSystem,
  type ProcessDefinition,
  type ProcessFlow,
  type ProcessGateway,
  type ProcessStep,
  type StepKind,
  type StepLimit,
  type StepRole,
  type UnitRule,
} from './definition.ts';
export { criticalPath, dependenciesOf, type Dependency, type DependencyReason } from './dependencies.ts';
export { differenceInWords, type ProcessDifference } from './difference.ts';
export { drafts } from './drafting.ts';
export { flowsOf, graphOf, nodeOf, reachableFrom, type ProcessGraph, type ProcessNode } from './graph.ts';
export {
  layoutOf,
  widthOf,
  type Box,
  type LaidFlow,
  type LayoutStyle,
  type Point,
  type ProcessLayout,
} from './layout.ts';
export { standIn, type Migrated, type MigrationObstacle, type Standing } from './migration.ts';
export { couldRunTogether, withParallel, type Together } from './parallel.ts';
export {
  advance,
  begin,
  holds,
  sendBack,
  targetOf,
  type Facts,
  type Move,
  type Rework,
  type Surroundings,
  type Tokens,
} from './run.ts';
export { everyOutcome, mayBePassedOver } from './markings.ts';
export { valuesOf } from './facts.ts';
export { stagesOf, stepsIn, type DrawnMap, type Stage, type StageWay } from './stages.ts';
export { aheadOf, standings, type StepStanding } from './standing.ts';
export {
  HOURS_A_DAY,
  hoursWithin,
  limitHours,
  longestWay,
  shareOfRest,
  wholeShare,
  wholeWay,
  type Weight,
} from './shares.ts';
export { definitionOfTable, type TableProblem } from './table-reading.ts';
export { tableOf, type ProcessRow, type RowTime } from './table.ts';
export { unitsOfStep, type StepUnits } from './units.ts';
export { durationSaid } from './words.ts';
