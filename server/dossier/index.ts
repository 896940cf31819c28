export { dossierActs } from './routes.ts';
export { keepSlip } from './jobs.ts';
export { assertReadable } from './guard.ts';
export { getDossierForAct, type Loaded, type TaskRow } from './load.ts';
export { proposeApology } from './apology.ts';
export { closeIncomplete } from './acts/close-incomplete.ts';
export { draftApology } from './acts/draft-apology.ts';
export { asSystem } from './system.ts';
export type { DossierTimer, TimerPayload } from './timer-letters.ts';
export {
  applyLimits,
  applyMoves,
  findLimitMoves,
  findMoves,
  type AppliedMove,
  type CalendarSwap,
  type DueMove,
  type FinishedToo,
  type LimitMove,
  type MoveQuestion,
  type MoveReason,
  type Reappointment,
} from './recalculation/index.ts';
