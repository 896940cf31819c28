export { applyLimits } from './apply-limits.ts';
export { applyMoves, type AppliedMove, type MoveReason } from './apply-moves.ts';
export { findMoves, type DueMove } from './find-moves.ts';
export { findLimitMoves, type LimitMove } from './limits.ts';
export type { CalendarSwap, FinishedToo, MoveQuestion, Reappointment } from './question.ts';
