import { acceptDossier } from './acts/accept.ts';
import { acceptVisit } from './acts/accept-visit.ts';
import { answerConsultation } from './acts/answer-consultation.ts';
import { approveResult } from './acts/approve-result.ts';
import { archiveDossier } from './acts/archive.ts';
import { assignTask } from './acts/assign-task.ts';
import { beginVerification } from './acts/begin-verification.ts';
import { chooseReturnPlace } from './acts/choose-return-place.ts';
import { closeIncomplete } from './acts/close-incomplete.ts';
import { completeTask } from './acts/complete-task.ts';
import { concludeMeeting } from './acts/conclude-meeting.ts';
import { correctResult } from './acts/correct-result.ts';
import { createDraft } from './acts/create-draft.ts';
import { decideProposal } from './acts/decide-proposal.ts';
import { deliverResult } from './acts/deliver-result.ts';
import { draftApology } from './acts/draft-apology.ts';
import { endConsultation } from './acts/end-consultation.ts';
import { endVerification } from './acts/end-verification.ts';
import { handOverDossiers } from './acts/hand-over.ts';
import { issueResult } from './acts/issue-result.ts';
import { keepSignedReceipt } from './acts/keep-signed-receipt.ts';
import { receiveHandover } from './acts/receive-handover.ts';
import { reckonFee } from './acts/reckon-fee.ts';
import { recordContact } from './acts/record-contact.ts';
import { recordGuidance } from './acts/record-guidance.ts';
import { recordNotTaken } from './acts/record-not-taken.ts';
import { refuseDossier } from './acts/refuse.ts';
import { removeFile } from './acts/remove-file.ts';
import { requestConsultation } from './acts/request-consultation.ts';
import { requestSupplement } from './acts/request-supplement.ts';
import { rescheduleDossier } from './acts/reschedule.ts';
import { resumeDossier } from './acts/resume.ts';
import { returnForRework } from './acts/return-for-rework.ts';
import { stopDossier } from './acts/stop.ts';
import { discardDraft } from './acts/discard-draft.ts';
import { submitDossier } from './acts/submit.ts';
import { supplyDocuments } from './acts/supply.ts';
import { suspendForObligation } from './acts/suspend-for-obligation.ts';
import { takePaper } from './acts/take-paper.ts';
import { updateDraft } from './acts/update-draft.ts';
import { uploadFile } from './acts/upload-file.ts';
import { uploadLight } from './acts/upload-light.ts';
import { uploadPart } from './acts/upload-part.ts';
import { addNote } from './acts/add-note.ts';
import { markDraftSeen } from './acts/mark-draft-seen.ts';
import { noteReading } from './acts/note-reading.ts';
import { saveDraft } from './acts/save-draft.ts';
import { strikeNote } from './acts/strike-note.ts';
import { answerConfirmation } from './assisted/answer.ts';
import { askConfirmation } from './assisted/ask.ts';
import { beginAssisted } from './assisted/begin.ts';
import { confirmAssisted } from './assisted/confirm.ts';
import { getAssisted, listAssisted } from './assisted/of-helper.ts';
import { getConfirmation, listConfirmations } from './assisted/of-person.ts';
import { printReadBack } from './assisted/print-read-back.ts';
import { answerSignatureRequest } from './signatures/answer.ts';
import { askSignature } from './signatures/ask.ts';
import { keepSignedSheet } from './signatures/keep-sheet.ts';
import { getSignatureRequest, listSignatureRequests } from './signatures/of-signer.ts';
import { printForSignature } from './signatures/print.ts';
import { withdrawDossier } from './acts/withdraw.ts';
import { checkSupplement } from './queries/check-supplement.ts';
import { explainDue } from './queries/explain-due.ts';
import { findApplicant } from './queries/find-applicant.ts';
import { findWorkSlips } from './queries/find-work-slips.ts';
import { findEarlier } from './queries/find-earlier.ts';
import { findReturns } from './queries/find-returns.ts';
import { getDossier } from './queries/get-dossier.ts';
import { getFile } from './queries/get-file.ts';
import { getLight } from './queries/get-light.ts';
import { getRegister } from './queries/get-register.ts';
import { getSlip } from './queries/get-slip.ts';
import { getUpload } from './queries/get-upload.ts';
import { listChairs } from './queries/list-chairs.ts';
import { listDrafts } from './queries/list-drafts.ts';
import { listNotes } from './queries/list-notes.ts';
import { listToSign } from './queries/list-to-sign.ts';
import { listHandovers } from './queries/list-handovers.ts';
import { listMyDossiers } from './queries/list-my-dossiers.ts';
import { listMyPapers } from './queries/list-my-papers.ts';
import { listPapersForDraft } from './queries/list-papers-for-draft.ts';
import { listProposals } from './queries/list-proposals.ts';
import { listTakers } from './queries/list-takers.ts';
import { listVisits } from './queries/list-visits.ts';
import { listReceived } from './queries/list-received.ts';
import { listReceptions } from './queries/list-receptions.ts';
import { listReturns } from './queries/list-returns.ts';
import { listWork } from './queries/list-work.ts';
import { printHandover } from './queries/print-handover.ts';
import { printHistory } from './queries/print-history.ts';
import { printRegister } from './queries/print-register.ts';
import { printWorkSlips } from './queries/print-work-slips.ts';
import { trackDossier } from './queries/track.ts';
import { watchWork } from './queries/watch-work.ts';

export const dossierActs = {
  acceptVisit,
  createDraft,
  updateDraft,
  discardDraft,
  submitDossier,
  acceptDossier,
  requestSupplement,
  supplyDocuments,
  refuseDossier,
  assignTask,
  completeTask,
  returnForRework,
  approveResult,
  issueResult,
  deliverResult,
  recordNotTaken,
  chooseReturnPlace,
  keepSignedReceipt,
  findReturns,
  listReturns,
  archiveDossier,
  answerConsultation,
  beginVerification,
  closeIncomplete,
  concludeMeeting,
  correctResult,
  decideProposal,
  draftApology,
  endConsultation,
  endVerification,
  handOverDossiers,
  receiveHandover,
  reckonFee,
  recordContact,
  recordGuidance,
  requestConsultation,
  rescheduleDossier,
  resumeDossier,
  stopDossier,
  suspendForObligation,
  withdrawDossier,
  getDossier,
  listChairs,
  checkSupplement,
  getRegister,
  listReceived,
  listReceptions,
  listHandovers,
  listProposals,
  printHandover,
  printHistory,
  printRegister,
  listMyDossiers,
  listMyPapers,
  listPapersForDraft,
  listWork,
  watchWork,
  listTakers,
  findWorkSlips,
  printWorkSlips,
  trackDossier,
  explainDue,
  getSlip,
  findApplicant,
  findEarlier,
  takePaper,
  listVisits,
  uploadFile,
  uploadLight,
  uploadPart,
  getUpload,
  getFile,
  getLight,
  removeFile,
  noteReading,
  listNotes,
  addNote,
  strikeNote,
  saveDraft,
  listDrafts,
  markDraftSeen,
  listToSign,
  beginAssisted,
  askConfirmation,
  printReadBack,
  confirmAssisted,
  getAssisted,
  listAssisted,
  askSignature,
  keepSignedSheet,
  printForSignature,
  listSignatureRequests,
  getSignatureRequest,
  answerSignatureRequest,
  listConfirmations,
  getConfirmation,
  answerConfirmation,
};
