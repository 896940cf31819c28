import './certified/tables.ts';

export { certificationView } from './certified/of-dossier.ts';
export { authorityHeader } from './authority-header.ts';
export { printed } from './print.ts';
export { byDocument, ISSUER } from './slips.ts';
export { dossierActs } from './routes.ts';
export { keepSlip } from './jobs.ts';
export { answersTogether } from './facts.ts';
export { assertIdentityLevel } from './identity-level.ts';
export { discardLeftDrafts } from './left-drafts.ts';
export { applicantOf } from './applicant.ts';
export { assertReadable, assertReadableNoted, isOwn, signedIn } from './guard.ts';
export { mayRecordPayment } from './outside-step.ts';
export { getDossierForAct, type Loaded, type TaskRow } from './load.ts';
export {
  applyProcessMoves,
  findProcessMoves,
  type ProcessMove,
  type TargetVersion,
} from './process-moves.ts';
export { keepScan } from './scan.ts';
export { assertTakesFiles } from './takes-files.ts';
export { proposeApology } from './apology.ts';
export { recordExternalReply } from './acts/record-external-reply.ts';
export {
  assertCancelsReceipts,
  getFeeToCollect,
  recordCancelledReceipt,
  recordCollection,
} from './acts/record-collection.ts';
export { declareBeforePaying, getFeeToPay, recordFeePaid, sendPaidDraft } from './acts/pay-fee.ts';
export { recordPost } from './acts/record-post.ts';
export { deliverResult } from './acts/deliver-result.ts';
export { notice } from './notices.ts';
export { returnRows } from './return-rows.ts';
export { returningUnits } from './returning-units.ts';
export { recordObligation } from './acts/record-obligation.ts';
export { recordPayment } from './acts/record-payment.ts';
export { closeIncomplete } from './acts/close-incomplete.ts';
export { deemConsent } from './acts/deem-consent.ts';
export { passTime } from './acts/pass-time.ts';
export { whoMay } from './who-may.ts';
export { sendCode } from './assisted/send-code.ts';
export { extendLimit } from './extend-limit.ts';
export { completePart } from './parts/complete.ts';
export { followCase } from './parts/follow-case.ts';
export { openPart } from './parts/open.ts';
export { coverTask } from './acts/cover-task.ts';
export { draftApology } from './acts/draft-apology.ts';
export { unitNow } from './notices.ts';
export { tellEvent } from './tell-event.ts';
export { asSystem } from './system.ts';
export { counterPaper, replayAcceptance, replayGuidance, replayRefusal } from './offline.ts';
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
