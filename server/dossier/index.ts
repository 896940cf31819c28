export { dossierActs } from './routes.ts';
export { keepSlip } from './jobs.ts';
export { assertReadable } from './guard.ts';
export { getDossierForAct, type Loaded, type TaskRow } from './load.ts';
export { proposeApology } from './apology.ts';
export { closeIncomplete } from './acts/close-incomplete.ts';
export { draftApology } from './acts/draft-apology.ts';
export { asSystem, SYSTEM } from './system.ts';
export { dueLetters, type DossierTimer, type TimerPayload } from './timer-letters.ts';
export {
  applyMoves,
  findLimitMoves,
  findMoves,
  moveLimits,
  type AppliedMove,
  type CalendarSwap,
  type DueMove,
  type FinishedToo,
  type LimitMove,
  type MoveQuestion,
  type Reappointment,
} from './recalculation/index.ts';
